#include "casework/clocks/silence.h"

#include <algorithm>
#include <array>
#include <utility>

#include "calendar/working_calendar.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/fields.h"
#include "casework/events/panel.h"
#include "casework/events/stage.h"

namespace redress::casework {
namespace {

constexpr calendar::Counting kFromSilence{.end = calendar::End::start_of_day};

/// The steps of a stage that the person waits for: a form that they need to go on among them.
bool is_awaited_by_the_person(const procedure::Clock& rule) {
  constexpr std::array kSteps{DecisionIssued::kName, EscalationAccepted::kName,
                              HearingDecided::kName, HearingHeld::kName, FormSent::kName};
  return rule.use == procedure::Use::deadline &&
         std::ranges::any_of(kSteps, [&](auto step) { return waits_for(rule.met_by, step); });
}

/// What is handled informally can still become formal.
bool may_become_formal(const procedure::Stage& stage, const Casefile& casefile,
                       const procedure::Edition& edition) {
  const auto* kind = edition.kind(casefile.kind);
  return stage.informal && kind != nullptr && !kind->opens.empty();
}

/// What ends the silence once it is done, however late: the person is heard inside then.
bool counts_until_done(const procedure::Clock& rule) {
  return !is_awaited_by_the_person(rule) || waits_for(rule.met_by, FormSent::kName);
}

/// When the landlord first let a time pass at its last stage and said nothing. An answer or a
/// hearing that has a day counts from it, done since or not. Where no step has a day, because the
/// landlord has not begun, what it owes first counts.
std::optional<Instant> silent_since(const std::vector<Deadline>& deadlines,
                                    const procedure::Stage& stage) {
  std::optional<Instant> step;
  std::optional<Instant> first_word;
  bool is_dated = false;
  for (const auto& deadline : deadlines) {
    if (deadline.rule->stage != stage.id || deadline.rule->use != procedure::Use::deadline ||
        !deadline.due) {
      continue;
    }
    const bool is_step = is_awaited_by_the_person(*deadline.rule);
    is_dated = is_dated || is_step;
    auto& since = is_step ? step : first_word;
    if (deadline.was_missed() && !(deadline.met_at && counts_until_done(*deadline.rule)) &&
        (!since || deadline.due->at < *since)) {
      since = deadline.due->at;
    }
  }
  return is_dated ? step : first_word;
}

std::optional<Instant> opening(const procedure::Opener& opener, Instant since,
                               const calendar::WorkingCalendar& calendar) {
  if (!opener.wait) {
    return since;
  }
  const auto due = calendar::due_after(since, *opener.wait, kFromSilence, calendar);
  return due ? std::optional(due->at) : std::nullopt;
}

}  // namespace

std::optional<Instant> kept_from_nothing_since(const std::vector<Deadline>& deadlines,
                                               const Casefile& casefile,
                                               const procedure::Edition& edition) {
  const auto* stage = edition.stage(casefile.stage);
  if (!stage || !stage->next.empty() || may_become_formal(*stage, casefile, edition)) {
    return std::nullopt;
  }
  auto since = silent_since(deadlines, *stage);
  if (casefile.procedure == ProcedureState::withdrawn && casefile.ended_at &&
      (!since || *casefile.ended_at < *since)) {
    since = casefile.ended_at;
  }
  return since;
}

std::vector<RouteState> opened_by_silence(std::vector<RouteState> routes,
                                          std::optional<Instant> since, const Casefile& casefile,
                                          const calendar::WorkingCalendar& calendar, Instant now) {
  if (!since) {
    return routes;
  }
  for (auto& route : routes) {
    for (const auto& opener : route.rule->opens) {
      if (opener.on.event != Exhausted::kName) {
        continue;
      }
      const auto opens = opening(opener, *since, calendar);
      const bool came_first = opens && (!casefile.exhausted_at || *opens <= *casefile.exhausted_at);
      if (came_first && (!route.opens_at || *opens < *route.opens_at)) {
        route.opens_at = opens;
        route.opener = &opener;
        route.counted_from = since;
        route.open = *opens <= now && !route.closed;
      }
    }
  }
  return routes;
}

}  // namespace redress::casework
