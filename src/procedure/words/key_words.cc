#include "procedure/words/key_words.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/check.h"
#include "base/text.h"
#include "procedure/words/specimen.h"

namespace redress::procedure {

namespace {

/// What all visits to the tables of one path asked for together.
struct Asked {
  std::vector<std::string> keys;
  std::map<std::string, int> times;   // it was asked for
  std::map<std::string, int> needed;  // and had to be there
  std::vector<std::string> one_of;
  bool has_fields = false;
};

void add(const KeyLog::Visit& visit, Asked& asked) {
  asked.has_fields = asked.has_fields || visit.has_fields;
  for (const auto& key : visit.keys) {
    if (asked.times[key]++ == 0) {
      asked.keys.push_back(key);
    }
    asked.needed[key] += visit.needed.contains(key) ? 1 : 0;
    if (visit.one_of.contains(key) && std::ranges::find(asked.one_of, key) == asked.one_of.end()) {
      asked.one_of.push_back(key);
    }
  }
}

Presence presence_of(const std::string& key, const Asked& asked) {
  const int needed = asked.needed.at(key);
  if (needed == 0) {
    return std::ranges::find(asked.one_of, key) == asked.one_of.end() ? Presence::may
                                                                      : Presence::depends;
  }
  return needed == asked.times.at(key) ? Presence::must : Presence::depends;
}

/// The sentence of a key, and the others of which one must be there.
std::string sentence_with_others(const std::string& table, const std::string& key,
                                 const Asked& asked) {
  const auto* written = sentence_of_key(table, key);
  std::string sentence(written == nullptr ? "" : written->sentence);
  if (std::ranges::find(asked.one_of, key) != asked.one_of.end()) {
    sentence += fmt::format(" At least one of {} must be there.", listed(asked.one_of));
  }
  return sentence;
}

std::vector<KeyWord> keys_of(const std::string& table, const Asked& asked, const KeyLog& log) {
  std::vector<KeyWord> keys;
  for (const auto& key : asked.keys) {
    const auto path = table.empty() ? key : table + "." + key;
    keys.push_back({key, joined(log.types_at(path), " or "), presence_of(key, asked),
                    sentence_with_others(table, key, asked)});
  }
  return keys;
}

}  // namespace

std::string_view to_word(Presence presence) {
  switch (presence) {
    case Presence::must:
      return "must";
    case Presence::may:
      return "may";
    case Presence::depends:
      return "depends";
  }
  return "";
}

std::vector<TableWords> words_of_the_format(const Vocabulary& vocabulary) {
  const auto tree = parse_toml(specimen(), "specimen");
  CHECK(tree);
  KeyLog log(*tree);
  read_with_log(*tree, vocabulary, log);
  std::vector<std::string> order;
  std::map<std::string, Asked> tables;
  for (const auto& visit : log.visits()) {
    if (!tables.contains(visit.table)) {
      order.push_back(visit.table);
    }
    add(visit, tables[visit.table]);
  }
  std::vector<TableWords> all;
  for (const auto& table : order) {
    const auto& asked = tables.at(table);
    TableWords words{{table.empty() ? "the file" : fmt::format("[{}]", table)},
                     keys_of(table, asked, log),
                     asked.has_fields};
    const auto same = std::ranges::find_if(all, [&](const TableWords& other) {
      return other.keys == words.keys && other.has_fields == words.has_fields;
    });
    if (same == all.end()) {
      all.push_back(std::move(words));
    } else {
      same->tables.push_back(std::move(words.tables.front()));
    }
  }
  return all;
}

std::vector<std::pair<std::string, std::string>> keys_asked_in(std::string_view text,
                                                               const Vocabulary& vocabulary) {
  const auto tree = parse_toml(text, "text");
  CHECK(tree);
  KeyLog log(*tree);
  read_with_log(*tree, vocabulary, log);
  std::vector<std::pair<std::string, std::string>> keys;
  for (const auto& visit : log.visits()) {
    for (const auto& key : visit.keys) {
      keys.emplace_back(visit.table, key);
    }
  }
  return keys;
}

}  // namespace redress::procedure
