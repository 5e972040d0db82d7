#include "markup/form_group.h"

namespace redress::markup {

Html form_group(const FormGroup& options, bool has_error, const Html& content) {
  const std::string error = has_error ? "govuk-form-group--error" : "";
  return element(
      "div",
      Attributes{{"class", classes(classes("govuk-form-group", error), options.classes)}} +
          options.attributes,
      content);
}

Description description(const std::string& field_id, const std::optional<Hint>& hint,
                        const std::optional<ErrorMessage>& error, const std::string& described_by) {
  Description out{.ids = described_by};
  const auto refer_to = [&out](const std::string& id) {
    out.ids += (out.ids.empty() ? "" : " ") + id;
  };
  if (hint) {
    Hint shown = *hint;
    shown.id = field_id + "-hint";
    refer_to(shown.id);
    out.html += markup::hint(shown);
  }
  if (error) {
    ErrorMessage shown = *error;
    shown.id = field_id + "-error";
    refer_to(shown.id);
    out.html += error_message(shown);
  }
  return out;
}

Html label_for(Label label, const std::string& field_id) {
  label.for_id = field_id;
  return markup::label(label);
}

}  // namespace redress::markup
