#include "casebook/search_upkeep.h"

#include <algorithm>

#include "casebook/search_words.h"

namespace redress::casebook {

namespace {

constexpr const char* kMakeAgain = "; rebuild makes them again";

SearchExpression by_number(std::string_view number) {
  return {{{{.text = whole_number_word(number), .is_beginning = false}}}};
}

}  // namespace

std::optional<std::string> why_not_found(SearchIndex& index, const Rows& rows) {
  if (rows.words.empty()) {
    return std::nullopt;
  }
  const auto found = index.find_casefiles(
      {.landlord = rows.casefile.landlord, .expression = by_number(rows.casefile.reference)});
  const bool is_found = std::ranges::any_of(
      found, [&](const auto& one) { return one.row.reference == rows.casefile.reference; });
  return is_found ? std::nullopt
                  : std::optional(
                        std::string("is not found by its reference: the search index lacks its "
                                    "words") +
                        kMakeAgain);
}

std::optional<std::string> why_not_found(SearchIndex& index, const IndexedPerson& indexed) {
  const auto words = words_of_person(indexed.person, indexed.home ? &*indexed.home : nullptr);
  if (indexed.words != words) {
    return std::string("has other words in the search index than its list makes") + kMakeAgain;
  }
  const auto found = index.find_people(
      {.landlord = indexed.person.landlord, .expression = by_number(indexed.person.number)});
  const bool is_found = std::ranges::any_of(
      found, [&](const auto& one) { return one.person.number == indexed.person.number; });
  return is_found ? std::nullopt
                  : std::optional(std::string("is not found by its number: the search index lacks "
                                              "its words") +
                                  kMakeAgain);
}

void index_everybody_again(SearchIndex& index) {
  each_person(index, [&](const IndexedPerson& one) { index.index_again(one.person); });
}

}  // namespace redress::casebook
