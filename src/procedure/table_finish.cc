#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/table_reader.h"
#include "procedure/words/key_log.h"

// What a table has that nobody asked for, and lacks that somebody needs. The two are told together,
// because a key that was mistyped is both.
namespace redress::procedure {

namespace {

bool is_table(const Node& node) { return std::holds_alternative<Table>(node.value); }

/// "'name'", "'name' and 'clause'".
std::string in_quotes(const std::vector<std::string>& keys) {
  std::vector<std::string> quoted;
  quoted.reserve(keys.size());
  for (const auto& key : keys) {
    quoted.push_back("'" + key + "'");
  }
  return listed(quoted);
}

}  // namespace

void not_entries(const Node& node, std::string_view name, Findings& findings) {
  const auto key = name.substr(1, name.size() - 2);
  const bool list = std::holds_alternative<Array>(node.value);
  findings.wrong(place_of(node),
                 list ? fmt::format("[[{0}]] makes a list; write a table for each with its name, "
                                    "[{0}.example]",
                                    key)
                      : fmt::format("{} is not a table", name));
  findings.unreadable(key);
}

void note_names(const Node& node, Findings& findings) {
  if (auto* log = findings.log()) {
    log->holds_names(node);
    const auto* table = std::get_if<Table>(&node.value);
    const bool texts = table != nullptr && !table->empty() &&
                       std::holds_alternative<std::string>(table->front().node.value);
    log->is(node, texts ? "texts by name" : "tables by name");
  }
}

std::vector<std::string> TableReader::unused_keys() const {
  std::vector<std::string> unused;
  const auto is_used = [&](const std::string& key) {
    return table_ != nullptr && std::ranges::find(*table_, key, &Entry::key) != table_->end();
  };
  for (const auto& key : known_) {
    if (!is_used(key) && std::ranges::find(unused, key) == unused.end()) {
      unused.push_back(key);
    }
  }
  return unused;
}

void TableReader::tell_missing() {
  std::vector<std::string> keys;
  for (const auto& missing : std::exchange(missing_, {})) {
    if (missing.key.empty()) {
      findings_.wrong(place_, missing.words);
    } else {
      if (name_ == kWholeFile) {
        findings_.unreadable(missing.key);
      }
      keys.push_back(missing.key);
    }
  }
  if (!keys.empty()) {
    findings_.wrong(place_, fmt::format("{} has no {}; add {}", name_, in_quotes(keys),
                                        keys.size() == 1 ? "it" : "them"));
  }
}

void TableReader::tell_unknown(const std::vector<const Entry*>& unknown) {
  const auto unused = unused_keys();
  const bool one_for_one = unknown.size() == 1 && missing_.size() == 1;
  for (const auto* entry : unknown) {
    auto meant = nearest(entry->key, unused);
    if (!meant && one_for_one && !missing_.front().key.empty()) {
      meant = missing_.front().key;
    }
    const auto there = meant ? std::nullopt : nearest(entry->key, known_);
    const auto fix = there   ? fmt::format("; it has '{}' already", *there)
                     : meant ? fmt::format("; did you mean '{}'?", *meant)
                             : suggestion(entry->key, unused);
    findings_.unknown_key(key_place_of(entry->node),
                          fmt::format("unknown key '{}' in {}{}", entry->key, name_, fix), meant);
    if (meant) {
      std::erase_if(missing_, [&](const Missing& one) { return one.key == *meant; });
    }
  }
  // Any key may have been meant for one of several.
  std::erase_if(missing_, [](const Missing& one) { return one.key.empty(); });
}

/// [clock.stage-1.decision] in place of [stage.stage-1.clock.decision]: all keys are one table too
/// deep.
void TableReader::tell_tables_in_place_of_keys() {
  const auto& first = table_->front();
  const auto parts = split(std::string_view(name_).substr(1, name_.size() - 2), '.');
  const bool of_stage = parts.size() == 2 && (parts[0] == "clock" || parts[0] == "authority");
  const auto inner = name_within(first.key);
  findings_.unknown_key(key_place_of(first.node),
                        of_stage ? fmt::format("{} is no table; did you mean [stage.{}.{}.{}]?",
                                               inner, parts[1], parts[0], first.key)
                                 : fmt::format("{} is no table; {} itself has the keys: {}", inner,
                                               name_, listed(unused_keys())),
                        std::nullopt);
  missing_.clear();
}

void TableReader::finish() {
  if (table_ == nullptr) {
    findings_.wrong(place_, fmt::format("{} is not a table of keys and values, {{ key = ... }}; "
                                        "its keys are {}",
                                        name_, listed(unused_keys())));
    return;
  }
  std::vector<const Entry*> unknown;
  for (const auto& entry : *table_) {
    if (std::ranges::find(known_, entry.key) == known_.end()) {
      unknown.push_back(&entry);
    }
  }
  const bool all_too_deep = !missing_.empty() && !unknown.empty() &&
                            unknown.size() == table_->size() &&
                            std::ranges::all_of(*table_, is_table, &Entry::node);
  if (all_too_deep && name_.ends_with(']')) {
    tell_tables_in_place_of_keys();
  } else if (!unknown.empty()) {
    tell_unknown(unknown);
  }
  tell_missing();
}

}  // namespace redress::procedure
