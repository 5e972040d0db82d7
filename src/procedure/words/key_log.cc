#include "procedure/words/key_log.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace redress::procedure {

namespace {

/// Adds a text that is not there yet.
void note_once(std::vector<std::string>& texts, std::string text) {
  if (std::ranges::find(texts, text) == texts.end()) {
    texts.push_back(std::move(text));
  }
}

std::string key_path(const std::string& table, const std::string& key) {
  return table.empty() ? key : table + "." + key;
}

/// A condition within another has the same keys.
bool is_within_condition(std::string_view outer, std::string_view key) {
  const bool is_condition = outer == "when" || outer.ends_with(".when");
  return is_condition && (key == "any" || key == "all" || key == "not");
}

}  // namespace

KeyLog::KeyLog(const Node& tree) { walk(tree, nullptr, ""); }

void KeyLog::walk(const Node& node, const Node* parent, std::string key) {
  steps_[&node] = {parent, std::move(key)};
  if (const auto* table = std::get_if<Table>(&node.value)) {
    for (const auto& entry : *table) {
      walk(entry.node, &node, entry.key);
    }
  } else if (const auto* list = std::get_if<Array>(&node.value)) {
    for (const auto& item : *list) {
      walk(item, &node, "");
    }
  }
}

std::string KeyLog::path_of(const Node& node) const {
  const auto& step = steps_.at(&node);
  if (step.parent == nullptr) {
    return "";
  }
  auto outer = path_of(*step.parent);
  if (step.key.empty() || is_within_condition(outer, step.key)) {
    return outer;
  }
  return key_path(outer, of_names_.contains(step.parent) ? "*" : step.key);
}

KeyLog::Visit& KeyLog::visit(const Node& table) {
  const auto [found, is_new] = visits_.try_emplace(&table);
  if (is_new) {
    order_.push_back(&table);
  }
  return found->second;
}

void KeyLog::asked(const Node& table, std::string_view key) {
  note_once(visit(table).keys, std::string(key));
}

void KeyLog::needed(const Node& table, std::string_view key) { visit(table).needed.emplace(key); }

void KeyLog::needs_one_of(const Node& table, std::initializer_list<std::string_view> keys) {
  auto& into = keys.size() == 1 ? visit(table).needed : visit(table).one_of;
  into.insert(keys.begin(), keys.end());
}

void KeyLog::has_fields(const Node& table) { visit(table).has_fields = true; }

void KeyLog::may_be(const Node& table, std::string_view key, std::string what) {
  types_.push_back({&table, std::string(key), std::move(what)});
}

void KeyLog::is(const Node& value, std::string_view what) {
  told_.push_back({&value, std::string(what)});
}

void KeyLog::holds_names(const Node& table) { of_names_.insert(&table); }

std::vector<KeyLog::Visit> KeyLog::visits() const {
  std::vector<Visit> all;
  for (const auto* table : order_) {
    all.push_back(visits_.at(table));
    all.back().table = path_of(*table);
  }
  return all;
}

std::vector<std::string> KeyLog::types_at(const std::string& path) const {
  std::vector<std::string> types;
  for (const auto& type : types_) {
    if (key_path(path_of(*type.table), type.key) == path) {
      note_once(types, type.what);
    }
  }
  for (const auto& told : told_) {
    const auto what = (steps_.at(told.value).key.empty() ? "list of " : "") + told.what;
    const bool is_said_already =
        std::ranges::any_of(types, [&](const std::string& type) { return type.starts_with(what); });
    if (path_of(*told.value) == path && !is_said_already) {
      types.push_back(what);
    }
  }
  // An event may always be written as a table, with its fields.
  const auto is_event = [](const std::string& type) { return type.ends_with("event"); };
  if (std::ranges::any_of(types, is_event)) {
    std::erase_if(types, [](const std::string& type) { return type.ends_with("table"); });
  }
  return types;
}

}  // namespace redress::procedure
