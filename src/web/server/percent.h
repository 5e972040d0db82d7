#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace redress::web {

enum class Plus { is_plus, is_space };

/// Returns the text with every %XX decoded once; nothing when an escape is malformed or the result
/// is not plain UTF-8 (base/text.h). In forms and queries a plus stands for a space, in paths for
/// itself.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text,
                                                         Plus plus = Plus::is_plus);

/// Returns the bytes of the text with every well-formed %XX decoded once; a percent sign that
/// begins no escape stands for itself.
[[nodiscard]] std::string unescaped(std::string_view text, Plus plus);

}  // namespace redress::web
