#include "casework/deciding/missing_record.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "casework/events/fields.h"
#include "casework/events/received.h"

namespace redress::casework {

namespace {

/// Its name where there are no words for it.
std::string_view wanted_in_words(std::string_view field) {
  using Words = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Words, 12> kWords = {{{"person", "who it is"},
                                             {"contact", "how to reach them"},
                                             {"preferred-mode", "how they prefer to be reached"},
                                             {"relationship", "their relationship to us"},
                                             {"issue-arose", "when it happened"},
                                             {"wanted", "what they would like to happen"},
                                             {"unit", "which part of us it is about"},
                                             {"channel", "how it came"},
                                             {"tags", "what applies to it"},
                                             {"represented-by", "who acts for them"},
                                             {"concerns", "which member of staff it is about"},
                                             {"person-number", "their number in our own list"}}};
  const auto found = std::ranges::find(kWords, field, &Words::first);
  return found == kWords.end() ? field : found->second;
}

}  // namespace

Texts missing_from_record(const Casefile& casefile, const procedure::Edition& edition) {
  Texts missing;
  const auto* kind = edition.kind(casefile.kind);
  if (kind == nullptr) {
    return missing;
  }
  const EventBody received = casefile.received();
  std::ranges::copy_if(kind->record, std::back_inserter(missing), [&](const auto& field) {
    const auto values = values_of(received, field);
    return std::ranges::all_of(values, &std::string::empty);
  });
  return missing;
}

std::string missing_in_words(const Casefile& casefile, const procedure::Edition& edition) {
  Texts words;
  for (const auto& field : missing_from_record(casefile, edition)) {
    words.emplace_back(wanted_in_words(field));
  }
  return listed(words);
}

}  // namespace redress::casework
