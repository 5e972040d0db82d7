#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// A casefile's reference: `7K4M-2QXD-R`. Eight characters of 40 random bits and a check character,
// all from Crockford's alphabet (no I, L, O or U), so that it can be read out on the telephone and
// guessed by nobody.
namespace redress::system {

/// A new one. Unique only as far as 40 bits go: who keeps it must refuse one that is taken.
[[nodiscard]] std::string new_reference();

/// The reference of these bits (the lowest 40).
[[nodiscard]] std::string reference_of(std::uint64_t bits);

/// What a person typed, as the reference is written: small letters, spaces, hyphens anywhere, O for
/// 0 and I or L for 1 are forgiven. Nothing when it is no reference; any one wrong character and
/// any two characters swapped are noticed by the check character.
[[nodiscard]] std::optional<std::string> parse_reference(std::string_view typed);

}  // namespace redress::system
