#include "markup/links.h"

namespace redress::markup {

Html link(const Url& href, const Content& content, const Attributes& attributes) {
  return element("a", Attributes{{"href", href}, {"class", "govuk-link"}} + attributes, content);
}

Html back_link(const BackLink& options) {
  return element(
      "a",
      Attributes{{"href", options.href}, {"class", classes("govuk-back-link", options.classes)}} +
          options.attributes,
      options.content);
}

Html skip_link(const SkipLink& options) {
  return element("a",
                 Attributes{{"href", options.href},
                            {"class", classes("govuk-skip-link", options.classes)},
                            {"data-module", "govuk-skip-link"}} +
                     options.attributes,
                 options.content);
}

Html breadcrumbs(const Breadcrumbs& options) {
  Html items;
  for (const auto& item : options.items) {
    if (item.href) {
      const auto inner = element(
          "a",
          Attributes{{"class", "govuk-breadcrumbs__link"}, {"href", *item.href}} + item.attributes,
          item.content);
      items += element("li", {{"class", "govuk-breadcrumbs__list-item"}}, inner);
    } else {
      items += element("li", {{"class", "govuk-breadcrumbs__list-item"}, {"aria-current", "page"}},
                       item.content);
    }
  }
  const std::string collapse =
      options.collapses_on_mobile ? "govuk-breadcrumbs--collapse-on-mobile" : "";
  return element(
      "nav",
      Attributes{{"class", classes(classes("govuk-breadcrumbs", options.classes), collapse)},
                 {"aria-label", options.label}} +
          options.attributes,
      element("ol", {{"class", "govuk-breadcrumbs__list"}}, items));
}

}  // namespace redress::markup
