#pragma once

#include <string>

#include "cli/verb.h"
#include "procedure/reader.h"

namespace redress::cli {

/// Which words `redress procedure words` prints.
struct WordsOptions {
  std::string part;  // "keys", "events", "acts" or "refusals"; "" for all
  bool json = false;
};

/// Writes every word that an edition or a scenario may use, as a page (docs/edition-words.md) or as
/// one line of JSON. The vocabulary is the one that editions are read with. Returns the exit
/// status: kBadInput for a part that does not exist.
[[nodiscard]] int run_procedure_words(const WordsOptions& options, const Streams& streams,
                                      const procedure::Vocabulary& vocabulary);

/// The parts of the page, each ending with a newline; and the same as JSON, without one.
[[nodiscard]] std::string keys_in_words(const procedure::Vocabulary& vocabulary);
[[nodiscard]] std::string events_in_words();
[[nodiscard]] std::string acts_in_words();
[[nodiscard]] std::string refusals_in_words();
[[nodiscard]] std::string words_as_json(const WordsOptions& options,
                                        const procedure::Vocabulary& vocabulary);

}  // namespace redress::cli
