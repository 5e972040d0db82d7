#include "markup/date_input.h"

#include <algorithm>

#include "base/text.h"
#include "markup/input.h"

namespace redress::markup {
namespace {

bool names(const std::string& all, std::string_view part) {
  return all.find(part) != std::string::npos;
}

bool is_singled_out(const DateItem& item) {
  return item.has_error.value_or(false) || names(item.classes, "govuk-input--error");
}

std::string item_classes(const DateItem& item, bool is_wrong) {
  std::string out = "govuk-date-input__input";
  if (is_wrong && !names(item.classes, "govuk-input--error")) {
    out += " govuk-input--error";
  }
  if (!names(item.classes, "govuk-input--width-")) {
    out += item.name.ends_with("year") ? " govuk-input--width-4" : " govuk-input--width-2";
  }
  return classes(out, item.classes);
}

Html date_item(const DateInput& options, const DateItem& item, bool is_wrong) {
  const std::string name =
      options.name_prefix.empty() ? item.name : options.name_prefix + "-" + item.name;
  std::optional<std::string> value = item.value;
  if (const auto typed = options.values.find(name); !value && typed != options.values.end()) {
    value = typed->second;
  }
  return element(
      "div", {{"class", "govuk-date-input__item"}},
      input({.name = name,
             .id = item.id.empty() ? options.id + "-" + item.name : item.id,
             .value = value,
             .label = {.content = item.label.empty() ? with_capital(item.name) : item.label,
                       .classes = "govuk-date-input__label"},
             .autocomplete = item.autocomplete,
             .pattern = item.pattern,
             .inputmode = item.inputmode,
             .classes = item_classes(item, is_wrong),
             .attributes = item.attributes}));
}

}  // namespace

Html date_input(const DateInput& options) {
  const auto above = description(options.id, options.hint, options.error,
                                 options.fieldset ? options.fieldset->described_by : "");
  const bool any_singled_out = std::ranges::any_of(options.items, is_singled_out);
  Html items;
  for (const auto& item : options.items) {
    const bool shares_error = item.has_error.value_or(true) && options.error && !any_singled_out;
    items += date_item(options, item, is_singled_out(item) || shares_error);
  }
  const FormGroup& group = options.form_group;
  Html content =
      above.html + element("div",
                           Attributes{{"class", classes("govuk-date-input", options.classes)},
                                      given("id", options.id)} +
                               options.attributes,
                           group.before.html() + items + group.after.html());
  if (options.fieldset) {
    // Without the role, JAWS does not read out the group's description for text inputs.
    Fieldset around = *options.fieldset;
    around.role = "group";
    around.described_by = above.ids;
    around.content = std::move(content);
    content = fieldset(around);
  }
  return form_group(group, options.error.has_value(), content);
}

}  // namespace redress::markup
