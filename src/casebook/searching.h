#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "casebook/search.h"
#include "casebook/search_words.h"

namespace redress::casebook {

/// What somebody typed into a search, as far as it is used: up to kMostTyped bytes and kMostWords
/// words. Every sign in it only separates words: a search has no operators.
struct TypedSearch {
  static constexpr std::size_t kMostTyped = 200;
  static constexpr std::size_t kMostWords = 8;

  /// A word, or a phone number written in several parts.
  struct Term {
    std::string word;   // a phone number's digits as they were typed
    std::string phone;  // its digits as the index keeps them; "" where it cannot be one

    bool operator==(const Term&) const = default;
  };

  std::vector<Term> terms;
  std::vector<Term> apart;    // the same with the parts of phone numbers as words of their own
  std::string as_one;         // all words written as one; "" where there is only one
  bool is_shortened = false;  // more was typed

  [[nodiscard]] bool is_empty() const { return terms.empty(); }
};

[[nodiscard]] TypedSearch parse_search(std::string_view typed);

/// Where something was found, and by which word.
struct FoundBy {
  FoundIn where = FoundIn::name;
  std::string word;

  bool operator==(const FoundBy&) const = default;
};

struct SearchResults {
  struct OfCasefile {
    CasefileRow row;
    std::vector<FoundBy> by;
    bool is_misspelt = false;  // only by words that are written a little differently
    int rank = 0;              // how near it is to what was typed; 0 is nearest
  };

  struct OfPerson {
    Person person;
    std::optional<Property> home;
    std::vector<FoundBy> by;
    bool is_misspelt = false;
  };

  std::vector<OfPerson> people;
  std::vector<OfCasefile> casefiles;
  bool has_more_people = false;
  bool has_more_casefiles = false;
};

struct SearchLimits {
  int people = 20;
  int casefiles = 50;
};

/// Whether whoever searches may see a casefile at all. What they may not see leaves no gap in the
/// results, and counts for nothing in them.
using MaySee = std::function<bool(const CasefileRow& row)>;

/// Returns what the landlord has for it: people by reference, name, home and contact; then
/// casefiles, those found by these before those that are found by what was written, then open ones,
/// and the latest first. Casefiles of the people found are among them. Words that are misspelt by a
/// letter count where there are few without. Returns nothing for an empty search.
[[nodiscard]] SearchResults search(SearchIndex& index, std::string_view landlord,
                                   const TypedSearch& typed, const MaySee& may_see,
                                   const SearchLimits& limits = {});

/// Returns up to `limit` casefiles whose words are most like a text: those that share the most of
/// its longer words, and two at least, the latest first.
[[nodiscard]] std::vector<CasefileRow> similar_casefiles(SearchIndex& index,
                                                         std::string_view landlord,
                                                         std::string_view text,
                                                         const MaySee& may_see, int limit);

}  // namespace redress::casebook
