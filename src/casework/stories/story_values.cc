#include "casework/stories/story_values.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace redress::casework {

using procedure::Node;

void StoryValues::add(const Node& where, std::string what) {
  problems_.push_back({std::string(file_), where.line, where.column, std::move(what)});
}

void StoryValues::add_at(int line, std::string what) {
  problems_.push_back({std::string(file_), line, 1, std::move(what)});
}

void StoryValues::unknown(const std::string& key, const Node& where,
                          const std::vector<std::string>& known) {
  const auto near = nearest(key, known);
  add(where, "unknown key '" + key + "'" +
                 (near ? "; did you mean '" + *near + "'?" : "; known here: " + listed(known)));
}

const procedure::Table& StoryValues::table(const Node& node) {
  static const procedure::Table kNone;
  if (const auto* entries = std::get_if<procedure::Table>(&node.value)) {
    return *entries;
  }
  add(node, "a table is needed here");
  return kNone;
}

std::string StoryValues::text(const Node& node) {
  if (const auto* value = std::get_if<std::string>(&node.value)) {
    return *value;
  }
  if (const auto* day = std::get_if<calendar::Date>(&node.value)) {
    return calendar::to_iso(*day);
  }
  add(node, "a text in quotes, or a date, is needed here");
  return "";
}

std::vector<std::string> StoryValues::texts(const Node& node) {
  const auto* array = std::get_if<procedure::Array>(&node.value);
  if (!array) {
    return {text(node)};
  }
  std::vector<std::string> values;
  for (const auto& item : *array) {
    values.push_back(text(item));
  }
  return values;
}

std::string StoryValues::word(const Node& node, const std::vector<std::string>& known) {
  auto value = text(node);
  if (!value.empty() && std::find(known.begin(), known.end(), value) == known.end()) {
    add(node, "'" + value + "' is no state; there are " + listed(known));
  }
  return value;
}

std::optional<calendar::LocalTime> StoryValues::moment(const Node& node) {
  if (const auto* time = std::get_if<calendar::LocalTime>(&node.value)) {
    if (auto instant = calendar::from_london(*time); !instant) {
      add(node, render(instant.error()));
    }
    return *time;
  }
  add(node, "a date with a time is needed here, like 2021-05-28T16:00:00");
  return std::nullopt;
}

std::optional<Happened> StoryValues::happened(const Node& node) {
  if (const auto* day = std::get_if<calendar::Date>(&node.value)) {
    return *day;
  }
  const auto at = moment(node);
  return at ? std::optional<Happened>(*at) : std::nullopt;
}

std::vector<procedure::Problem> StoryValues::take_problems() {
  std::stable_sort(problems_.begin(), problems_.end(),
                   [](const auto& one, const auto& other) { return one.line < other.line; });
  return std::move(problems_);
}

}  // namespace redress::casework
