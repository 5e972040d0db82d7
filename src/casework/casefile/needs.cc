#include "casework/casefile/needs.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace redress::casework {
namespace {

constexpr auto kTerms = std::to_array<NeedTerm>({
    {"large-print", "Large print"},
    {"braille", "Braille"},
    {"audio", "Letters as audio"},
    {"easy-read", "Easy Read"},
    {"read-aloud", "Letters read out to them"},
    {"translation", "Letters in their language"},
    {"interpreter", "Interpreter"},
    {"sign-language", "British Sign Language"},
    {"text-relay", "Text relay"},
    {"visit", "Visit instead of a call"},
    {"more-time", "More time to answer"},
});

}  // namespace

std::span<const NeedTerm> need_terms() { return kTerms; }

std::string in_words(const Needs& needs) {
  Texts names;
  for (const auto& id : needs.adjustments) {
    const auto found = std::ranges::find(kTerms, id, &NeedTerm::id);
    names.push_back(found == kTerms.end() ? id : std::string(found->words));
  }
  Texts parts;
  if (!names.empty()) {
    parts.push_back(joined(names, ", "));
  }
  if (!needs.language.empty()) {
    parts.push_back("Language: " + needs.language);
  }
  if (!needs.otherwise.empty()) {
    parts.push_back(needs.otherwise);
  }
  if (!needs.safely.empty()) {
    parts.push_back("Contact: " + needs.safely);
  }
  return joined(parts, ". ");
}

}  // namespace redress::casework
