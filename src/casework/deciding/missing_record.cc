#include "casework/deciding/missing_record.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/clocks/deadlines.h"
#include "casework/events/fields.h"
#include "casework/events/received.h"
#include "casework/rules/act_names.h"

namespace redress::casework {

namespace {

using procedure::EntryRule;

/// Its name where there are no words for it.
std::string_view wanted_in_words(std::string_view field) {
  using Words = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Words, 13> kWords = {{{"person", "who it is"},
                                             {"contact", "how to reach them"},
                                             {"preferred-mode", "how they prefer to be reached"},
                                             {"relationship", "their relationship to us"},
                                             {"issue-arose", "when it happened"},
                                             {"tenancy-ended", "when their tenancy ended"},
                                             {"wanted", "what they would like to happen"},
                                             {"unit", "which part of us it is about"},
                                             {"channel", "how it came"},
                                             {"tags", "what applies to it"},
                                             {"represented-by", "who acts for them"},
                                             {"concerns", "which member of staff it is about"},
                                             {"person-number", "their number in our own list"}}};
  const auto found = std::ranges::find(kWords, field, &Words::first);
  return found == kWords.end() ? field : found->second;
}

bool is_day_of_receipt(std::string_view name) {
  return name == procedure::kIssueArose || name == procedure::kTenancyEnded;
}

/// The days that a clock may run from; events are none.
Texts days_of(const procedure::Start& start) {
  Texts days;
  if (!start.day.empty() || is_day_of_receipt(start.on.event)) {
    days.push_back(start.day.empty() ? start.on.event : start.day);
  }
  for (const auto& other : start.others) {
    std::ranges::copy(days_of(other), std::back_inserter(days));
  }
  return days;
}

/// A rule that nobody can apply or leave aside while a day is unknown.
struct Undecided {
  const EntryRule* rule = nullptr;
  std::string day;
};

std::vector<Undecided> undecided(const Standing& standing) {
  std::vector<Undecided> found;
  if (standing.casefile.ended()) {
    return found;
  }
  for (const auto& rule : standing.edition.entry_rules) {
    const auto* window = rule.lapsed ? find_deadline(standing.deadlines, *rule.lapsed) : nullptr;
    if (window == nullptr || window->started_at) {
      continue;
    }
    for (auto& day : days_of(window->rule->from)) {
      found.push_back({&rule, std::move(day)});
    }
  }
  return found;
}

std::string in_words(const std::string& field, const procedure::Edition& edition) {
  const auto day = std::ranges::find(edition.days, field, &procedure::Term::id);
  return day == edition.days.end() ? std::string(wanted_in_words(field))
                                   : "the day of: " + day->name;
}

}  // namespace

Texts missing_from_record(const Standing& standing) {
  Texts missing;
  const auto* kind = standing.edition.kind(standing.casefile.kind);
  if (kind == nullptr) {
    return missing;
  }
  const EventBody received = standing.casefile.received();
  std::ranges::copy_if(kind->record, std::back_inserter(missing), [&](const auto& field) {
    const auto values = values_of(received, field);
    return std::ranges::all_of(values, &std::string::empty);
  });
  for (const auto& one : undecided(standing)) {
    if (std::ranges::find(missing, one.day) == missing.end()) {
      missing.push_back(one.day);
    }
  }
  return missing;
}

std::string missing_in_words(const Standing& standing) {
  Texts words;
  for (const auto& field : missing_from_record(standing)) {
    words.push_back(in_words(field, standing.edition));
  }
  return listed(words);
}

std::string undecided_without_days(std::string_view act, const Standing& standing) {
  std::string words;
  if (act != act_name::kRegister && act != act_name::kMakeFormal) {
    return words;
  }
  for (const auto& one : undecided(standing)) {
    words += (words.empty() ? "" : " ") +
             ("Not on record: " + in_words(one.day, standing.edition)) +
             ". That decides whether this applies: " + one.rule->name + ".";
  }
  return words.empty() ? words
                       : words +
                             " Ask for it and put it right on the casefile. Nobody is turned "
                             "away without: it can be registered all the same.";
}

}  // namespace redress::casework
