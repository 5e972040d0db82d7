#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/clock.h"
#include "procedure/edition.h"
#include "procedure/findings.h"

namespace redress::procedure {

/// A word an edition may write for one value of a closed list.
template <class Value>
using Spelling = std::pair<std::string_view, Value>;

/// What problems call the table of all tables.
inline constexpr std::string_view kWholeFile = "the file";

/// Reads one table of the file. Asking for a key makes it known; `finish` reports the others. What
/// is missing or wrong is noted in the findings and read as its default, so that reading continues
/// to the end. A mistake is told once: a key that is missing because it was mistyped is told as
/// mistyped. The node and the findings must outlive it.
class TableReader {
 public:
  /// `name` is how problems call the table: "[stage.stage-1]". A node that is not a table is a
  /// problem.
  TableReader(const Node& node, std::string name, Findings& findings);
  TableReader(const TableReader&) = delete;
  TableReader& operator=(const TableReader&) = delete;

  /// Tells what is missing, where nobody called `finish`.
  ~TableReader() { tell_missing(); }

  [[nodiscard]] const std::string& name() const { return name_; }

  /// What a table within this one is called: "[stage.stage-1.clock.contact]".
  [[nodiscard]] std::string name_within(std::string_view inner) const;

  [[nodiscard]] Place place() const { return place_; }

  [[nodiscard]] Findings& findings() { return findings_; }

  /// The value under a key, or none.
  /// `what` says in words what may stand there, where no function below does.
  const Node* find(std::string_view key, std::string_view what = "");
  /// The same for a field of an event, which is no key of the format.
  const Node* find_field(std::string_view key);
  /// The same; a missing key is a problem.
  const Node* need(std::string_view key);
  /// At least one of the keys must be there; `otherwise` says what to do. Does not make them known.
  void need_one_of(std::initializer_list<std::string_view> keys, std::string otherwise);

  /// Text that is not empty; "" where the key is missing.
  std::string text(std::string_view key);
  std::string needed_text(std::string_view key);
  /// A list of texts, none of them empty or repeated.
  std::vector<std::string> texts(std::string_view key);
  /// True only: `false` says nothing and is a problem.
  bool flag(std::string_view key);
  std::optional<int> positive_number(std::string_view key);
  std::optional<calendar::Date> date(std::string_view key);
  std::optional<calendar::Date> needed_date(std::string_view key);
  /// A length of time; none, without a problem, for one of the words that may stand in its place.
  std::optional<calendar::Amount> amount(std::string_view key,
                                         std::initializer_list<std::string_view> or_words = {});
  /// A sum of pounds, "250.00".
  std::optional<Money> money(std::string_view key);
  /// Minutes after midnight, from "17:00".
  std::optional<std::chrono::minutes> time_of_day(std::string_view key);

  /// The name of one thing of this edition, or several.
  std::optional<std::string> reference(Named what, std::string_view key);
  std::vector<std::string> references(Named what, std::string_view key);
  /// Texts each of which must be in a closed list; `what` names one of them in problems, as in
  /// "unknown act".
  std::vector<std::string> choices(std::string_view what, const std::vector<std::string>& known,
                                   std::string_view key);
  /// One such text.
  std::optional<std::string> choice(std::string_view what, const std::vector<std::string>& known,
                                    std::string_view key);

  template <class Value, std::size_t N>
  Value spelled(std::string_view key, const std::array<Spelling<Value>, N>& spellings,
                Value otherwise) {
    const auto known = [&] {
      std::vector<std::string> words;
      for (const auto& [spelling, value] : spellings) {
        words.emplace_back(spelling);
      }
      return words;
    };
    const Node* node = find_as(key, [&] { return "one of " + listed_words(known()); });
    if (node == nullptr) {
      return otherwise;
    }
    const auto word = text_of(*node, key);
    for (const auto& [spelling, value] : spellings) {
      if (word == spelling) {
        return value;
      }
    }
    if (word) {
      not_a_choice(*node, key, *word, known());
    }
    return otherwise;
  }

  /// `clause`, which every rule must have, and `reading`.
  Source source();
  /// The same for a rule within another: without a clause of its own it has the other's.
  Source source_within(const Source& outer);

  void wrong(const Node& node, std::string what) {
    findings_.wrong(place_of(node), std::move(what));
  }

  /// Every key that was not asked for is a problem, with the nearest one that was.
  void finish();

 private:
  struct Missing {
    std::string key;    // "" where any of several keys would do
    std::string words;  // what is told then
  };

  /// The keys asked for that the table does not have yet, each once.
  [[nodiscard]] std::vector<std::string> unused_keys() const;
  void tell_missing();
  void tell_unknown(const std::vector<const Entry*>& unknown);
  void tell_tables_in_place_of_keys();
  /// "a, b, c"
  static std::string listed_words(const std::vector<std::string>& words);
  std::optional<std::string> text_of(const Node& node, std::string_view key);

  /// The value under a key; `words` says what may stand there and is asked only where that is
  /// noted.
  template <class Words>
  const Node* find_as(std::string_view key, const Words& words) {
    return findings_.log() == nullptr ? find(key) : find(key, words());
  }

  /// The texts under a key whose value was found.
  std::vector<std::pair<std::string, Place>> placed_texts(const Node* node, std::string_view key);
  void not_a_choice(const Node& node, std::string_view key, std::string_view word,
                    const std::vector<std::string>& known);

  const Node& node_;
  const Table* table_ = nullptr;
  std::string name_;
  Place place_;
  Findings& findings_;
  std::vector<std::string> known_;
  std::vector<Missing> missing_;
};

/// Notes that a node is no table of tables; `name` is "[role]".
void not_entries(const Node& node, std::string_view name, Findings& findings);
/// Notes in the log, where there is one, that the keys of a table are names.
void note_names(const Node& node, Findings& findings);

/// Calls `read(id, node)` for each entry of a table of tables, such as [role.<id>], in the order of
/// the file.
template <class Read>
void each_entry(const Node* node, std::string_view name, Findings& findings, const Read& read) {
  if (node == nullptr) {
    return;
  }
  const auto* table = std::get_if<Table>(&node->value);
  if (table == nullptr) {
    not_entries(*node, name, findings);
    return;
  }
  note_names(*node, findings);
  for (const auto& [id, entry] : *table) {
    read(id, entry);
  }
}

}  // namespace redress::procedure
