#include "web/staff/find/caller.h"

#include <algorithm>

#include "casebook/search_words.h"
#include "casework/events/received.h"
#include "web/forms/own_fields.h"
#include "web/staff/seen.h"

namespace redress::web {

namespace {

constexpr std::string_view kOfList = "list-";
constexpr std::string_view kOfCasefile = "casefile-";
constexpr casebook::SearchLimits kFewCallers{.people = 6, .casefiles = 12};
constexpr std::size_t kMostCallers = 10;

bool is_theirs(const Caller& caller, const casebook::CasefileRow& row) {
  return std::ranges::any_of(caller.casefiles,
                             [&](const auto& known) { return known.reference == row.reference; });
}

std::optional<casebook::Person> person_numbered(const Desk& desk, const std::string& number) {
  for (auto& found : desk.site.index.find_people(
           {.landlord = desk.landlord.slug,
            .expression = {
                {{{.text = casebook::whole_number_word(number), .is_beginning = false}}}}})) {
    if (found.person.number == number) {
      return std::move(found.person);
    }
  }
  return std::nullopt;
}

std::optional<KnownCaller> in_casefile(const Desk& desk, const std::string& reference) {
  const auto seen = see(desk, reference);
  const auto opened = seen ? seen->look(desk) : std::nullopt;
  if (!opened) {
    return std::nullopt;
  }
  const auto& casefile = opened->standing.casefile;
  const auto* lead = casefile.lead();
  if (lead == nullptr) {
    return std::nullopt;
  }
  KnownCaller caller{
      .name = lead->who.name, .contact = lead->contact, .number = "", .relationship = ""};
  if (lead == &casefile.complainants.front()) {  // whoever gave the first words, as recorded then
    caller.number = casefile.received().person_number;
    caller.relationship = casefile.received().relationship;
  }
  return caller;
}

}  // namespace

std::vector<Caller> callers(const Desk& desk, std::string_view typed) {
  const auto results = find(desk, typed, kFewCallers);
  std::vector<Caller> all;
  for (const auto& one : results.people) {
    all.push_back({.value = std::string(kOfList) + one.person.number,
                   .name = one.person.name,
                   .words = home_of(one.home),
                   .casefiles = casefiles_of(desk, one.person.number)});
  }
  for (const auto& one : results.casefiles) {
    const bool is_known =
        std::ranges::any_of(all, [&](const auto& caller) { return is_theirs(caller, one.row); });
    if (!is_known && !one.row.person.empty() && all.size() < kMostCallers) {
      all.push_back({.value = std::string(kOfCasefile) + one.row.reference,
                     .name = one.row.person,
                     .words = "as in " + one.row.reference,
                     .casefiles = {one.row}});
    }
  }
  return all;
}

std::optional<KnownCaller> known_caller(const Desk& desk, std::string_view value) {
  if (value.starts_with(kOfCasefile)) {
    return in_casefile(desk, std::string(value.substr(kOfCasefile.size())));
  }
  if (!value.starts_with(kOfList)) {
    return std::nullopt;
  }
  const auto person = person_numbered(desk, std::string(value.substr(kOfList.size())));
  if (!person) {
    return std::nullopt;
  }
  return KnownCaller{.name = person->name,
                     .contact = person->contact,
                     .number = person->number,
                     .relationship = person->relationship};
}

}  // namespace redress::web
