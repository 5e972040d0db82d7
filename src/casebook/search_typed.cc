#include <algorithm>

#include "base/words.h"
#include "casebook/searching.h"

// What somebody typed, as the terms of a search.
namespace redress::casebook {

namespace {

constexpr std::size_t kFewestDigits = 4;  // of something that may be part of a phone number

bool is_all_digits(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

TypedSearch::Term term_of(const std::string& word) {
  const bool may_be_phone = is_all_digits(word) && word.size() >= kFewestDigits;
  return {.word = std::string(shortened(word)), .phone = may_be_phone ? phone_digits(word) : ""};
}

}  // namespace

TypedSearch parse_search(std::string_view typed) {
  TypedSearch search;
  search.is_shortened = typed.size() > TypedSearch::kMostTyped;
  auto words = words_in(typed.substr(0, TypedSearch::kMostTyped));
  if (words.size() > TypedSearch::kMostWords) {
    words.resize(TypedSearch::kMostWords);
    search.is_shortened = true;
  }
  std::string digits;
  const auto end_digits = [&] {
    if (!digits.empty()) {
      search.terms.push_back(term_of(digits));
      digits.clear();
    }
  };
  for (const auto& word : words) {
    search.apart.push_back(term_of(word));
    search.as_one += word;
    if (is_all_digits(word)) {
      digits += word;
    } else {
      end_digits();
      search.terms.push_back(term_of(word));
    }
  }
  end_digits();
  search.as_one = words.size() > 1 ? std::string(shortened(search.as_one)) : "";
  return search;
}

}  // namespace redress::casebook
