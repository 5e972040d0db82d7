#include "base/text.h"
#include "calendar/london.h"
#include "casework/events/event_words.h"
#include "markup/callouts.h"
#include "markup/table.h"
#include "web/dates.h"
#include "web/staff/casefile/parts.h"

namespace redress::web {

using casework::Standing;
using markup::element;

namespace {

/// Says which edition the outside routes come from, and why that one.
std::string whose_routes(const Standing& standing) {
  const auto& edition = *standing.on_routes.edition;
  return "The ways to outside bodies are those of edition " + edition.id +
         (standing.casefile.exhausted_at
              ? ", in force when the procedure was exhausted on " +
                    calendar::to_words(calendar::london_day(*standing.casefile.exhausted_at)) + "."
              : ", in force on receipt, until the procedure is exhausted.");
}

}  // namespace

Html outside(const Standing& standing) {
  markup::Table table{.caption = "Ways to outside bodies",
                      .caption_classes = "govuk-table__caption--m",
                      .head = {{.content = "Way"}, {.content = "Open"}},
                      .classes = "redress-table--stacked"};
  for (const auto& route : standing.routes) {
    Html way = element("strong", route.rule->name) + source_note(route.rule->source);
    if (route.if_relationship) {
      way += paragraph("For: " + whom_it_is_for(route, *standing.on_routes.edition) +
                       ". Not all of that is recorded: ask the person, and put it on record.");
    }
    if (!route.rule->needs.empty()) {
      way += paragraph("Needs: " + listed(route.rule->needs) + ".");
    }
    if (route.rule->law_until && standing.now >= calendar::start_of(*route.rule->law_until)) {
      way += markup::warning_text({.content = "This rule is no longer law since " +
                                              calendar::to_words(*route.rule->law_until) + ". " +
                                              route.rule->staff_note});
    } else if (!route.rule->staff_note.empty()) {
      way += paragraph("Note for staff: " + route.rule->staff_note);
    }
    Html open = markup::tag({.content = route.open     ? "Open"
                                        : route.closed ? "Closed"
                                                       : "Not yet",
                             .classes = route.open ? "govuk-tag--green" : "govuk-tag--grey"});
    if (route.closes_at) {
      open += paragraph((route.closed ? "Closed since " : "Closes after ") +
                        calendar::to_words(calendar::london_day(*route.closes_at)));
    }
    if (route.opens_at && !route.closed) {
      open += paragraph((route.open ? "Since " : "Opens on ") +
                        calendar::to_words(calendar::london_day(*route.opens_at)) +
                        casework::condition_in_words(route));
    } else if (!route.closed && !route.rule->opens.empty()) {
      open += paragraph("Waits for " +
                        std::string(casework::moment_of(route.rule->opens.front().on.event)));
    }
    if (const auto working = explain(route, *standing.on_routes.calendar); working && *working) {
      open += working_details({**working});
    }
    table.rows.push_back({{.content = way}, {.content = open}});
  }
  return table.rows.empty() ? Html{} : paragraph(whose_routes(standing)) + markup::table(table);
}

}  // namespace redress::web
