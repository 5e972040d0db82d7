#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace redress::casebook {

inline constexpr std::size_t kShortestPassword = 15;
inline constexpr std::size_t kLongestPassword = 256;

/// Returns why somebody may not choose this password, and what to do; nothing when they may. Any
/// characters will do, and it is taken exactly as it was typed. Refused are fewer than 15
/// characters or more than 256, what is made of nothing but words, rows of keys, sequences and
/// repetitions that everybody tries first, and the same with `names`: those of the landlord and of
/// the person.
[[nodiscard]] std::optional<Message> wrong_password(std::string_view password,
                                                    const std::vector<std::string>& names);

}  // namespace redress::casebook
