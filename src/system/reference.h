#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// A casefile's reference: `7K4M-2QXD-R`. Eight characters of 40 random bits and a check character,
// all from Crockford's alphabet (no I, L, O or U), so that it can be read out on the telephone and
// nobody can guess it.
namespace redress::system {

/// Returns a new reference. It is unique only as far as 40 bits allow, so the store must refuse one
/// that is taken.
[[nodiscard]] std::string new_reference();

/// Returns the reference for these bits (the lowest 40).
[[nodiscard]] std::string reference_of(std::uint64_t bits);

/// Returns what a person typed in a reference's usual form. Accepts lower case, spaces and hyphens
/// anywhere, O for 0, and I or L for 1. Returns nothing when it is not a reference; the check
/// character catches any one wrong character and any two swapped characters.
[[nodiscard]] std::optional<std::string> parse_reference(std::string_view typed);

}  // namespace redress::system
