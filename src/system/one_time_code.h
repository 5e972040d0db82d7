#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Codes of six digits that change every 30 seconds (RFC 6238), as authenticator apps show them.
namespace redress::system {

/// Returns a new secret of 160 bits for one person's app, in base 32: what they type into it.
[[nodiscard]] std::string new_code_secret();

/// Returns the 30 seconds that a code is of, counted from 1970: those of `now`, those before or
/// those after, since clocks differ. Nothing for any other code, and for one of `used` or earlier:
/// a code that was seen over a shoulder is worth nothing once it was used.
[[nodiscard]] std::optional<std::int64_t> step_of_code(std::string_view secret,
                                                       std::string_view code,
                                                       std::chrono::sys_seconds now,
                                                       std::int64_t used);

/// Returns the code of a moment, for tests. Empty when the secret is not one of ours.
[[nodiscard]] std::string code_at(std::string_view secret, std::chrono::sys_seconds moment);

}  // namespace redress::system
