#include "markup/callouts.h"

#include "base/check.h"

namespace redress::markup {

Html tag(const Tag& options) {
  return element("strong",
                 Attributes{{"class", classes("govuk-tag", options.classes)}} + options.attributes,
                 options.content);
}

Html inset_text(const InsetText& options) {
  return element(
      "div",
      Attributes{given("id", options.id), {"class", classes("govuk-inset-text", options.classes)}} +
          options.attributes,
      options.content);
}

Html warning_text(const WarningText& options) {
  const Html icon =
      element("span", {{"class", "govuk-warning-text__icon"}, {"aria-hidden", "true"}}, "!");
  const Html prefix = element("span", {{"class", "govuk-visually-hidden"}}, options.hidden_prefix);
  return element(
      "div",
      Attributes{{"class", classes("govuk-warning-text", options.classes)}} + options.attributes,
      icon + text(" ") +
          element("strong", {{"class", "govuk-warning-text__text"}},
                  prefix + text(" ") + options.content.html()));
}

Html details(const Details& options) {
  return element(
      "details",
      Attributes{given("id", options.id), {"class", classes("govuk-details", options.classes)}} +
          options.attributes + Attributes{{"open", options.is_open}},
      element("summary", {{"class", "govuk-details__summary"}},
              element("span", {{"class", "govuk-details__summary-text"}}, options.summary)) +
          element("div", {{"class", "govuk-details__text"}}, options.content));
}

Html notification_banner(const NotificationBanner& options) {
  const bool is_success = options.type == "success";
  std::string role = is_success ? "alert" : "region";
  if (!options.role.empty()) {
    role = options.role;
  }
  const Content title =
      options.title.empty() ? Content(is_success ? "Success" : "Important") : options.title;
  Html body = options.content.html();
  if (!options.content.empty() && !options.content.is_markup()) {
    body = element("p", {{"class", "govuk-notification-banner__heading"}}, body);
  }
  const std::string kind = is_success ? "govuk-notification-banner--success" : "";
  Attributes attributes = {
      {"class", classes(classes("govuk-notification-banner", kind), options.classes)},
      {"role", role},
      {"aria-labelledby", options.title_id},
      {"data-module", "govuk-notification-banner"}};
  if (options.disable_auto_focus) {
    attributes += {{"data-disable-auto-focus", *options.disable_auto_focus ? "true" : "false"}};
  }
  return element(
      "div", attributes + options.attributes,
      element("div", {{"class", "govuk-notification-banner__header"}},
              heading(options.title_level,
                      {{"class", "govuk-notification-banner__title"}, {"id", options.title_id}},
                      title)) +
          element("div", {{"class", "govuk-notification-banner__content"}}, body));
}

Html phase_banner(const PhaseBanner& options) {
  Tag shown = options.tag;
  shown.classes = classes("govuk-phase-banner__content__tag", options.tag.classes);
  return element(
      "div",
      Attributes{{"class", classes("govuk-phase-banner govuk-width-container", options.classes)}} +
          options.attributes,
      element("p", {{"class", "govuk-phase-banner__content"}},
              tag(shown) + text(" ") +
                  element("span", {{"class", "govuk-phase-banner__text"}}, options.content)));
}

Html heading(int level, const Attributes& attributes, const Content& content) {
  switch (level) {
    case 1:
      return element("h1", attributes, content);
    case 2:
      return element("h2", attributes, content);
    case 3:
      return element("h3", attributes, content);
    case 4:
      return element("h4", attributes, content);
    case 5:
      return element("h5", attributes, content);
    default:
      CHECK(level == 6);
      return element("h6", attributes, content);
  }
}

}  // namespace redress::markup
