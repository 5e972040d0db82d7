#include "markup/select.h"

namespace redress::markup {
namespace {

Html option(const SelectItem& item, const std::string& chosen) {
  const bool matches = !chosen.empty() && item.value.value_or(item.words) == chosen;
  Attributes attributes;
  if (item.value) {
    attributes += {{"value", *item.value}};
  }
  attributes += {{"selected", item.is_selected.value_or(matches)}, {"disabled", item.is_disabled}};
  return element("option", attributes + item.attributes, item.words);
}

}  // namespace

Html select(const Select& options) {
  const std::string& id = options.id.empty() ? options.name : options.id;
  const Description above = description(id, options.hint, options.error, options.described_by);
  const std::string error = options.error ? "govuk-select--error" : "";
  Html items;
  for (const auto& item : options.items) {
    items += option(item, options.value);
  }
  const Attributes attributes = {
      {"class", classes(classes("govuk-select", options.classes), error)},
      {"id", id},
      {"name", options.name},
      {"disabled", options.is_disabled},
      given("aria-describedby", above.ids)};
  const FormGroup& group = options.form_group;
  return form_group(group, options.error.has_value(),
                    label_for(options.label, id) + above.html + group.before.html() +
                        element("select", attributes + options.attributes, items) +
                        group.after.html());
}

}  // namespace redress::markup
