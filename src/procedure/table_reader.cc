#include "procedure/table_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/words/key_log.h"

namespace redress::procedure {

TableReader::TableReader(const Node& node, std::string name, Findings& findings)
    : node_(node),
      table_(std::get_if<Table>(&node.value)),
      name_(std::move(name)),
      place_(place_of(node)),
      findings_(findings) {
  if (auto* log = findings_.log()) {
    log->is(node, "table");
  }
}

std::string TableReader::name_within(std::string_view inner) const {
  return name_.ends_with(']') ? fmt::format("{}.{}]", name_.substr(0, name_.size() - 1), inner)
                              : fmt::format("[{}]", inner);
}

const Node* TableReader::find(std::string_view key, std::string_view what) {
  if (auto* log = findings_.log()) {
    log->asked(node_, key);
    if (!what.empty()) {
      log->may_be(node_, key, std::string(what));
    }
  }
  return find_field(key);
}

const Node* TableReader::find_field(std::string_view key) {
  known_.emplace_back(key);
  if (table_ == nullptr) {
    return nullptr;
  }
  const auto found = std::ranges::find(*table_, key, &Entry::key);
  return found == table_->end() ? nullptr : &found->node;
}

const Node* TableReader::need(std::string_view key) {
  const Node* node = find(key);
  if (auto* log = findings_.log()) {
    log->needed(node_, key);
  }
  if (node == nullptr && table_ != nullptr &&
      std::ranges::find(missing_, key, &Missing::key) == missing_.end()) {
    missing_.push_back({std::string(key), {}});
  }
  return node;
}

void TableReader::need_one_of(std::initializer_list<std::string_view> keys, std::string otherwise) {
  if (auto* log = findings_.log()) {
    log->needs_one_of(node_, keys);
  }
  const auto has = [&](std::string_view key) {
    return std::ranges::find(*table_, key, &Entry::key) != table_->end();
  };
  if (table_ != nullptr && std::ranges::none_of(keys, has)) {
    missing_.push_back({"", std::move(otherwise)});
  }
}

std::optional<std::string> TableReader::text_of(const Node& node, std::string_view key) {
  const auto* text = std::get_if<std::string>(&node.value);
  if (text == nullptr) {
    wrong(node, fmt::format("'{}' must be text in quotation marks", key));
    return std::nullopt;
  }
  if (trimmed(*text).empty()) {
    wrong(node, fmt::format("'{}' is empty; say what it is", key));
    return std::nullopt;
  }
  if (!is_plain_utf8(*text)) {
    wrong(node, fmt::format("'{}' holds a control character; remove it", key));
    return std::nullopt;
  }
  return *text;
}

std::string TableReader::text(std::string_view key) {
  const Node* node = find(key, "text");
  return node == nullptr ? "" : text_of(*node, key).value_or("");
}

std::string TableReader::needed_text(std::string_view key) {
  const Node* node = need(key);
  find(key, "text");
  return node == nullptr ? "" : text_of(*node, key).value_or("");
}

std::vector<std::pair<std::string, Place>> TableReader::placed_texts(const Node* node,
                                                                     std::string_view key) {
  std::vector<std::pair<std::string, Place>> out;
  if (node == nullptr) {
    return out;
  }
  const auto* array = std::get_if<Array>(&node->value);
  if (array == nullptr || array->empty()) {
    const auto* text = std::get_if<std::string>(&node->value);
    wrong(*node, fmt::format("'{}' must be a list of texts, [\"{}\"]", key,
                             text == nullptr || text->empty() ? "..." : *text));
    return out;
  }
  for (const auto& item : *array) {
    auto text = text_of(item, key);
    if (text && std::ranges::find(out, *text, &std::pair<std::string, Place>::first) != out.end()) {
      wrong(item, fmt::format("'{}' stands twice in '{}'; remove one", *text, key));
    } else if (text) {
      out.emplace_back(std::move(*text), place_of(item));
    }
  }
  return out;
}

std::vector<std::string> TableReader::texts(std::string_view key) {
  std::vector<std::string> out;
  for (auto& [text, place] : placed_texts(find(key, "list of texts"), key)) {
    out.push_back(std::move(text));
  }
  return out;
}

bool TableReader::flag(std::string_view key) {
  const Node* node = find(key, "true");
  if (node == nullptr) {
    return false;
  }
  const auto* value = std::get_if<bool>(&node->value);
  if (value == nullptr || !*value) {
    wrong(*node, fmt::format("'{}' can only be true; leave it out where it is not", key));
    return false;
  }
  return true;
}

std::optional<std::string> TableReader::reference(Named what, std::string_view key) {
  const Node* node = find_as(key, [&] { return fmt::format("name, [{}.*]", word_for(what)); });
  auto id = node == nullptr ? std::nullopt : text_of(*node, key);
  if (id) {
    findings_.refer(what, *id, place_of(*node));
  }
  return id;
}

std::vector<std::string> TableReader::references(Named what, std::string_view key) {
  std::vector<std::string> ids;
  const Node* node =
      find_as(key, [&] { return fmt::format("list of names, [{}.*]", word_for(what)); });
  for (auto& [id, place] : placed_texts(node, key)) {
    findings_.refer(what, id, place);
    ids.push_back(std::move(id));
  }
  return ids;
}

std::vector<std::string> TableReader::choices(std::string_view what,
                                              const std::vector<std::string>& known,
                                              std::string_view key) {
  std::vector<std::string> words;
  const Node* node = find_as(key, [&] { return "any of " + listed_words(known); });
  for (auto& [word, place] : placed_texts(node, key)) {
    if (std::ranges::find(known, word) == known.end()) {
      findings_.wrong(place, fmt::format("unknown {} '{}' in '{}'{}", what, word, key,
                                         suggestion(word, known)));
    }
    words.push_back(std::move(word));
  }
  return words;
}

std::optional<std::string> TableReader::choice(std::string_view what,
                                               const std::vector<std::string>& known,
                                               std::string_view key) {
  const Node* node = find_as(key, [&] { return "one of " + listed_words(known); });
  auto word = node != nullptr ? text_of(*node, key) : std::nullopt;
  if (word && std::ranges::find(known, *word) == known.end()) {
    wrong(*node,
          fmt::format("unknown {} '{}' in '{}'{}", what, *word, key, suggestion(*word, known)));
  }
  return word;
}

std::string TableReader::listed_words(const std::vector<std::string>& words) {
  return joined(words, ", ");
}

void TableReader::not_a_choice(const Node& node, std::string_view key, std::string_view word,
                               const std::vector<std::string>& known) {
  wrong(node, fmt::format("'{}' cannot be '{}'{}", key, word, suggestion(word, known)));
}

Source TableReader::source() {
  Source source;
  source.clause = needed_text("clause");
  source.reading = text("reading");
  return source;
}

Source TableReader::source_within(const Source& outer) {
  Source source;
  source.clause = text("clause");
  if (source.clause.empty()) {
    source.clause = outer.clause;
  }
  source.reading = text("reading");
  return source;
}

}  // namespace redress::procedure
