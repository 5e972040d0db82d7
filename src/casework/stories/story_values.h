#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/london.h"
#include "casework/deciding/happened.h"
#include "procedure/reader.h"
#include "procedure/tree.h"

namespace redress::casework {

/// The values of a scenario's file, each read as the kind that its place needs. A value of another
/// kind becomes a problem with its line, and reading goes on with an empty one. `file` is named in
/// problems and must outlive this.
class StoryValues {
 public:
  explicit StoryValues(std::string_view file) : file_(file) {}

  void add(const procedure::Node& where, std::string what);
  void add_at(int line, std::string what);
  void unknown(const std::string& key, const procedure::Node& where,
               const std::vector<std::string>& known);

  const procedure::Table& table(const procedure::Node& node);
  /// A text, or a date as "2021-05-28".
  std::string text(const procedure::Node& node);
  /// A list of texts; a single one is a list of one.
  std::vector<std::string> texts(const procedure::Node& node);
  /// A text that must be one of a closed list.
  std::string word(const procedure::Node& node, const std::vector<std::string>& known);
  /// A date with a time that London's clocks showed once.
  std::optional<calendar::LocalTime> moment(const procedure::Node& node);

  /// The same, or a day alone, where nobody knows the time.
  std::optional<Happened> happened(const procedure::Node& node);

  template <class Read>
  std::map<std::string, std::string> pairs(const procedure::Node& node, const Read& read) {
    std::map<std::string, std::string> values;
    for (const auto& [key, value] : table(node)) {
      values[key] = read(value);
    }
    return values;
  }

  [[nodiscard]] bool has_problems() const { return !problems_.empty(); }

  /// All problems, in the order of their lines.
  std::vector<procedure::Problem> take_problems();

 private:
  std::string_view file_;
  std::vector<procedure::Problem> problems_;
};

}  // namespace redress::casework
