#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "procedure/reader.h"
#include "procedure/words/key_log.h"

// The words of the format of editions: every table, every key. They are what the reader itself asks
// for; only the sentences are written beside it.
namespace redress::procedure {

/// Whether a key must be there.
enum class Presence {
  must,
  may,
  depends,  // on what else the table says: the sentence says on what
};

/// "must", "may", "depends".
[[nodiscard]] std::string_view to_word(Presence presence);

struct KeyWord {
  std::string key;
  std::string type;  // "text", "list of names, [role.*]", "length of time, \"not set\""
  Presence presence = Presence::may;
  std::string sentence;  // what it does

  bool operator==(const KeyWord&) const = default;
};

struct TableWords {
  std::vector<std::string> tables;  // of the same keys: "[stage.*.clock.*]", "[clock.*]"
  std::vector<KeyWord> keys;
  bool has_fields = false;  // an event's own fields may stand there too, with the values they have
};

/// Every table of the format with its keys, in the order of the reader.
[[nodiscard]] std::vector<TableWords> words_of_the_format(const Vocabulary& vocabulary);

/// Each key that the reader asks for while it reads this text, with its table: ("stage.*", "next").
/// The text must be TOML (CHECK). For tests that compare it with the words.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> keys_asked_in(
    std::string_view text, const Vocabulary& vocabulary);

/// What a rule may ask of a field of an event: "one of a, b", "name, [stage.*]". "" for free words,
/// which no rule can ask for.
[[nodiscard]] std::string askable(const EventName& event, const Vocabulary::Field& field,
                                  const Vocabulary& vocabulary);

/// What a key does, in a sentence. `table` is where: "clock.*", "" for any table that has no other
/// sentence for it.
struct KeySentence {
  std::string_view table;
  std::string_view key;
  std::string_view sentence;
};

/// Every sentence that is written, each for a key of its own.
[[nodiscard]] const std::vector<KeySentence>& key_sentences();

/// The one for a key of a table; null where none is written. `table` is a path such as
/// "stage.*.clock.*", "" for the file. A clock is the same at a stage as elsewhere, and so are
/// gates, authorities and conditions.
[[nodiscard]] const KeySentence* sentence_of_key(std::string_view table, std::string_view key);

}  // namespace redress::procedure
