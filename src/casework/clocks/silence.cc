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

/// The steps of a stage that the person waits for.
bool is_awaited_by_the_person(const procedure::Clock& rule) {
  constexpr std::array kSteps{DecisionIssued::kName, EscalationAccepted::kName,
                              HearingDecided::kName, HearingHeld::kName};
  return rule.use == procedure::Use::deadline &&
         std::ranges::any_of(kSteps, [&](auto step) { return waits_for(rule.met_by, step); });
}

/// Nothing follows it inside. What is handled informally can still become formal.
bool is_last(const procedure::Stage& stage, const Casefile& casefile,
             const procedure::Edition& edition) {
  const auto* kind = edition.kind(casefile.kind);
  const bool may_become_formal = stage.informal && kind != nullptr && !kind->opens.empty();
  return stage.next.empty() && !may_become_formal;
}

bool has_been_late(const Deadline& deadline) { return deadline.due && deadline.was_missed(); }

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
  if (!stage || !is_last(*stage, casefile, edition)) {
    return std::nullopt;
  }
  std::optional<Instant> since;
  for (const auto& deadline : deadlines) {
    if (deadline.rule->stage == stage->id && is_awaited_by_the_person(*deadline.rule) &&
        has_been_late(deadline) && (!since || deadline.due->at < *since)) {
      since = deadline.due->at;
    }
  }
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
