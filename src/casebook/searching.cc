#include "casebook/searching.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/text.h"

namespace redress::casebook {

namespace {

using Terms = std::vector<TypedSearch::Term>;

constexpr std::array kIdentity{FoundIn::reference, FoundIn::name, FoundIn::home, FoundIn::contact};
constexpr std::array kEverywhere{FoundIn::reference, FoundIn::name,    FoundIn::home,
                                 FoundIn::contact,   FoundIn::account, FoundIn::notes};

/// With fewer than these, words that are misspelt count too.
constexpr std::size_t kFew = 5;

/// People whose casefiles are looked for.
constexpr std::size_t kMostFollowed = 5;

/// How often more is fetched in place of what may not be seen.
constexpr int kMostFetches = 20;

/// The rank of what is found only by words that are written a little differently.
constexpr int kMisspelt = 2;

/// One way of looking for what was typed.
struct Step {
  Terms terms;
  bool in_text = false;      // in what was written as well
  bool is_misspelt = false;  // by words that are written a little differently

  /// How near to what was typed that is which it finds.
  [[nodiscard]] int rank() const { return is_misspelt ? kMisspelt : in_text ? 1 : 0; }
};

IndexWord word_in(FoundIn where, const std::string& word) {
  return {.text = static_cast<char>(where) + word};
}

SearchExpression::Alternatives alternatives_of(const TypedSearch::Term& term, const Step& step) {
  SearchExpression::Alternatives alternatives;
  const auto add = [&](const auto& places) {
    for (const auto where : places) {
      alternatives.push_back(word_in(where, term.word));
    }
  };
  step.in_text ? add(kEverywhere) : add(kIdentity);
  if (!term.phone.empty()) {
    alternatives.push_back(word_in(FoundIn::contact, term.phone));
  }
  if (step.is_misspelt) {
    for (const auto& slip : slips_of(term.word, kShortestMisspelt)) {
      alternatives.push_back({.text = kSlip + slip, .is_beginning = false});
    }
  }
  return alternatives;
}

SearchExpression expression_of(const Step& step) {
  SearchExpression expression;
  for (const auto& term : step.terms) {
    expression.all.push_back(alternatives_of(term, step));
  }
  return expression;
}

/// Returns the ways of looking for what was typed, the nearest first.
std::vector<Step> steps_of(const TypedSearch& typed) {
  std::vector<Step> steps{{.terms = typed.terms}};
  const bool has_parts = typed.apart != typed.terms;
  if (has_parts) {
    steps.push_back({.terms = typed.apart});
  }
  if (!typed.as_one.empty()) {
    steps.push_back({.terms = {{.word = typed.as_one, .phone = ""}}});
  }
  steps.push_back({.terms = typed.terms, .in_text = true});
  if (has_parts) {
    steps.push_back({.terms = typed.apart, .in_text = true});
  }
  steps.push_back({.terms = typed.apart, .in_text = true, .is_misspelt = true});
  return steps;
}

bool share_a_slip(const std::string& one, std::string_view other) {
  const auto slips = slips_of(one, kShortestMisspelt);
  const auto others = slips_of(other, kShortestMisspelt);
  return std::ranges::any_of(
      slips, [&](const auto& slip) { return std::ranges::find(others, slip) != others.end(); });
}

bool is_found_by(const TypedSearch::Term& term, const Step& step, FoundIn where,
                 std::string_view word) {
  return word.starts_with(term.word) ||
         (where == FoundIn::contact && !term.phone.empty() && word.starts_with(term.phone)) ||
         (step.is_misspelt && share_a_slip(term.word, word));
}

/// Returns where the terms are found among the words of an index; each place once, with the first
/// of its words that is.
std::vector<FoundBy> found_by(const Step& step, std::string_view words) {
  std::vector<FoundBy> by;
  for (const auto key : split(words, ' ')) {
    if (key.empty() || key.front() == kSlip || key.front() == kWhole) {
      continue;
    }
    const auto where = static_cast<FoundIn>(key.front());
    const auto word = key.substr(1);
    const bool is_known =
        std::ranges::any_of(by, [&](const auto& one) { return one.where == where; });
    if (!is_known && std::ranges::any_of(step.terms, [&](const auto& term) {
          return is_found_by(term, step, where, word);
        })) {
      by.push_back({where, std::string(word)});
    }
  }
  std::ranges::sort(by, {}, [](const FoundBy& one) {
    return std::ranges::find(kEverywhere, one.where) - kEverywhere.begin();
  });
  return by;
}

/// Gathers results until there are as many as are wanted, and one more.
class SearchGathering {
 public:
  SearchGathering(SearchIndex& index, std::string_view landlord, const MaySee& may_see,
                  const SearchLimits& limits)
      : index_(index), landlord_(landlord), may_see_(may_see), limits_(limits) {}

  void add_people(const Step& step) {
    if (is_full(results_.people, limits_.people)) {
      return;
    }
    for (auto& found : index_.find_people(query(step, limits_.people + 1))) {
      if (people_.insert(found.person.number).second) {
        auto by = found_by(step, found.words);
        results_.people.push_back({.person = std::move(found.person),
                                   .home = std::move(found.home),
                                   .by = std::move(by),
                                   .is_misspelt = step.is_misspelt});
      }
    }
  }

  void add_casefiles(const Step& step) {
    auto asked = query(step, limits_.casefiles + 1);
    add_casefiles(
        asked, [&](const FoundCasefile& found) { return found_by(step, found.words); },
        step.rank());
  }

  /// Adds the casefiles of people who were found: by what found the person.
  void add_casefiles_of_people() {
    const auto count = std::min(results_.people.size(), kMostFollowed);
    for (std::size_t i = 0; i < count; ++i) {
      const auto& one = results_.people[i];
      const auto number = whole_number_word(one.person.number);
      SearchQuery asked{.landlord = std::string(landlord_),
                        .expression = {{{{.text = number, .is_beginning = false}}}},
                        .limit = limits_.casefiles + 1};
      add_casefiles(
          asked, [&](const FoundCasefile&) { return one.by; }, one.is_misspelt ? kMisspelt : 0);
    }
  }

  [[nodiscard]] bool has_few() const {
    return results_.people.size() + results_.casefiles.size() < kFew;
  }

  SearchResults take() {
    std::ranges::stable_sort(results_.casefiles, [](const auto& one, const auto& other) {
      return std::tuple(one.rank, !one.row.open, other.row.received_at) <
             std::tuple(other.rank, !other.row.open, one.row.received_at);
    });
    results_.has_more_people = cut(results_.people, limits_.people);
    results_.has_more_casefiles = cut(results_.casefiles, limits_.casefiles);
    return std::move(results_);
  }

 private:
  template <class Some>
  static bool is_full(const std::vector<Some>& some, int limit) {
    return std::ssize(some) > limit;
  }

  template <class Some>
  static bool cut(std::vector<Some>& some, int limit) {
    if (!is_full(some, limit)) {
      return false;
    }
    some.erase(some.begin() + limit, some.end());
    return true;
  }

  [[nodiscard]] SearchQuery query(const Step& step, int limit) const {
    return {.landlord = std::string(landlord_), .expression = expression_of(step), .limit = limit};
  }

  template <class By>
  void add_casefiles(SearchQuery asked, By&& by, int rank) {
    bool has_more = true;
    for (int i = 0; has_more && i < kMostFetches && !is_full(results_.casefiles, limits_.casefiles);
         ++i) {
      auto page = index_.find_casefiles(asked);
      has_more = std::ssize(page) == asked.limit;
      asked.before = page.empty() ? asked.before : page.back().number;
      for (auto& found : page) {
        if (may_see_(found.row) && casefiles_.insert(found.row.reference).second) {
          auto where = by(found);
          results_.casefiles.push_back({.row = std::move(found.row),
                                        .by = std::move(where),
                                        .is_misspelt = rank == kMisspelt,
                                        .rank = rank});
        }
      }
    }
  }

  SearchIndex& index_;
  std::string_view landlord_;
  const MaySee& may_see_;
  const SearchLimits& limits_;
  std::set<std::string> people_;
  std::set<std::string> casefiles_;
  SearchResults results_;
};

}  // namespace

bool are_found_by(const SearchExpression& expression, std::string_view words) {
  const auto all = split(words, ' ');
  return std::ranges::all_of(expression.all, [&](const auto& alternatives) {
    return std::ranges::any_of(alternatives, [&](const IndexWord& wanted) {
      return std::ranges::any_of(all, [&](std::string_view word) {
        return wanted.is_beginning ? word.starts_with(wanted.text) : word == wanted.text;
      });
    });
  });
}

SearchResults search(SearchIndex& index, std::string_view landlord, const TypedSearch& typed,
                     const MaySee& may_see, const SearchLimits& limits) {
  SearchGathering gathering(index, landlord, may_see, limits);
  if (typed.is_empty()) {
    return gathering.take();
  }
  bool followed = false;
  for (const auto& step : steps_of(typed)) {
    if (step.is_misspelt && !gathering.has_few()) {
      break;
    }
    if (step.in_text && !followed) {
      gathering.add_casefiles_of_people();
      followed = true;
    }
    if (!step.in_text || step.is_misspelt) {
      gathering.add_people(step);
    }
    gathering.add_casefiles(step);
    if (step.is_misspelt) {
      gathering.add_casefiles_of_people();
    }
  }
  return gathering.take();
}

}  // namespace redress::casebook
