#include "markup/input.h"

namespace redress::markup {
namespace {

Html control(const Input& options, const std::string& id, const std::string& described_by) {
  const std::string error = options.error ? "govuk-input--error" : "";
  Attributes attributes = {{"class", classes(classes("govuk-input", options.classes), error)},
                           {"id", id},
                           {"name", options.name},
                           {"type", options.type}};
  if (options.spellcheck) {
    attributes += {{"spellcheck", *options.spellcheck ? "true" : "false"}};
  }
  if (options.value) {
    attributes += {{"value", *options.value}};
  }
  attributes +=
      {{"disabled", options.is_disabled},           given("aria-describedby", described_by),
       given("autocomplete", options.autocomplete), given("autocapitalize", options.autocapitalize),
       given("pattern", options.pattern),           given("inputmode", options.inputmode)};
  return void_element("input", attributes + options.attributes);
}

Html affix(const Affix& options, std::string_view base) {
  if (options.content.empty()) {
    return {};
  }
  return element("div",
                 Attributes{{"class", classes(base, options.classes)}, {"aria-hidden", "true"}} +
                     options.attributes,
                 options.content);
}

}  // namespace

Html input(const Input& options) {
  const std::string& id = options.id.empty() ? options.name : options.id;
  const Description above = description(id, options.hint, options.error, options.described_by);
  const FormGroup& group = options.form_group;
  Html field = control(options, id, above.ids);
  if (!options.prefix.content.empty() || !options.suffix.content.empty() || !group.before.empty() ||
      !group.after.empty()) {
    field =
        element("div",
                Attributes{{"class", classes("govuk-input__wrapper", options.wrapper_classes)}} +
                    options.wrapper_attributes,
                group.before.html() + affix(options.prefix, "govuk-input__prefix") + field +
                    affix(options.suffix, "govuk-input__suffix") + group.after.html());
  }
  return form_group(group, options.error.has_value(),
                    label_for(options.label, id) + above.html + field);
}

}  // namespace redress::markup
