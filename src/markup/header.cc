#include "markup/header.h"

namespace redress::markup {

Html generic_header(const GenericHeader& options) {
  const Html home =
      element("a", {{"href", options.href}, {"class", "govuk-generic-header__homepage-link"}},
              options.logo);
  return element(
      "div",
      Attributes{{"class", classes("govuk-generic-header", options.classes)}} + options.attributes,
      element("div",
              {{"class", classes("govuk-generic-header__container", options.container_classes)}},
              element("div", {{"class", "govuk-generic-header__logo"}}, home)));
}

namespace {

Html service_name(const ServiceNavigation& options) {
  if (options.service_name.empty()) {
    return {};
  }
  return element(
      "span", {{"class", "govuk-service-navigation__service-name"}},
      options.service_href
          ? element("a",
                    {{"href", *options.service_href}, {"class", "govuk-service-navigation__link"}},
                    options.service_name)
          : element("span", {{"class", "govuk-service-navigation__text"}}, options.service_name));
}

Html navigation_item(const NavigationItem& item) {
  const bool is_here = item.is_current || item.is_active;
  Html words = item.content.html();
  Attributes here;
  if (is_here) {
    // Remains visible to people who override colours and styles.
    words = element("strong", {{"class", "govuk-service-navigation__active-fallback"}}, words);
    here = {{"aria-current", item.is_current ? "page" : "true"}};
  }
  Html inside;
  if (item.href) {
    inside = element("a",
                     Attributes{{"class", "govuk-service-navigation__link"}, {"href", *item.href}} +
                         here + item.attributes,
                     words);
  } else if (!item.content.empty()) {
    inside = element("span", Attributes{{"class", "govuk-service-navigation__text"}} + here, words);
  }
  return element("li",
                 {{"class", classes("govuk-service-navigation__item",
                                    is_here ? "govuk-service-navigation__item--active" : "")}},
                 inside);
}

Html navigation(const ServiceNavigation& options) {
  if (options.items.empty() && options.navigation_start.empty() && options.navigation_end.empty()) {
    return {};
  }
  Html toggle;
  if (options.collapses_on_mobile.value_or(options.items.size() > 1)) {
    const bool needs_label =
        !options.menu_label.empty() && options.menu_label != options.menu_words;
    toggle =
        element("button",
                {{"type", "button"},
                 {"class", "govuk-service-navigation__toggle govuk-js-service-navigation-toggle"},
                 {"aria-controls", options.navigation_id},
                 given("aria-label", needs_label ? options.menu_label : ""),
                 {"hidden", true},
                 {"aria-hidden", "true"}},
                options.menu_words);
  }
  Html items = options.navigation_start;
  for (const auto& item : options.items) {
    items += navigation_item(item);
  }
  items += options.navigation_end;
  const std::string& label =
      options.navigation_label.empty() ? options.menu_words : options.navigation_label;
  return element(
      "nav",
      {{"aria-label", label},
       {"class", classes("govuk-service-navigation__wrapper", options.navigation_classes)}},
      toggle + element("ul",
                       {{"class", "govuk-service-navigation__list"}, {"id", options.navigation_id}},
                       items));
}

}  // namespace

Html service_navigation(const ServiceNavigation& options) {
  const std::string inlining =
      options.end_is_inline ? "govuk-service-navigation__inlining-container" : "";
  const Html inside = element("div", {{"class", classes("govuk-width-container", inlining)}},
                              options.start +
                                  element("div", {{"class", "govuk-service-navigation__container"}},
                                          service_name(options) + navigation(options)) +
                                  options.end);
  const Attributes common =
      Attributes{{"class", classes("govuk-service-navigation", options.classes)},
                 {"data-module", "govuk-service-navigation"}} +
      options.attributes;
  // With more than links in it, it is a separate landmark; otherwise the <nav> inside is landmark
  // enough.
  if (!options.service_name.empty() || !options.start.empty() || !options.end.empty()) {
    return element("section", Attributes{{"aria-label", options.label}} + common, inside);
  }
  return element("div", common, inside);
}

}  // namespace redress::markup
