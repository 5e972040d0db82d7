#include "web/staff/tray.h"

#include <algorithm>
#include <iterator>

#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/error_summary.h"
#include "markup/form.h"
#include "markup/links.h"
#include "markup/pagination.h"
#include "markup/table.h"
#include "web/frame.h"
#include "web/staff/casefile/parts.h"
#include "web/staff/lists/export.h"
#include "web/staff/lists/filter_panel.h"
#include "web/staff/lists/give.h"
#include "web/staff/row_words.h"

namespace redress::web {

using casebook::Tray;
using markup::element;
using markup::void_element;

namespace {

constexpr const char* kFirstBox = "choose-1";

std::string count_words(std::int64_t count) {
  return count > casebook::kMostCounted ? std::to_string(casebook::kMostCounted) + "+"
                                        : std::to_string(count);
}

/// A page of a tray, and whether there is one on either side of it.
struct TrayPage {
  std::vector<casebook::CasefileRow> rows;
  bool has_previous = false;
  bool has_next = false;
};

TrayPage page_from(const Desk& desk, casebook::TrayQuery query) {
  query.limit = kTrayPage + 1;  // one more shows whether there is another page
  TrayPage page{.rows = desk.site.lists.tray(query), .has_previous = query.after.has_value()};
  page.has_next = std::ssize(page.rows) > kTrayPage;
  page.rows.resize(std::min<std::size_t>(page.rows.size(), kTrayPage));
  return page;
}

TrayPage page_of(const Desk& desk, const Shown& shown) {
  auto query = query_of(desk, shown);
  if (!query.before) {
    return page_from(desk, query);
  }
  query.limit = kTrayPage + 1;
  auto rows = desk.site.lists.tray(query);
  if (std::ssize(rows) <= kTrayPage) {  // it is the first page, and is shown whole
    query.before.reset();
    query.after.reset();
    return page_from(desk, query);
  }
  rows.erase(rows.begin());
  return {.rows = std::move(rows), .has_previous = true, .has_next = true};
}

/// Returns links to the other trays, narrowed alike, with how many casefiles each holds.
Html tray_links(const Desk& desk, const Shown& shown) {
  auto others = shown;
  others.tray = &named_trays().front();
  const auto counts = desk.site.lists.tray_counts(query_of(desk, others));
  const bool has_team = !teammates(desk).empty();
  Html links;
  for (const auto& tray : named_trays()) {
    const bool here = tray.name == shown.tray->name;
    if (tray.is_of_team && !has_team && !here) {
      continue;
    }
    others.tray = &tray;
    const auto count = tray.is_of_team ? count_of(desk, others) : counts.of(tray.tray);
    const std::string words = std::string(tray.words) + " (" + count_words(count) + ")";
    links += element("li", {{"class", "redress-trays__item"}},
                     here ? element("strong", {{"aria-current", "page"}}, words)
                          : markup::link(url_of(desk, "tray", others), words));
  }
  return element("nav", {{"aria-label", "Trays"}},
                 element("ul", {{"class", "govuk-list redress-trays"}}, links));
}

/// A box that chooses a casefile, named after it for those who hear the page.
Html box_of(const casebook::CasefileRow& row, int place) {
  const auto id = "choose-" + std::to_string(place);
  const Html box = void_element("input", {{"class", "govuk-checkboxes__input"},
                                          {"id", id},
                                          {"name", "casefile"},
                                          {"type", "checkbox"},
                                          {"value", row.reference}});
  const Html label =
      element("label", {{"class", "govuk-label govuk-checkboxes__label"}, {"for", id}},
              element("span", {{"class", "govuk-visually-hidden"}},
                      "Choose " + row.reference + ", " + person_of(row)));
  return element("div", {{"class", "govuk-checkboxes govuk-checkboxes--small"}},
                 element("div", {{"class", "govuk-checkboxes__item"}}, box + label));
}

markup::Table table_of(const Desk& desk, const Shown& shown, const TrayPage& page) {
  markup::Table table{.caption = "Casefiles, in this order: " + std::string(shown.order->words),
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{.content = "Casefile"},
                               {.content = "What it is about"},
                               {.content = "Next due"},
                               {.content = "With"}},
                      .classes = "redress-table--stacked"};
  const bool can_be_given = shown.tray->tray != Tray::closed;
  if (can_be_given) {
    table.head.insert(table.head.begin(),
                      {.content = element("span", {{"class", "govuk-visually-hidden"}}, "Choose")});
  }
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  for (int place = 0; const auto& row : page.rows) {
    std::vector<markup::TableCell> cells{
        {.content = markup::link(desk.casefile(row.reference), row.reference) + void_element("br") +
                    markup::text(person_of(row))},
        {.content =
             markup::text(row.summary) + void_element("br") +
             element("span", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, where(desk, row))},
        {.content = next_due(desk, row)},
        {.content =
             row.owner.empty() ? "Nobody yet" : name_now({row.owner, row.owner_name}, *staff)}};
    if (can_be_given) {
      cells.insert(cells.begin(), {.content = box_of(row, ++place)});
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

/// What a script shows: a button that chooses all boxes of the page, and how many are chosen.
Html choose_all(std::size_t rows) {
  return markup::button({.content = "Choose the " + std::to_string(rows) + " on this page",
                         .type = "button",
                         .classes = "govuk-button--secondary",
                         .attributes = {{"data-choose-all", ""}, {"hidden", true}}}) +
         element("p", {{"class", "govuk-body"}, {"data-choose-count", ""}, {"role", "status"}}, "");
}

Html list_of(const Desk& desk, const Shown& shown, const TrayPage& page) {
  Html table = markup::table(table_of(desk, shown, page));
  if (shown.tray->tray == Tray::closed) {
    return table;
  }
  return markup::search_form(
      Url::path({desk.landlord.slug, "staff", "give"}),
      hidden_fields(shown) + choose_all(page.rows.size()) + table +
          markup::button({.content = "Give to…", .classes = "govuk-button--secondary"}),
      {{"data-module", "redress-choose"}});
}

Html nothing_shown(const Desk& desk, const Shown& shown) {
  if (shown.after) {
    return paragraph("There is nothing further. ") +
           paragraph(markup::link(url_of(desk, "tray", shown), "First page"));
  }
  return paragraph(shown.is_narrowed() ? "No casefile matches. Remove a filter."
                                       : "There is nothing in this tray.");
}

Html page_links(const Desk& desk, const Shown& shown, const TrayPage& page) {
  if (page.rows.empty() || !(page.has_previous || page.has_next)) {
    return {};
  }
  const auto at = [&](const char* side, const casebook::CasefileRow& row) {
    return markup::PaginationLink{
        .href = url_of(desk, "tray", shown).with_query(side, place_text(place_of(row)))};
  };
  markup::Pagination pages;
  if (page.has_previous) {
    pages.previous = at("before", page.rows.front());
  }
  if (page.has_next) {
    pages.next = at("after", page.rows.back());
  }
  return markup::pagination(pages);
}

Response show_tray(const Desk& desk, const Shown& shown, const std::string& problem, int status) {
  const auto page = page_of(desk, shown);
  const bool is_wrong = !problem.empty();
  Html content;
  if (is_wrong) {
    const bool has_boxes = !page.rows.empty() && shown.tray->tray != Tray::closed;
    content += markup::error_summary(
        {.items = {{.content = problem,
                    .href = has_boxes ? std::optional(Url::fragment(kFirstBox)) : std::nullopt}}});
  }
  content += heading_1(shown.tray->words) + tray_links(desk, shown) + set_filters(desk, shown) +
             filter_panel(desk, shown);
  if (shown.tray->tray == Tray::unallocated && !page.rows.empty()) {
    content += take_next_form(desk, hidden_fields(shown), /*is_main=*/true);
  }
  content += page.rows.empty() ? nothing_shown(desk, shown) : list_of(desk, shown, page);
  content += page_links(desk, shown, page);
  if (!page.rows.empty()) {
    content += export_form(desk, shown);
  }
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = std::string(shown.tray->words),
                 .content = content,
                 .has_errors = is_wrong,
                 .is_wide = true},
                status);
}

}  // namespace

Url tray_url(const Desk& desk, std::string_view name) {
  return Url::path({desk.landlord.slug, "staff", "tray"}).with_query("show", name);
}

Response tray(const Desk& desk, const Request& request, const Parameters&) {
  return show_tray(desk, shown_in(desk, request.query), "", 200);
}

Response tray_with_problem(const Desk& desk, const Shown& shown, const std::string& problem,
                           int status) {
  return show_tray(desk, shown, problem, status);
}

}  // namespace redress::web
