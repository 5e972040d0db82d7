#pragma once

#include <optional>
#include <string_view>

#include "web/server/fields.h"

namespace redress::web {

/// No page asks this much at once, so a body with more fields is not one of our forms.
inline constexpr std::size_t kMaxFormFields = 1000;

/// Parses what a browser sends for a form, in a body or in an address's query. Duplicates are kept.
/// Returns nothing when an escape is malformed, the text is not plain UTF-8 or there are too many
/// fields.
[[nodiscard]] std::optional<Fields> parse_form(std::string_view body);

}  // namespace redress::web
