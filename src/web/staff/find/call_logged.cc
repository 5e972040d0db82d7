#include "calendar/london.h"
#include "markup/button.h"
#include "markup/panel.h"
#include "web/dates.h"
#include "web/staff/find/call.h"
#include "web/staff/find/results.h"
#include "web/staff/row_words.h"
#include "web/staff/seen.h"

namespace redress::web {

namespace {

/// The dates to read out: what is owed, the nearest first as the procedure has them.
Html dates_to_read_out(const casework::Standing& standing) {
  std::vector<Html> items;
  for (const auto& deadline : standing.deadlines) {
    if (deadline.owed() && deadline.due) {
      items.push_back(markup::text(deadline.rule->name + ": by " +
                                   calendar::to_words(calendar::london_day(deadline.due->at))));
    }
  }
  return items.empty() ? paragraph("Nothing has a date yet.") : bullets(items);
}

}  // namespace

Response call_logged(const CasefileDesk& at, const Request&, const Parameters&) {
  const auto& [desk, casefile] = at;
  const auto opened = casefile.look(desk);
  if (!opened) {
    return not_found(desk.site);
  }
  const auto& reference = casefile.reference();
  const auto& row = casefile.row();
  return framed(
      desk.site, desk.landlord, desk.visit,
      {.title = "Call logged",
       .content =
           markup::panel({.title = "Call logged",
                          .content = markup::text("Their reference is ") +
                                     markup::element("strong", reference)}) +
           paragraph(person_of(row) + ". " + state_of(desk, row) + ".") +
           heading_2("Dates to read out") + dates_to_read_out(opened->standing) +
           paragraph(markup::element(
               "a",
               {{"class", "govuk-link"}, {"href", desk.on_casefile(reference, "record-needs")}},
               "Record what they need, or how they must not be contacted")) +
           markup::button({.content = "Open the casefile", .href = desk.casefile(reference)}) +
           paragraph(markup::element("a", {{"class", "govuk-link"}, {"href", call_url(desk)}},
                                     "Log another call"))});
}

}  // namespace redress::web
