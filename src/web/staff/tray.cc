#include "web/staff/tray.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "calendar/london.h"
#include "markup/callouts.h"
#include "markup/links.h"
#include "markup/pagination.h"
#include "markup/table.h"
#include "web/dates.h"
#include "web/frame.h"

namespace redress::web {

using casebook::Tray;
using markup::element;
using markup::void_element;

namespace {

constexpr int kPerPage = 50;

struct Shelved {
  std::string_view name;  // in the address
  std::string_view words;
  Tray tray;
};

constexpr auto kTrays = std::to_array<Shelved>({
    {"all-open", "All open", Tray::all_open},
    {"unallocated", "Unallocated", Tray::unallocated},
    {"mine", "Mine", Tray::mine},
    {"late", "Late", Tray::late},
    {"closed", "Closed", Tray::closed},
});

const Shelved& chosen(const Request& request) {
  const auto name = request.query.text("show");
  const auto* found = std::find_if(kTrays.begin(), kTrays.end(),
                                   [&](const auto& tray) { return tray.name == name; });
  return found == kTrays.end() ? kTrays.front() : *found;
}

Url tray_url(const Desk& desk, std::string_view name) {
  return Url::path({desk.landlord.slug, "staff", "tray"}).with_query("show", name);
}

casebook::TrayQuery query_of(const Desk& desk, Tray tray) {
  return {.landlord = desk.landlord.slug,
          .tray = tray,
          .owner = desk.actor.name,
          .now = desk.now,
          .limit = kPerPage,
          .offset = 0};
}

/// The other trays, with how many each holds.
Html tray_links(const Desk& desk, const Shelved& current) {
  Html links;
  for (const auto& tray : kTrays) {
    const auto count = desk.site.lists.tray_count(query_of(desk, tray.tray));
    const std::string words = std::string(tray.words) + " (" + std::to_string(count) + ")";
    const bool here = tray.tray == current.tray;
    links += element("li", {{"class", "redress-trays__item"}},
                     here ? element("strong", {{"aria-current", "page"}}, words)
                          : markup::link(tray_url(desk, tray.name), words));
  }
  return element("nav", {{"aria-label", "Trays"}},
                 element("ul", {{"class", "govuk-list redress-trays"}}, links));
}

Html next_due(const Desk& desk, const casebook::CasefileRow& row) {
  if (!row.next_due) {
    return markup::text(row.open ? "No date" : "Closed");
  }
  const auto* edition = desk.site.casebook.shelf().edition(row.landlord, row.edition);
  const auto dot = row.next_due_clock.find('.');
  const auto stage = dot == std::string::npos ? "" : row.next_due_clock.substr(0, dot);
  const auto id =
      dot == std::string::npos ? row.next_due_clock : row.next_due_clock.substr(dot + 1);
  const auto* clock = edition ? edition->clock(stage, id) : nullptr;
  const bool late = *row.next_due < desk.now;
  return markup::text(calendar::to_words(calendar::london_day(*row.next_due))) +
         void_element("br") + markup::text(clock ? clock->name : row.next_due_clock) +
         void_element("br") +
         markup::tag({.content = days_left_words(*row.next_due, desk.now),
                      .classes = late ? "govuk-tag--red" : "govuk-tag--blue"});
}

std::string where(const Desk& desk, const casebook::CasefileRow& row) {
  const auto* edition = desk.site.casebook.shelf().edition(row.landlord, row.edition);
  const auto* stage = edition ? edition->stage(row.stage) : nullptr;
  const auto* kind = edition ? edition->kind(row.kind) : nullptr;
  return (kind ? kind->name : row.kind) + (stage ? ", " + stage->name : "") + ": " +
         row.procedure_state;
}

markup::Table table_of(const Desk& desk, const std::vector<casebook::CasefileRow>& rows) {
  markup::Table table{.caption = "Casefiles, those due soonest first",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{.content = "Casefile"},
                               {.content = "What it is about"},
                               {.content = "Next due"},
                               {.content = "With"}},
                      .classes = "redress-table--stacked"};
  for (const auto& row : rows) {
    table.rows.push_back(
        {{.content = markup::link(desk.casefile(row.reference), row.reference) +
                     void_element("br") +
                     markup::text(row.person.empty() ? "Anonymous" : row.person)},
         {.content =
              markup::text(row.summary) + void_element("br") +
              element("span", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, where(desk, row))},
         {.content = next_due(desk, row)},
         {.content = row.owner.empty() ? "Nobody yet" : row.owner}});
  }
  return table;
}

}  // namespace

Response tray(const Desk& desk, const Request& request, const Parameters&) {
  const auto& shelved = chosen(request);
  auto query = query_of(desk, shelved.tray);
  const int page = std::clamp(whole_number(request.query.text("page")).value_or(1), 1, 100'000);
  query.offset = (page - 1) * kPerPage;
  const auto rows = desk.site.lists.tray(query);
  const auto total = desk.site.lists.tray_count(query);
  Html content = heading_1(shelved.words) + tray_links(desk, shelved);
  content += rows.empty() ? paragraph("There is nothing in this tray.")
                          : markup::table(table_of(desk, rows));
  markup::Pagination pages;
  const auto page_url = [&](int number) {
    return tray_url(desk, shelved.name).with_query("page", std::to_string(number));
  };
  if (page > 1) {
    pages.previous = markup::PaginationLink{.href = page_url(page - 1)};
  }
  if (std::int64_t{page} * kPerPage < total) {
    pages.next = markup::PaginationLink{.href = page_url(page + 1)};
  }
  if (pages.previous || pages.next) {
    content += markup::pagination(pages);
  }
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = std::string(shelved.words), .content = content, .is_wide = true});
}

}  // namespace redress::web
