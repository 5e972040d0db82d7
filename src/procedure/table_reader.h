#pragma once

#include <array>
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

/// Reads one table of the file. Asking for a key makes it known; `finish` reports the others. What
/// is missing or wrong is noted in the findings and read as its default, so that reading continues
/// to the end. The node and the findings must outlive it.
class TableReader {
 public:
  /// `name` is how problems call the table: "[stage.stage-1]". A node that is not a table is a
  /// problem.
  TableReader(const Node& node, std::string name, Findings& findings);

  [[nodiscard]] const std::string& name() const { return name_; }

  /// What a table within this one is called: "[stage.stage-1.clock.contact]".
  [[nodiscard]] std::string name_within(std::string_view inner) const;

  [[nodiscard]] Place place() const { return place_; }

  [[nodiscard]] Findings& findings() { return findings_; }

  /// The value under a key, or none.
  const Node* find(std::string_view key);
  /// The same; a missing key is a problem.
  const Node* need(std::string_view key);

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
  std::optional<calendar::Amount> amount(std::string_view key);
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
    const Node* node = find(key);
    if (node == nullptr) {
      return otherwise;
    }
    const auto word = text_of(*node, key);
    std::vector<std::string> known;
    for (const auto& [spelling, value] : spellings) {
      if (word == spelling) {
        return value;
      }
      known.emplace_back(spelling);
    }
    if (word) {
      not_a_choice(*node, key, *word, known);
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
  std::optional<std::string> text_of(const Node& node, std::string_view key);
  std::vector<std::pair<std::string, Place>> placed_texts(std::string_view key);
  void not_a_choice(const Node& node, std::string_view key, std::string_view word,
                    const std::vector<std::string>& known);

  const Table* table_ = nullptr;
  std::string name_;
  Place place_;
  Findings& findings_;
  std::vector<std::string> known_;
};

/// Calls `read(id, node)` for each entry of a table of tables, such as [role.<id>], in the order of
/// the file.
template <class Read>
void each_entry(const Node* node, std::string_view name, Findings& findings, const Read& read) {
  if (node == nullptr) {
    return;
  }
  const auto* table = std::get_if<Table>(&node->value);
  if (table == nullptr) {
    findings.wrong(place_of(*node), std::string(name) + " is not a table");
    return;
  }
  for (const auto& [id, entry] : *table) {
    read(id, entry);
  }
}

}  // namespace redress::procedure
