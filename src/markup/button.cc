#include "markup/button.h"

namespace redress::markup {
namespace {

// focusable="false" stops the Tab key from halting at the arrow in old browsers.
Html start_icon() {
  return element(
      "svg",
      {{"class", "govuk-button__start-icon"},
       {"xmlns", "http://www.w3.org/2000/svg"},
       {"width", "17.5"},
       {"height", "19"},
       {"viewBox", "0 0 33 40"},
       {"aria-hidden", "true"},
       {"focusable", "false"}},
      element("path", {{"fill", "currentColor"}, {"d", "M0 0h13l20 20-20 20H0l20-20z"}}, {}));
}

}  // namespace

Html button(const Button& options) {
  const std::string start = options.is_start ? "govuk-button--start" : "";
  Attributes common = {{"class", classes(classes("govuk-button", options.classes), start)},
                       {"data-module", "govuk-button"},
                       given("id", options.id)};
  common += options.attributes;

  Html content = options.content.html();
  if (options.is_start) {
    // A start button is a flex box, which drops the white space between elements inside it.
    content = options.content.is_markup() ? element("span", content) : content;
    content += start_icon();
  }
  if (options.href) {
    return element(
        "a",
        Attributes{{"href", *options.href}, {"role", "button"}, {"draggable", "false"}} + common,
        content);
  }
  Attributes own = {
      {"type", options.type}, given("value", options.value), given("name", options.name)};
  if (options.is_disabled) {
    own += {{"disabled", true}, {"aria-disabled", "true"}};
  }
  if (options.prevent_double_click) {
    own += {{"data-prevent-double-click", *options.prevent_double_click ? "true" : "false"}};
  }
  return element("button", own + common, content);
}

}  // namespace redress::markup
