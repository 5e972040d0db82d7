#include "web/staff/lists/export.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/text.h"
#include "calendar/london.h"
#include "casebook/sheet.h"
#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/form.h"
#include "web/staff/casefile/parts.h"
#include "web/staff/lists/shown.h"
#include "web/staff/row_words.h"

namespace redress::web {

using markup::element;

namespace {

constexpr int kReadAtOnce = 500;
constexpr const char* kCsv = "csv";
constexpr const char* kXlsx = "xlsx";

/// All that is shown, up to the limit.
std::vector<casebook::CasefileRow> all_rows(const Desk& desk, const Shown& shown) {
  auto query = query_of(desk, shown);
  query.before.reset();
  query.after.reset();
  std::vector<casebook::CasefileRow> rows;
  while (std::ssize(rows) < kMostExported) {
    query.limit = std::min(kReadAtOnce, kMostExported - static_cast<int>(std::ssize(rows)));
    auto page = desk.site.lists.tray(query);
    if (page.empty()) {
      break;
    }
    query.after = place_of(page.back());
    std::ranges::move(page, std::back_inserter(rows));
  }
  return rows;
}

/// The names of keys, in the words of the edition that a casefile is under.
template <class Terms>
std::string names_of(const std::vector<std::string>& keys, const Terms& terms) {
  std::vector<std::string> names;
  for (const auto& key : keys) {
    const auto found =
        std::ranges::find_if(terms, [&](const auto& term) { return term.id == key; });
    names.push_back(found == terms.end() ? key : found->name);
  }
  return joined(names, ", ");
}

std::string in_procedure(const Desk& desk, const casebook::CasefileRow& row,
                         std::string (*words)(const procedure::Edition&,
                                              const casebook::CasefileRow&)) {
  const auto* edition = desk.site.casebook.shelf().edition(row.landlord, row.edition);
  return edition ? words(*edition, row) : "";
}

casebook::SheetCell day_of(const std::optional<calendar::Instant>& moment) {
  return moment ? casebook::SheetCell(calendar::london_day(*moment)) : casebook::SheetCell("");
}

std::vector<casebook::SheetCell> cells_of(const Desk& desk, const casework::Staff& staff,
                                          const casebook::CasefileRow& row) {
  using procedure::Edition;
  using Row = casebook::CasefileRow;
  const auto words = [&](std::string (*of)(const Edition&, const Row&)) {
    return in_procedure(desk, row, of);
  };
  return {row.reference,
          row.person,
          row.summary,
          words([](const Edition& edition, const Row& one) {
            return names_of({one.kind}, edition.kinds);
          }),
          words([](const Edition& edition, const Row& one) {
            return one.stage.empty() ? "" : names_of({one.stage}, edition.stages);
          }),
          row.procedure_state,
          day_of(row.received_at),
          day_of(row.next_due),
          row.next_due ? what_is_due(desk, row) : "",
          row.owner.empty() ? "" : name_now({row.owner, row.owner_name}, staff),
          words([](const Edition& edition, const Row& one) {
            return one.channel.empty() ? "" : names_of({one.channel}, edition.channels);
          }),
          words([](const Edition& edition, const Row& one) {
            return names_of(one.tags, edition.tags);
          }),
          words([](const Edition& edition, const Row& one) {
            return names_of(one.bodies, edition.bodies);
          }),
          row.is_confidential ? "yes" : ""};
}

casebook::Sheet sheet_of(const Desk& desk, const Shown& shown,
                         const std::vector<casebook::CasefileRow>& rows) {
  casebook::Sheet sheet{.title = std::string(shown.tray->words),
                        .head = {"Reference", "Person", "What it is about", "Kind", "Stage",
                                 "State", "Received", "Next due", "What is due", "With",
                                 "How it came", "What applies", "Outside bodies", "Confidential"},
                        .rows = {}};
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  for (const auto& row : rows) {
    sheet.rows.push_back(cells_of(desk, *staff, row));
  }
  return sheet;
}

/// "12 casefiles as csv: show=late stage=stage-1". Nothing in it was typed.
std::string audit_words(const Shown& shown, std::size_t count, const std::string& as) {
  std::string asked;
  for (const auto& [name, value] : fields_of(shown)) {
    asked += " " + name + "=" + value;
  }
  return fmt::format("{} casefiles as {}:{}", count, as, asked);
}

void put_on_record(const Desk& desk, const Shown& shown,
                   const std::vector<casebook::CasefileRow>& rows, const std::string& as) {
  casebook::AuditEntry entry{.landlord = desk.landlord.slug,
                             .at = desk.now,
                             .who = desk.actor.id,
                             .kind = std::string(casebook::audited::kExport),
                             .what = audit_words(shown, rows.size(), as)};
  desk.site.audit.note(entry);
  entry.kind = casebook::audited::kRead;
  entry.what = casebook::audited::kExport;
  for (const auto& row : rows) {
    if (row.is_confidential) {
      entry.reference = row.reference;
      desk.site.audit.note(entry);
    }
  }
}

Response nothing_sent(const Desk& desk) {
  constexpr auto kTitle = "Sorry, nothing can be exported at the moment";
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = kTitle,
                 .content = heading_1(kTitle) +
                            paragraph("Who exports what is put on record first. That cannot be "
                                      "written at present, so nothing was sent. Try again in a "
                                      "few minutes.")},
                503);
}

}  // namespace

Response export_tray(const Desk& desk, const Request& request, const Parameters&) {
  const auto shown = shown_in(desk, request.form);
  const std::string as = request.form.has(kXlsx) ? kXlsx : kCsv;
  const auto rows = all_rows(desk, shown);
  const auto sheet = sheet_of(desk, shown, rows);
  const auto file = as == kXlsx ? desk.site.sheets.xlsx(sheet) : desk.site.sheets.csv(sheet);
  try {
    put_on_record(desk, shown, rows, as);
  } catch (const casebook::StorageFailure&) {
    return nothing_sent(desk);
  }
  const auto name = fmt::format("{}-{}-{}.{}", desk.landlord.slug, shown.tray->name,
                                calendar::to_iso(calendar::london_day(desk.now)), as);
  const char* type = as == kXlsx
                         ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                         : "text/csv; charset=utf-8";
  return desk.visit.with_cookies(
      {200,
       {{"Content-Type", type}, {"Content-Disposition", "attachment; filename=\"" + name + "\""}},
       file});
}

Html export_form(const Desk& desk, const Shown& shown) {
  const auto as = [](const char* words, const char* name) {
    return markup::button(
        {.content = words, .name = name, .value = "yes", .classes = "govuk-button--secondary"});
  };
  const Html buttons = element("div", {{"class", "govuk-button-group"}},
                               as("Export as CSV", kCsv) + as("Export for Excel", kXlsx));
  return markup::details(
      {.summary = "Export",
       .content = paragraph(fmt::format("A file with all that is shown, on every page, up to {} "
                                        "casefiles. That you exported it is put on record.",
                                        kMostExported)) +
                  markup::form({.action = Url::path({desk.landlord.slug, "staff", "export"}),
                                .csrf_token = desk.visit.form_token(),
                                .content = hidden_fields(shown) + buttons})});
}

}  // namespace redress::web
