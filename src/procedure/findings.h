#pragma once

#include <map>
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
  marker
};

/// "role": the thing's name within a sentence.
[[nodiscard]] std::string_view word_for(Named what);

/// ". Did you mean 'x'?", or the whole list where nothing is near and the list is short.
[[nodiscard]] std::string suggestion(std::string_view word, const std::vector<std::string>& known);

/// Collects what is found in one file. The vocabulary must outlive it.
class Findings {
 public:
  Findings(std::string_view file, const Vocabulary& words) : file_(file), words_(words) {}

  [[nodiscard]] const Vocabulary& words() const { return words_; }

  void wrong(Place where, std::string what);
  /// An id must be kebab-case; `what` names the thing in the problem: "side procedure".
  void expect_plain(std::string_view what, const std::string& id, Place where);
  /// The edition names something; its id must be kebab-case.
  void define(Named what, const std::string& id, Place where);
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

  std::string file_;
  const Vocabulary& words_;
  std::vector<Problem> problems_;
  std::map<Named, std::vector<std::string>> given_;
  std::vector<Use> uses_;
};

}  // namespace redress::procedure
