#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "base/words.h"
#include "casebook/searching.h"

namespace redress::casebook {

namespace {

constexpr std::size_t kShortestTelling = 5;  // letters: shorter words say little of a matter
constexpr std::size_t kMostTelling = 12;
constexpr int kMostCompared = 100;
constexpr std::ptrdiff_t kFewestShared = 2;

/// Returns the words of a text that say most about it: its longest.
std::vector<std::string> telling_words(std::string_view text) {
  auto words = words_in(text.substr(0, SearchWords::kMostBytes));
  std::erase_if(words, [](const auto& word) { return word.size() < kShortestTelling; });
  std::ranges::sort(words, [](const auto& one, const auto& other) {
    return std::tuple(other.size(), one) < std::tuple(one.size(), other);
  });
  words.erase(std::unique(words.begin(), words.end()), words.end());
  words.resize(std::min(words.size(), kMostTelling));
  return words;
}

std::string in_account(const std::string& word) {
  return static_cast<char>(FoundIn::account) + std::string(shortened(word));
}

}  // namespace

std::vector<CasefileRow> similar_casefiles(SearchIndex& index, std::string_view landlord,
                                           std::string_view text, const MaySee& may_see,
                                           int limit) {
  const auto words = telling_words(text);
  if (std::ssize(words) < kFewestShared) {
    return {};
  }
  SearchExpression::Alternatives any;
  for (const auto& word : words) {
    any.push_back({.text = in_account(word), .is_beginning = false});
  }
  auto found = index.find_casefiles(
      {.landlord = std::string(landlord), .expression = {{any}}, .limit = kMostCompared});
  const auto shared = [&](const FoundCasefile& one) {
    const auto all = split(one.words, ' ');
    return std::ranges::count_if(words, [&](const auto& word) {
      return std::ranges::binary_search(all, std::string_view(in_account(word)));
    });
  };
  std::erase_if(found,
                [&](const auto& one) { return !may_see(one.row) || shared(one) < kFewestShared; });
  std::ranges::stable_sort(
      found, [&](const auto& one, const auto& other) { return shared(one) > shared(other); });
  std::vector<CasefileRow> rows;
  for (auto& one : found) {
    if (std::ssize(rows) < limit) {
      rows.push_back(std::move(one.row));
    }
  }
  return rows;
}

}  // namespace redress::casebook
