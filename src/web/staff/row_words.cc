#include "web/staff/row_words.h"

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "markup/callouts.h"
#include "web/dates.h"

namespace redress::web {

using markup::void_element;

namespace {

const procedure::Clock* clock_of(const procedure::Edition& edition, const std::string& key) {
  const auto dot = key.find('.');
  const auto stage = dot == std::string::npos ? "" : key.substr(0, dot);
  return edition.clock(stage, dot == std::string::npos ? key : key.substr(dot + 1));
}

/// Returns the name of a clock, by its key or by the key of one of its runs ("evidence.Q2").
std::string clock_name(const procedure::Edition* edition, const std::string& key) {
  if (!edition) {
    return key;
  }
  if (const auto* clock = clock_of(*edition, key)) {
    return clock->name;
  }
  const auto dot = key.rfind('.');
  const auto* clock = dot == std::string::npos ? nullptr : clock_of(*edition, key.substr(0, dot));
  return clock ? clock->name + " (" + key.substr(dot + 1) + ")" : key;
}

}  // namespace

std::string person_of(const casebook::CasefileRow& row) {
  return row.person.empty() ? "Anonymous" : row.person;
}

std::string what_is_due(const Desk& desk, const casebook::CasefileRow& row) {
  if (row.next_due_use == "promise") {
    return "Promise " + row.next_due_name;
  }
  if (row.next_due_use == "order") {
    return "Order " + row.next_due_name + " of an outside body";
  }
  const auto name =
      clock_name(desk.site.casebook.shelf().edition(row.landlord, row.edition), row.next_due_name);
  return row.next_due_use == "expected" ? name + ": the date the person was told" : name;
}

Html next_due(const Desk& desk, const casebook::CasefileRow& row) {
  if (!row.next_due) {
    return markup::text(row.open ? "No date" : "Closed");
  }
  const bool late = *row.next_due < desk.now;
  return markup::text(calendar::to_words(calendar::london_day(*row.next_due))) +
         void_element("br") + markup::text(what_is_due(desk, row)) + void_element("br") +
         markup::tag({.content = days_left_words(*row.next_due, desk.now),
                      .classes = late ? "govuk-tag--red" : "govuk-tag--blue"});
}

std::string where(const Desk& desk, const casebook::CasefileRow& row) {
  const auto* edition = desk.site.casebook.shelf().edition(row.landlord, row.edition);
  const auto* stage = edition ? edition->stage(row.stage) : nullptr;
  const auto* kind = edition ? edition->kind(row.kind) : nullptr;
  const bool is_over_without_stages =
      !stage && row.work_state == casework::word_of(casework::WorkState::closed) &&
      !casework::is_an_end(row.procedure_state);
  return (kind ? kind->name : row.kind) + (stage ? ", " + stage->name : "") + ": " +
         (is_over_without_stages ? "closed" : row.procedure_state);
}

}  // namespace redress::web
