#pragma once

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "procedure/reader.h"
#include "procedure/tree.h"

namespace redress::procedure {

/// What the reader asks of a file while it reads it: which keys of which tables, of what type, and
/// whether they must be there. The words of the format come from it, so that nobody keeps a second
/// list of keys. Where no log is wanted, nothing is noted.
class KeyLog {
 public:
  /// A table as the reader found it once.
  struct Visit {
    std::string table;              // "stage.*.clock.*"; "" for the file
    std::vector<std::string> keys;  // in the order they were asked for, each once
    std::set<std::string> needed;   // of these: must be there
    std::set<std::string> one_of;   // of these: at least one must be there
    bool has_fields = false;        // an event's own fields may stand there too
  };

  /// The tree is what will be read, and must outlive the log.
  explicit KeyLog(const Node& tree);

  void asked(const Node& table, std::string_view key);
  void needed(const Node& table, std::string_view key);
  void needs_one_of(const Node& table, std::initializer_list<std::string_view> keys);
  void has_fields(const Node& table);
  /// What may stand under the key; several notes mean any of them.
  void may_be(const Node& table, std::string_view key, std::string what);
  /// The same of a value itself, wherever it stands.
  void is(const Node& value, std::string_view what);
  /// The table's keys are names that the edition chooses: "*" stands for each.
  void holds_names(const Node& table);

  /// Every table that was read, in the order it was first asked anything.
  [[nodiscard]] std::vector<Visit> visits() const;
  /// What may stand at a path such as "stage.*.next", in the order it was noted.
  [[nodiscard]] std::vector<std::string> types_at(const std::string& path) const;

 private:
  struct Told {
    const Node* value;
    std::string what;
  };

  void walk(const Node& node, const Node* parent, std::string key);
  [[nodiscard]] std::string path_of(const Node& node) const;
  Visit& visit(const Node& table);

  struct Step {
    const Node* parent = nullptr;
    std::string key;  // "" for an item of a list
  };

  std::map<const Node*, Step> steps_;
  std::set<const Node*> of_names_;
  std::vector<const Node*> order_;
  std::map<const Node*, Visit> visits_;

  struct Type {
    const Node* table;
    std::string key;
    std::string what;
  };

  std::vector<Type> types_;
  std::vector<Told> told_;
};

/// Reads the tree as an edition and notes in the log what was asked of it. Problems are not told.
void read_with_log(const Node& tree, const Vocabulary& vocabulary, KeyLog& log);

}  // namespace redress::procedure
