#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "procedure/reader.h"
#include "procedure/tree.h"

// What the reader finds while it reads: every problem, every name an edition defines, and every
// place where such a name is used. Names may be used before they are defined, so they are compared
// at the end.
namespace redress::procedure {

/// A place in the file.
struct Place {
  int line = 0;
  int column = 0;

  auto operator<=>(const Place&) const = default;
};

[[nodiscard]] inline Place place_of(const Node& node) { return {node.line, node.column}; }

[[nodiscard]] inline Place key_place_of(const Node& node) {
  return {node.key_line, node.key_column};
}

/// What is at the end of a path of keys; where the path breaks off, the last node on it.
[[nodiscard]] const Node& node_at(const Node& root, const std::vector<std::string_view>& path);

/// The things an edition names.
enum class Named {
  kind,
  stage,
  role,
  outcome,
  relationship,
  tag,
  point,
  channel,
  body,
  route,
  ground,
  check,
  unit,
  entry,
  remedy,
  marker,
  clock,
  fact,
  value,  // of a fact, as value_named() writes it
  day
};

/// "role": the thing's name within a sentence.
[[nodiscard]] std::string_view word_for(Named what);

/// "; did you mean 'x'?". Where nothing is near, the whole list; of a list too long for a line,
/// those that share a word with it, and which verb lists the others.
[[nodiscard]] std::string suggestion(std::string_view word, const std::vector<std::string>& known);

class KeyLog;

/// Collects what is found in one file. The vocabulary must outlive it, and so must the log, where
/// what the reader asks is noted (null: nowhere).
class Findings {
 public:
  Findings(std::string_view file, const Vocabulary& words, KeyLog* log = nullptr)
      : file_(file), words_(words), log_(log) {}

  [[nodiscard]] KeyLog* log() const { return log_; }

  [[nodiscard]] const Vocabulary& words() const { return words_; }

  /// What else a working day is called in the edition: "school day"; "" for nothing.
  [[nodiscard]] const std::string& working_day() const { return working_day_; }

  void name_working_day(std::string name) { working_day_ = std::move(name); }

  void wrong(Place where, std::string what);

  [[nodiscard]] std::size_t count() const { return problems_.size(); }

  /// The edition has a key that nobody knows. What is missed because of it is no second mistake:
  /// nothing can be said of what only the whole edition shows, and `meant`, where it is the table
  /// of a thing, may define any name of that thing.
  void unknown_key(Place where, std::string what, const std::optional<std::string>& meant);

  /// The file has a table of this name that cannot be read.
  void unreadable(std::string_view table) { misread_.emplace(table); }

  /// Whether what leads from one part of the edition to another can be judged.
  [[nodiscard]] bool leads_are_known() const;

  /// An id must be kebab-case; `what` names the thing in the problem: "side procedure".
  void expect_plain(std::string_view what, const std::string& id, Place where);
  /// The edition names something; its id must be kebab-case.
  void define(Named what, const std::string& id, Place where);
  /// The same for a name that need not be plain.
  void define_words(Named what, const std::string& id);
  /// The edition uses a name, which must be one it defines.
  void refer(Named what, const std::string& id, Place where);
  [[nodiscard]] bool defines(Named what, const std::string& id) const;

  /// Adds a problem for each use of an undefined name, then returns every problem in the order of
  /// the file.
  [[nodiscard]] std::vector<Problem> conclude();

 private:
  struct Use {
    Named what;
    std::string id;
    Place where;
  };

  /// What is said of a name that nothing defines.
  std::string undefined(const Use& use);

  std::string file_;
  std::string working_day_;
  const Vocabulary& words_;
  KeyLog* log_;
  std::vector<Problem> problems_;
  std::map<Named, std::vector<std::string>> given_;
  std::vector<Use> uses_;
  std::set<std::string> misread_;  // tables that define names nobody could read
  bool has_unknown_keys_ = false;
};

}  // namespace redress::procedure
