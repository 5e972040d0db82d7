#include "markup/error_summary.h"

namespace redress::markup {
namespace {

Html items(const std::vector<ErrorSummaryItem>& all) {
  Html out;
  for (const auto& item : all) {
    out += element(
        "li", item.href
                  ? element("a", Attributes{{"href", *item.href}} + item.attributes, item.content)
                  : item.content.html());
  }
  return element("ul", {{"class", "govuk-list govuk-error-summary__list"}}, out);
}

}  // namespace

Html error_summary(const ErrorSummary& options) {
  Html body;
  if (!options.description.empty()) {
    body += element("p", options.description);
  }
  if (!options.items.empty()) {
    body += items(options.items);
  }
  Attributes attributes = {{"class", classes("govuk-error-summary", options.classes)},
                           {"data-module", "govuk-error-summary"}};
  if (options.disable_auto_focus) {
    attributes += {{"data-disable-auto-focus", *options.disable_auto_focus ? "true" : "false"}};
  }
  // The alert is inside the element that takes the focus: if both are one element, screen readers
  // lose part of it.
  return element("div", attributes + options.attributes,
                 element("div", {{"role", "alert"}},
                         element("h2", {{"class", "govuk-error-summary__title"}}, options.title) +
                             element("div", {{"class", "govuk-error-summary__body"}}, body)));
}

}  // namespace redress::markup
