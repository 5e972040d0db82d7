#pragma once

#include <optional>
#include <string_view>

#include "web/server/fields.h"

namespace redress::web {

/// No page asks this much at once, so a body with more fields is not one of our forms.
inline constexpr std::size_t kMaxFormFields = 1000;

/// Returns the fields of a form's body; duplicates are kept. What a person typed or pasted is never
/// turned away for a byte in it: values are as as_plain_text leaves them, and a percent sign that
/// begins no escape stands for itself. Nothing when a field's name is malformed or there are too
/// many fields.
[[nodiscard]] std::optional<Fields> parse_form(std::string_view body);

/// Returns the fields of a query string. Nobody types it, so nothing is returned for malformed
/// escapes and bytes that are not plain UTF-8 either.
[[nodiscard]] std::optional<Fields> parse_query(std::string_view query);

}  // namespace redress::web
