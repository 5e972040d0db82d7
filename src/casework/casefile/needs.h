#pragma once

#include <span>
#include <string>
#include <string_view>

#include "casework/casefile/entries.h"

// What somebody may need so that they can take part: adjustments under the Equality Act 2010, and
// languages.
namespace redress::casework {

struct NeedTerm {
  std::string_view id;  // stored
  std::string_view words;
};

/// All adjustments that can be chosen, as they are shown.
[[nodiscard]] std::span<const NeedTerm> need_terms();

/// "Large print, Interpreter. Language: Polish. The lift is out of order. Contact: no letters to
/// the home". "" for none.
[[nodiscard]] std::string in_words(const Needs& needs);

}  // namespace redress::casework
