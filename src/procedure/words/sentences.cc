#include <algorithm>
#include <array>
#include <span>

#include "procedure/words/key_sentences.h"
#include "procedure/words/key_words.h"

namespace redress::procedure {

namespace {

/// The table under which a sentence is looked up: what stands at a stage or with a kind is the same
/// as at the top, and a condition is the same everywhere.
std::string_view shared_name(std::string_view table) {
  if (table.ends_with(".when") && !table.starts_with("survey")) {
    return "when";
  }
  if (table == "stage.*.next") {
    return "next";
  }
  if (table == "kind.*.opens") {
    return "opens";
  }
  for (const std::string_view within : {"stage.*.", "kind.*."}) {
    const auto rest = table.starts_with(within) ? table.substr(within.size()) : "";
    for (const std::string_view shared : {"clock.", "before.", "authority."}) {
      if (rest.starts_with(shared)) {
        return rest;
      }
    }
  }
  return table.empty() ? "file" : table;
}

}  // namespace

const std::vector<KeySentence>& key_sentences() {
  static const std::vector<KeySentence> kAll = [] {
    std::vector<KeySentence> all;
    for (const auto part : {sentences_of_parts(), sentences_of_rules(), sentences_of_people()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    return all;
  }();
  return kAll;
}

const KeySentence* sentence_of_key(std::string_view table, std::string_view key) {
  const auto name = shared_name(table);
  const KeySentence* general = nullptr;
  for (const auto& one : key_sentences()) {
    if (one.key == key && one.table == name) {
      return &one;
    }
    if (one.key == key && one.table.empty()) {
      general = &one;
    }
  }
  return general;
}

}  // namespace redress::procedure
