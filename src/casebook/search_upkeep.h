#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casebook/event_store.h"

// Upkeep of the search index: what verify and rebuild do with it beside a casefile's rows.
namespace redress::casebook {

/// Returns why a search does not find a casefile whose rows are right; nothing where it does.
[[nodiscard]] std::optional<std::string> why_not_found(SearchIndex& index, const Rows& rows);

/// Returns what is wrong with how a person is found; nothing where all is well.
[[nodiscard]] std::optional<std::string> why_not_found(SearchIndex& index,
                                                       const IndexedPerson& indexed);

inline constexpr int kPeoplePage = 500;

/// Calls visit for each person of the lists, by landlord and number.
template <class Visit>
void each_person(SearchIndex& index, Visit&& visit) {
  IndexedPerson last;
  for (auto page = index.indexed_people("", "", kPeoplePage); !page.empty();
       page = index.indexed_people(last.person.landlord, last.person.number, kPeoplePage)) {
    for (const auto& one : page) {
      visit(one);
    }
    last = page.back();
  }
}

/// Makes the words of everybody in the lists again.
void index_everybody_again(SearchIndex& index);

}  // namespace redress::casebook
