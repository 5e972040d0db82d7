#pragma once

#include <optional>
#include <string>

#include "markup/label.h"

namespace redress::markup {

/// What surrounds a question: its classes, and what comes before and after the field.
struct FormGroup {
  std::string classes{};
  Attributes attributes{};
  Content before{};
  Content after{};
};

[[nodiscard]] Html form_group(const FormGroup& options, bool has_error, const Html& content);

/// A question's hint and error as shown above it, and the ids by which the field refers to them.
struct Description {
  Html html{};
  std::string ids{};
};

[[nodiscard]] Description description(const std::string& field_id, const std::optional<Hint>& hint,
                                      const std::optional<ErrorMessage>& error,
                                      const std::string& described_by);

/// The label of the field with this id.
[[nodiscard]] Html label_for(Label label, const std::string& field_id);

}  // namespace redress::markup
