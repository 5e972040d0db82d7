#include "web/staff/find/search.h"

#include "base/text.h"
#include "markup/button.h"
#include "markup/form.h"
#include "markup/input.h"
#include "markup/links.h"
#include "system/reference.h"
#include "web/staff/find/call.h"
#include "web/staff/find/results.h"
#include "web/staff/seen.h"

namespace redress::web {

using markup::element;
using markup::void_element;

namespace {

Url search_url(const Desk& desk) { return Url::path({desk.landlord.slug, "staff", "search"}); }

Html work_items(const std::vector<Html>& items) {
  Html list;
  for (const auto& item : items) {
    list += element("li", {{"class", "redress-work__item"}}, item);
  }
  return element("ul", {{"class", "govuk-list redress-work"}}, list);
}

Html quiet_line(const std::string& words) {
  return words.empty() ? Html{}
                       : void_element("br") + element("span", {{"class", "redress-quiet"}}, words);
}

Html person_item(const Desk& desk, const casebook::SearchResults::OfPerson& one) {
  const auto& person = one.person;
  const auto home = home_of(one.home);
  return element("strong", person.name) + markup::text(", " + person.number) +
         (home.empty() ? Html{} : void_element("br") + markup::text(home)) +
         quiet_line(found_in(one.by, one.is_misspelt)) + void_element("br") +
         markup::link(call_url(desk).with_query("find", person.number),
                      "Log a call from " + person.name);
}

std::string shown_of(std::string_view what, std::size_t count, bool has_more) {
  return std::string(what) + " (" + (has_more ? "first " : "") + std::to_string(count) + ")";
}

Html people_found(const Desk& desk, const casebook::SearchResults& results) {
  if (results.people.empty()) {
    return {};
  }
  std::vector<Html> items;
  for (const auto& one : results.people) {
    items.push_back(person_item(desk, one));
  }
  return heading_2(shown_of("People", items.size(), results.has_more_people)) + work_items(items);
}

Html casefiles_found(const Desk& desk, const casebook::SearchResults& results) {
  if (results.casefiles.empty()) {
    return {};
  }
  std::vector<Html> items;
  for (const auto& one : results.casefiles) {
    items.push_back(casefile_item(desk, one.row) + quiet_line(found_in(one.by, one.is_misspelt)));
  }
  return heading_2(shown_of("Casefiles", items.size(), results.has_more_casefiles)) +
         work_items(items);
}

Html nothing_found(const Desk& desk, const std::string& typed) {
  return paragraph("Nothing for \u201C" + typed +
                   "\u201D. Try a postcode, a phone number, or part of a name or reference.") +
         paragraph(markup::link(call_url(desk).with_query("find", typed), "Log a call"));
}

Html all_found(const Desk& desk, const std::string& typed) {
  const auto results = find(desk, typed);
  if (results.people.empty() && results.casefiles.empty()) {
    return nothing_found(desk, typed);
  }
  const bool has_more = results.has_more_people || results.has_more_casefiles;
  return (has_more ? paragraph("More match than are shown. Add a word, such as a first name or a "
                               "street, to see fewer.")
                   : Html{}) +
         people_found(desk, results) + casefiles_found(desk, results);
}

/// What was typed, as far as it is used.
std::string typed_in(const Request& request) {
  const auto typed = request.query.text("q");
  return std::string(trimmed(std::string_view(typed).substr(0, casebook::TypedSearch::kMostTyped)));
}

}  // namespace

Response search_page(const Desk& desk, const Request& request, const Parameters&) {
  const auto typed = typed_in(request);
  if (const auto reference = system::parse_reference(typed)) {
    if (see(desk, *reference)) {
      return see_other(desk.casefile(*reference).str());
    }
  }
  const auto words = casebook::parse_search(request.query.text("q"));
  const Html form = markup::search_form(
      search_url(desk),
      markup::input({.name = "q",
                     .value = typed,
                     .label = {.content = "What are you looking for?", .classes = "govuk-label--s"},
                     .hint = markup::Hint{.content = "Part of a name, reference, postcode, phone "
                                                     "number or email, or words that were written"},
                     .autocomplete = "off",
                     .spellcheck = false}) +
          markup::button({.content = "Search"}),
      {{"role", "search"}, {"aria-label", "Search again"}});
  const Html shortened =
      words.is_shortened
          ? paragraph("What you typed is long. Only its first words were looked for.")
          : Html{};
  return framed(
      desk.site, desk.landlord, desk.visit,
      {.title = "Search",
       .content = heading_1("Search") + form + shortened +
                  (words.is_empty() ? Html{} : all_found(desk, typed)) +
                  paragraph(markup::link(Url::path({desk.landlord.slug, "staff", "emergency"}),
                                         "Open a confidential casefile in an emergency"))});
}

}  // namespace redress::web
