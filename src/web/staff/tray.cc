#include "web/staff/tray.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "base/text.h"
#include "calendar/london.h"
#include "calendar/stored_form.h"
#include "casework/casefile/casefile.h"
#include "markup/callouts.h"
#include "markup/links.h"
#include "markup/pagination.h"
#include "markup/table.h"
#include "web/dates.h"
#include "web/frame.h"
#include "web/staff/casefile/parts.h"
#include "web/staff/row_words.h"

namespace redress::web {

using casebook::Tray;
using markup::element;
using markup::void_element;

namespace {

constexpr int kPerPage = 50;

struct NamedTray {
  std::string_view name;  // in the address
  std::string_view words;
  Tray tray;
};

/// What those of one’s team have: their trays together.
constexpr NamedTray kTeam{"team", "My team", Tray::mine};

constexpr auto kTrays = std::to_array<NamedTray>({
    {"all-open", "All open", Tray::all_open},
    {"unallocated", "Unallocated", Tray::unallocated},
    {"mine", "Mine", Tray::mine},
    {"late", "Late", Tray::late},
    {"closed", "Closed", Tray::closed},
});

const NamedTray& chosen(const Request& request) {
  const auto name = request.query.text("show");
  if (name == kTeam.name) {
    return kTeam;
  }
  const auto* found = std::find_if(kTrays.begin(), kTrays.end(),
                                   [&](const auto& tray) { return tray.name == name; });
  return found == kTrays.end() ? kTrays.front() : *found;
}

casebook::TrayQuery query_of(const Desk& desk, Tray tray) {
  return {.landlord = desk.landlord.slug,
          .tray = tray,
          .owner = desk.actor.id,
          .viewer = desk.actor.id,
          .now = desk.now,
          .limit = kPerPage + 1,  // one more shows whether there is a next page
          .after = {}};
}

/// Those of the team of whoever is signed in, themself among them; none where they are of none.
std::vector<std::string> teammates(const Desk& desk) {
  std::vector<std::string> numbers;
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  const auto* self = staff->find(desk.actor.id);
  for (const auto* one : staff->of_team(self ? self->team : "")) {
    numbers.push_back(one->number);
  }
  return numbers;
}

/// As a page of one tray: those due soonest first, up to the query’s limit.
std::vector<casebook::CasefileRow> team_rows(const Desk& desk, casebook::TrayQuery query) {
  std::vector<casebook::CasefileRow> rows;
  for (const auto& number : teammates(desk)) {
    query.owner = number;
    std::ranges::move(desk.site.lists.tray(query), std::back_inserter(rows));
  }
  std::ranges::sort(rows, {}, [](const casebook::CasefileRow& row) {
    return std::tuple(!row.next_due, row.next_due.value_or(row.received_at), row.received_at,
                      row.reference);
  });
  rows.resize(std::min<std::size_t>(rows.size(), static_cast<std::size_t>(query.limit)));
  return rows;
}

// Stands in an address for a casefile with nothing due.
constexpr std::string_view kNothingDue = "none";

/// Returns the last casefile of the previous page, from the address; none for the first page, or
/// when it cannot be read.
std::optional<casebook::TrayPlace> place_in(const Request& request) {
  const auto due = request.query.text("due");
  const auto next_due = calendar::parse_iso_utc(due);
  const auto received = calendar::parse_iso_utc(request.query.text("received"));
  const std::string reference(request.query.text("after"));
  if (reference.empty() || !received || (!next_due && due != kNothingDue)) {
    return std::nullopt;
  }
  return casebook::TrayPlace{next_due, *received, reference};
}

Url page_after(const Desk& desk, const NamedTray& tray, const casebook::CasefileRow& last) {
  return tray_url(desk, tray.name)
      .with_query("due",
                  last.next_due ? calendar::to_iso_utc(*last.next_due) : std::string(kNothingDue))
      .with_query("received", calendar::to_iso_utc(last.received_at))
      .with_query("after", last.reference);
}

std::string count_words(std::int64_t count) {
  return count > casebook::kMostCounted ? std::to_string(casebook::kMostCounted) + "+"
                                        : std::to_string(count);
}

/// Returns links to the other trays, with how many casefiles each holds.
Html tray_links(const Desk& desk, const NamedTray& current) {
  const auto counts = desk.site.lists.tray_counts(query_of(desk, current.tray));
  Html links;
  for (const auto& tray : kTrays) {
    const std::string words =
        std::string(tray.words) + " (" + count_words(counts.of(tray.tray)) + ")";
    const bool here = tray.name == current.name;
    links += element("li", {{"class", "redress-trays__item"}},
                     here ? element("strong", {{"aria-current", "page"}}, words)
                          : markup::link(tray_url(desk, tray.name), words));
  }
  if (!teammates(desk).empty()) {
    const bool here = current.name == kTeam.name;
    links += element("li", {{"class", "redress-trays__item"}},
                     here ? element("strong", {{"aria-current", "page"}}, kTeam.words)
                          : markup::link(tray_url(desk, kTeam.name), std::string(kTeam.words)));
  }
  return element("nav", {{"aria-label", "Trays"}},
                 element("ul", {{"class", "govuk-list redress-trays"}}, links));
}

markup::Table table_of(const Desk& desk, const std::vector<casebook::CasefileRow>& rows) {
  markup::Table table{.caption = "Casefiles, those due soonest first",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{.content = "Casefile"},
                               {.content = "What it is about"},
                               {.content = "Next due"},
                               {.content = "With"}},
                      .classes = "redress-table--stacked"};
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  for (const auto& row : rows) {
    table.rows.push_back(
        {{.content = markup::link(desk.casefile(row.reference), row.reference) +
                     void_element("br") + markup::text(person_of(row))},
         {.content =
              markup::text(row.summary) + void_element("br") +
              element("span", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, where(desk, row))},
         {.content = next_due(desk, row)},
         {.content =
              row.owner.empty() ? "Nobody yet" : name_now({row.owner, row.owner_name}, *staff)}});
  }
  return table;
}

}  // namespace

Url tray_url(const Desk& desk, std::string_view name) {
  return Url::path({desk.landlord.slug, "staff", "tray"}).with_query("show", name);
}

Response tray(const Desk& desk, const Request& request, const Parameters&) {
  const auto& tray = chosen(request);
  auto query = query_of(desk, tray.tray);
  query.after = place_in(request);
  auto rows = tray.name == kTeam.name ? team_rows(desk, query) : desk.site.lists.tray(query);
  const bool has_more = std::ssize(rows) > kPerPage;
  rows.resize(std::min<std::size_t>(rows.size(), kPerPage));
  Html content = heading_1(tray.words) + tray_links(desk, tray);
  content += rows.empty() ? paragraph("There is nothing in this tray.")
                          : markup::table(table_of(desk, rows));
  markup::Pagination pages;
  if (query.after) {
    pages.previous =
        markup::PaginationLink{.href = tray_url(desk, tray.name), .content = "First page"};
  }
  if (has_more) {
    pages.next = markup::PaginationLink{.href = page_after(desk, tray, rows.back())};
  }
  if (pages.previous || pages.next) {
    content += markup::pagination(pages);
  }
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = std::string(tray.words), .content = content, .is_wide = true});
}

}  // namespace redress::web
