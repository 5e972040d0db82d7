#include "markup/label.h"

namespace redress::markup {

Html label(const Label& options) {
  if (options.content.empty()) {
    return {};
  }
  Html out = element(
      "label",
      Attributes{{"class", classes("govuk-label", options.classes)}, given("for", options.for_id)} +
          options.attributes,
      options.content);
  return options.is_page_heading ? element("h1", {{"class", "govuk-label-wrapper"}}, out) : out;
}

Html hint(const Hint& options) {
  return element(
      "div",
      Attributes{given("id", options.id), {"class", classes("govuk-hint", options.classes)}} +
          options.attributes,
      options.content);
}

Html error_message(const ErrorMessage& options) {
  Html words = options.content.html();
  if (!options.hidden_prefix.empty()) {
    words = element("span", {{"class", "govuk-visually-hidden"}}, options.hidden_prefix + ":") +
            text(" ") + words;
  }
  return element("p",
                 Attributes{given("id", options.id),
                            {"class", classes("govuk-error-message", options.classes)}} +
                     options.attributes,
                 words);
}

}  // namespace redress::markup
