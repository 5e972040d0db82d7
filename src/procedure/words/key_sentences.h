#pragma once

#include <span>

#include "procedure/words/key_words.h"

// What each key does, a sentence each, by the parts of the file. A test finds keys without one, and
// sentences without a key.
namespace redress::procedure {

/// The tables of the file, the document, and the words an edition defines.
[[nodiscard]] std::span<const KeySentence> sentences_of_parts();
/// Stages, clocks, gates and authorities.
[[nodiscard]] std::span<const KeySentence> sentences_of_rules();
/// Entry rules, remedies, people, outside bodies, and what is done regularly.
[[nodiscard]] std::span<const KeySentence> sentences_of_people();

}  // namespace redress::procedure
