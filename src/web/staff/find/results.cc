#include "web/staff/find/results.h"

#include "base/text.h"
#include "casebook/search_words.h"
#include "markup/links.h"
#include "web/staff/casefile/parts.h"
#include "web/staff/row_words.h"
#include "web/staff/seen.h"

namespace redress::web {

using casebook::FoundIn;
using markup::element;
using markup::void_element;

namespace {

constexpr int kMostOfAPerson = 20;

std::string_view place_words(FoundIn where) {
  switch (where) {
    case FoundIn::reference:
      return "reference or number";
    case FoundIn::name:
      return "name";
    case FoundIn::home:
      return "home";
    case FoundIn::contact:
      return "contact";
    case FoundIn::account:
      return "account";
    case FoundIn::notes:
      return "notes and letters";
  }
  return "";
}

bool is_running_text(FoundIn where) { return where == FoundIn::account || where == FoundIn::notes; }

}  // namespace

casebook::SearchResults find(const Desk& desk, std::string_view typed,
                             const casebook::SearchLimits& limits) {
  return casebook::search(desk.site.index, desk.landlord.slug, casebook::parse_search(typed),
                          may_see(desk), limits);
}

std::string state_of(const Desk& desk, const casebook::CasefileRow& row) {
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  return where(desk, row) + ". " +
         (row.owner.empty() ? "Nobody has it yet"
                            : "With " + name_now({row.owner, row.owner_name}, *staff));
}

std::string found_in(const std::vector<casebook::FoundBy>& by, bool is_misspelt) {
  std::vector<std::string> places;
  for (const auto& one : by) {
    places.push_back(
        std::string(place_words(one.where)) +
        (is_running_text(one.where) || is_misspelt ? " (\u201C" + one.word + "\u201D)" : ""));
  }
  return places.empty() ? "" : "Found in " + joined(places, ", ");
}

std::string home_of(const std::optional<casebook::Property>& home) {
  return home ? home->address + (home->postcode.empty() ? "" : ", " + home->postcode) : "";
}

std::vector<casebook::CasefileRow> casefiles_of(const Desk& desk, const std::string& number) {
  const auto sees = may_see(desk);
  std::vector<casebook::CasefileRow> rows;
  for (auto& found : desk.site.index.find_casefiles(
           {.landlord = desk.landlord.slug,
            .expression = {{{{.text = casebook::whole_number_word(number),
                              .is_beginning = false}}}},
            .limit = kMostOfAPerson})) {
    if (sees(found.row)) {
      rows.push_back(std::move(found.row));
    }
  }
  return rows;
}

Html casefile_item(const Desk& desk, const casebook::CasefileRow& row) {
  return element("strong", markup::link(desk.casefile(row.reference),
                                        person_of(row) + ", " + row.reference)) +
         void_element("br") + markup::text(row.summary) + void_element("br") +
         element("span", {{"class", "redress-quiet"}}, state_of(desk, row));
}

}  // namespace redress::web
