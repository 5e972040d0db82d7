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

std::optional<Instant> earlier(std::optional<Instant> one, std::optional<Instant> other) {
  return !one || (other && *other < *one) ? other : one;
}

/// When the time for something has passed once more since it was due. Nothing where no day can be
/// given.
std::optional<Instant> passed_twice(const Deadline& deadline) {
  if (!deadline.rule->within) {
    return deadline.due->at;  // a day that was set from outside
  }
  const auto again =
      calendar::due_after(deadline.due->at, *deadline.rule->within,
                          {.end = deadline.rule->counting.end}, *deadline.counted_on);
  return again ? std::optional(again->at) : std::nullopt;
}

/// The times that the landlord let pass at its last stage and said nothing. An answer or a hearing
/// that has a day counts from it, done since or not. The form that they need to go on counts once
/// its time has passed twice, and until it is sent; so does what the landlord owes first, while no
/// step has a day because it has not begun.
std::vector<Silence> silences(const std::vector<Deadline>& deadlines,
                              const procedure::Stage& stage) {
  std::vector<Silence> steps;
  std::vector<Silence> first_words;
  std::optional<Instant> begun_at;
  for (const auto& deadline : deadlines) {
    if (deadline.rule->stage != stage.id || deadline.rule->use != procedure::Use::deadline ||
        !deadline.due) {
      continue;
    }
    const bool is_step = is_awaited_by_the_person(*deadline.rule);
    begun_at = is_step ? earlier(begun_at, deadline.started_at) : begun_at;
    if (!deadline.was_missed()) {
      continue;
    }
    if (!counts_until_done(*deadline.rule)) {
      steps.push_back({deadline.due->at, std::nullopt});
    } else if (const auto since = passed_twice(deadline)) {
      (is_step ? steps : first_words).push_back({*since, deadline.met_at});
    }
  }
  for (auto& word : first_words) {
    word.until = earlier(word.until, begun_at);
    steps.push_back(word);
  }
  return steps;
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

std::vector<Silence> kept_from_nothing_since(const std::vector<Deadline>& deadlines,
                                             const Casefile& casefile,
                                             const procedure::Edition& edition) {
  const auto* stage = edition.stage(casefile.stage);
  if (!stage || !stage->next.empty() || may_become_formal(*stage, casefile, edition)) {
    return {};
  }
  auto all = silences(deadlines, *stage);
  if (casefile.procedure == ProcedureState::withdrawn && casefile.ended_at) {
    all.push_back({*casefile.ended_at, std::nullopt});
  }
  for (const auto& end : casefile.undone_ends) {
    if (end.by == Withdrawn::kName && end.stage == stage->id) {
      all.push_back({end.at, end.until});
    }
  }
  return all;
}

namespace {

/// Lets a route count from a silence too. What had opened before the landlord spoke stays open.
void open_by(RouteState& route, const Silence& silence, const Casefile& casefile,
             const calendar::WorkingCalendar& calendar, Instant now) {
  const auto spoke_at = earlier(casefile.exhausted_at, silence.until);
  for (const auto& opener : route.rule->opens) {
    if (opener.on.event != Exhausted::kName) {
      continue;
    }
    const auto opens = opening(opener, silence.since, calendar);
    const bool came_first = opens && (!spoke_at || *opens <= *spoke_at);
    if (came_first && (!route.opens_at || *opens < *route.opens_at)) {
      route.opens_at = opens;
      route.opener = &opener;
      route.counted_from = silence.since;
      route.open = *opens <= now && !route.closed;
      route.unless_answered = !route.open && casefile.procedure != ProcedureState::withdrawn;
    }
  }
}

}  // namespace

std::vector<RouteState> opened_by_silence(std::vector<RouteState> routes,
                                          const std::vector<Silence>& silences,
                                          const Casefile& casefile,
                                          const calendar::WorkingCalendar& calendar, Instant now) {
  for (auto& route : routes) {
    for (const auto& silence : silences) {
      open_by(route, silence, casefile, calendar, now);
    }
  }
  return routes;
}

}  // namespace redress::casework
