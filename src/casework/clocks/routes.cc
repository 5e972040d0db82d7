#include "casework/clocks/routes.h"

#include <algorithm>

#include "base/text.h"
#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casework/casefile/fitting.h"
#include "casework/clocks/condition.h"
#include "casework/clocks/corrected.h"
#include "casework/events/closing.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/lapse.h"
#include "casework/events/received.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

namespace redress::casework {
namespace {

constexpr calendar::Counting kOpening{.end = calendar::End::start_of_day};

/// Whether the procedure is at this end now, and it was not undone.
bool stands_as_ended_by(std::string_view end, const Casefile& casefile) {
  if (end == Exhausted::kName) {
    return casefile.exhausted_at.has_value();
  }
  return casefile.procedure ==
         (end == Unanswered::kName ? ProcedureState::unanswered : ProcedureState::withdrawn);
}

/// Unset while none is on record. An end of the procedure that was undone opens nothing: the person
/// is heard inside again, and the way outside counts from the end that stands, the last.
std::optional<Instant> first_fitting(const procedure::EventPattern& pattern, const Compared& with) {
  const bool is_end = pattern.event == Exhausted::kName || pattern.event == Unanswered::kName ||
                      pattern.event == Withdrawn::kName;
  std::optional<Instant> first;
  if (is_end && !stands_as_ended_by(pattern.event, with.casefile)) {
    return first;
  }
  for (const auto& event : with.history) {
    if (!fits_here(event, pattern, with.casefile)) {
      continue;
    }
    // What was praise or an idea first is raised as a complaint on a later day.
    const auto at = event.body.is<Received>()
                        ? std::max(event.occurred_at, with.casefile.complained_at())
                        : event.occurred_at;
    if (!first || is_end || at < *first) {
      first = at;
    }
  }
  return first;
}

/// Lets a route stay open that had opened before the end that it counts from was undone.
void consider_undone(RouteState& state, const procedure::Opener& opener, const Casefile& casefile,
                     const calendar::WorkingCalendar& calendar) {
  for (const auto& end : casefile.undone_ends) {
    if (end.by != opener.on.event) {
      continue;
    }
    const auto due = opener.wait ? calendar::due_after(end.at, *opener.wait, kOpening, calendar)
                                 : calendar::Due{end.at, calendar::london_day(end.at), false};
    if (due && due->at <= end.until && (!state.opens_at || due->at < *state.opens_at)) {
      state.opens_at = due->at;
      state.opener = &opener;
      state.counted_from = end.at;
    }
  }
}

void consider(RouteState& state, const procedure::Opener& opener, const Compared& with,
              const calendar::WorkingCalendar& calendar) {
  consider_undone(state, opener, with.casefile, calendar);
  const auto from = first_fitting(opener.on, with);
  if (!from) {
    return;
  }
  Instant opens = *from;
  if (opener.wait) {
    const auto due = calendar::due_after(*from, *opener.wait, kOpening, calendar);
    if (!due) {
      state.trouble = due.error();
      return;
    }
    opens = due->at;
  }
  if (!state.opens_at || opens < *state.opens_at) {
    state.opens_at = opens;
    state.opener = &opener;
    state.counted_from = from;
  }
}

/// Whichever closes it first counts; its last day is over at the end of that day.
void consider_closing(RouteState& state, const procedure::Opener& closer, const Compared& with,
                      const calendar::WorkingCalendar& calendar) {
  const auto from = first_fitting(closer.on, with);
  if (!from) {
    return;
  }
  Instant closes = *from;
  if (closer.wait) {
    const auto due = calendar::due_after(*from, *closer.wait, {}, calendar);
    if (!due) {
      state.trouble = due.error();
      return;
    }
    closes = due->at;
  }
  if (!state.closes_at || closes < *state.closes_at) {
    state.closes_at = closes;
  }
}

}  // namespace

EditionAndCalendar ruling_on_routes(const Casefile& casefile, EditionAndCalendar on_receipt,
                                    const std::vector<EditionAndCalendar>& editions) {
  if (!casefile.exhausted_at) {
    return on_receipt;
  }
  const auto day = calendar::london_day(*casefile.exhausted_at);
  const EditionAndCalendar* latest = nullptr;
  for (const auto& one : editions) {
    if (one.edition->in_force <= day &&
        (!latest || one.edition->in_force > latest->edition->in_force)) {
      latest = &one;
    }
  }
  return latest ? *latest : on_receipt;
}

std::vector<RouteState> routes_of(const History& history, const Casefile& casefile,
                                  const procedure::Edition& edition,
                                  const calendar::WorkingCalendar& calendar, Instant now) {
  const CorrectedHistory corrected(history);
  std::vector<RouteState> states;
  for (const auto& route : edition.routes) {
    const Compared with{casefile, corrected.events()};
    if (!may_hold(route.when, with)) {
      continue;
    }
    RouteState state{.rule = &route, .if_relationship = !holds(route.when, with)};
    for (const auto& opener : route.opens) {
      consider(state, opener, with, calendar);
    }
    for (const auto& closer : route.closes) {
      consider_closing(state, closer, with, calendar);
    }
    state.closed = state.closes_at && *state.closes_at <= now;
    state.open = state.opens_at && *state.opens_at <= now && !state.closed;
    states.push_back(std::move(state));
  }
  return states;
}

std::string whom_it_is_for(const RouteState& route, const procedure::Edition& edition) {
  Texts names;
  for (const auto& term : edition.relationships) {
    const auto& wanted = route.rule->when.relationship;
    if (std::find(wanted.begin(), wanted.end(), term.id) != wanted.end()) {
      names.push_back(term.name);
    }
  }
  return names.empty() ? procedure::applies_to(route.rule->when, edition) : listed(names, "or");
}

std::string condition_in_words(const RouteState& route) {
  return route.unless_answered ? ", if we have not answered by then" : "";
}

Result<std::optional<calendar::Working>, Message> explain(
    const RouteState& route, const calendar::WorkingCalendar& calendar) {
  if (!route.opener || !route.opener->wait) {
    return std::optional<calendar::Working>{};
  }
  auto working = calendar::explain(*route.counted_from, *route.opener->wait, kOpening, calendar);
  if (!working) {
    return fail(working.error());
  }
  return std::optional<calendar::Working>(std::move(*working));
}

}  // namespace redress::casework
