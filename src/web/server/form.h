#pragma once

#include <optional>
#include <string_view>

#include "web/server/fields.h"

namespace redress::web {

/// No page of ours asks as much at once; a body with more fields is not one of our forms.
inline constexpr std::size_t kMaxFormFields = 1000;

/// What a browser sends for a form, and the same form after the question mark of an address.
/// Duplicates are kept. Nothing when an escape is broken, the text is no plain UTF-8 or there are
/// too many fields.
[[nodiscard]] std::optional<Fields> parse_form(std::string_view body);

}  // namespace redress::web
