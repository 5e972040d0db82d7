#include "casework/deciding/decide.h"

#include <algorithm>

#include "base/characters.h"
#include "base/check.h"
#include "base/text.h"
#include "base/visible.h"
#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/taking_back.h"
#include "casework/clocks/deadlines.h"
#include "casework/clocks/routes.h"
#include "casework/deciding/consequences.h"
#include "casework/events/events.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/rules/bars.h"
#include "casework/rules/entry/lifting.h"
#include "casework/rules/gates/gates.h"
#include "casework/rules/permission/approvals.h"
#include "casework/rules/permission/permission.h"
#include "casework/rules/refusal.h"
#include "casework/rules/remedy/offers.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

std::string when(Instant moment) { return calendar::to_words(calendar::to_london(moment)); }

/// Nothing may happen in the future, before the first words, or at a stage before it began.
std::optional<Refusal> impossible_moment(const ActTraits& act, const Situation& here) {
  const auto at = here.circumstances.occurred_at;
  if (at > here.circumstances.now) {
    return refusal("in-the-future", "It cannot have happened at {when}: that is still to come.",
                   {{"when", when(at)}});
  }
  if (act.moment == Moment::first) {
    return std::nullopt;
  }
  if (at < here.casefile.received_at) {
    return refusal("before-receipt",
                   "It cannot have happened at {when}: the first words came at {received}.",
                   {{"when", when(at)}, {"received", when(here.casefile.received_at)}});
  }
  const auto* run = here.casefile.current();
  const bool by_clock = here.circumstances.actor.kind == ActorKind::system;
  if (act.moment == Moment::within_stage && !by_clock && run && at < run->started_at) {
    return refusal("before-stage", "It cannot have happened at {when}: {stage} began at {started}.",
                   {{"when", when(at)},
                    {"stage", stage_name(here.edition, run->stage)},
                    {"started", when(run->started_at)}});
  }
  return std::nullopt;
}

constexpr std::size_t kLongestLateReason = 2'000;

/// A reason for a late record that cannot be kept.
std::optional<Refusal> unusable_late_reason(const Situation& here) {
  const auto& reason = here.circumstances.late_reason;
  if (is_plain_utf8(reason) && characters_in(reason) <= kLongestLateReason) {
    return std::nullopt;
  }
  return refusal("late-reason-unusable",
                 "Say why it is recorded only now as text of {most} characters or fewer.",
                 {{"most", std::to_string(kLongestLateReason)}});
}

Refusal late_reason_missing(const Deadline& deadline) {
  return refusal("late-reason-missing",
                 "{clock} was due on {due}. Say why this is recorded only now.",
                 {{"clock", deadline.rule->name}, {"due", calendar::to_words(deadline.due->on)}},
                 deadline.rule->source);
}

/// An act done in time but recorded after its due moment needs a reason why it is recorded only
/// now.
std::optional<Refusal> late_without_reason(const std::vector<Event>& events,
                                           const Situation& here) {
  if (has_visible_text(here.circumstances.late_reason) ||
      here.circumstances.actor.kind == ActorKind::system) {
    return std::nullopt;
  }
  for (const auto& deadline : here.deadlines) {
    const bool runs =
        deadline.rule->use == procedure::Use::deadline && deadline.state == ClockState::running;
    const bool passed = (runs || deadline.was_missed()) && deadline.due &&
                        deadline.due->at < here.circumstances.now;
    if (!passed) {
      continue;
    }
    for (const auto& event : events) {
      if (event.occurred_at >= *deadline.started_at && event.occurred_at <= deadline.due->at &&
          fits_any(event.body, deadline.rule->met_by)) {
        return late_reason_missing(deadline);
      }
    }
  }
  return std::nullopt;
}

std::vector<Deadline> deadlines_after(const std::vector<Event>& events, const Situation& here) {
  History after;
  after.reserve(here.history.size() + events.size());
  after.insert(after.end(), here.history.begin(), here.history.end());
  after.insert(after.end(), events.begin(), events.end());
  const auto without = without_slips(after);
  const auto& held = without ? *without : after;
  return deadlines_of(held, replay(held), here.edition, here.calendar, here.circumstances.now);
}

/// What is late, while something is said to have been done before it was due.
bool is_late_after(Instant done, const Deadline& deadline) {
  return deadline.was_missed() && deadline.due && done <= deadline.due->at;
}

/// Something is said to have been done before now, without a reason, while what was due since is
/// late.
bool may_undo_miss(const Situation& here) {
  const auto& circumstances = here.circumstances;
  const auto done = circumstances.occurred_at;
  return !has_visible_text(circumstances.late_reason) &&
         circumstances.actor.kind != ActorKind::system && done < circumstances.now &&
         std::ranges::any_of(
             here.deadlines, [&](const Deadline& late) { return is_late_after(done, late); });
}

/// What was late is not late any more because of something that is said to have been done before it
/// was due, such as a stop or an extension: that needs a reason too.
std::optional<Refusal> undoes_miss_without_reason(const std::vector<Deadline>& after,
                                                  const Situation& here) {
  if (!may_undo_miss(here)) {
    return std::nullopt;
  }
  for (const auto& late : here.deadlines) {
    const auto* then = find_deadline(after, late.key());
    if (is_late_after(here.circumstances.occurred_at, late) && then != nullptr &&
        !then->was_missed()) {
      return late_reason_missing(late);
    }
  }
  return std::nullopt;
}

bool counts_from_delivery(const procedure::Clock& clock) {
  return clock.from.deemed ||
         std::ranges::any_of(clock.from.others, [](const auto& other) { return other.deemed; });
}

bool any_counts_from_delivery(const procedure::Edition& edition) {
  return std::ranges::any_of(edition.clocks, counts_from_delivery) ||
         std::ranges::any_of(edition.stages, [](const procedure::Stage& stage) {
           return std::ranges::any_of(stage.clocks, counts_from_delivery);
         });
}

/// A message whose receipt a clock runs from must go by a mode whose delivery the edition knows. A
/// date that waits for holidays refuses nothing: that is no fault of whoever acts.
std::optional<Refusal> unknown_delivery(const std::vector<Deadline>& after, const Situation& here) {
  for (const auto& deadline : after) {
    const auto same = [&](const auto& past) { return past.rule == deadline.rule && past.trouble; };
    if (deadline.trouble && deadline.trouble->key == kNoDeemedDelivery &&
        std::none_of(here.deadlines.begin(), here.deadlines.end(), same)) {
      return Refusal{.message = *deadline.trouble, .source = deadline.rule->source};
    }
  }
  return std::nullopt;
}

/// What the dates would be is worked out where somebody can be refused for it.
std::optional<Refusal> wrong_deadlines_after(const std::vector<Event>& events,
                                             const Situation& here) {
  if (!may_undo_miss(here) && !any_counts_from_delivery(here.edition)) {
    return std::nullopt;
  }
  const auto after = deadlines_after(events, here);
  if (auto refused = undoes_miss_without_reason(after, here)) {
    return refused;
  }
  return unknown_delivery(after, here);
}

}  // namespace

std::optional<Refusal> barred(const Act& act, const Situation& here) {
  if (here.casefile.begun) {
    if (auto refused = not_allowed(act.traits, here)) {
      return refused;
    }
  }
  if (auto refused = act.barred(here)) {
    return refused;
  }
  for (const auto* rule : before(act.traits, here)) {
    for (const auto& gate : rule->gates) {
      if (auto refused = shut(gate, rule->source, here)) {
        return refused;
      }
    }
  }
  return std::nullopt;
}

namespace {

/// What rules ask of the way in which it is sent or said, and of what is sent or said in some way.
std::optional<Refusal> unless_sent_as_asked(const ActTraits& act, const std::vector<Fact>& facts,
                                            const Situation& here) {
  AnswersKnown answers;
  for (const auto& fact : facts) {
    const auto modes = values_of(fact.body, "mode");
    answers.modes.insert(answers.modes.end(), modes.begin(), modes.end());
    const auto outcome = values_of(fact.body, "outcome");
    answers.outcome = outcome.empty() ? answers.outcome : outcome.front();
  }
  for (const auto* rule : before(act, here, &answers)) {
    if (auto refused = unless_by_these_modes(*rule, facts, here)) {
      return refused;
    }
    if (auto refused = unless_agreed(*rule, facts, here)) {
      return refused;
    }
    if (!depends_on_answers(*rule)) {
      continue;  // the rest was looked at before
    }
    if (auto refused = unless_of_roles(*rule, here)) {
      return refused;
    }
    for (const auto& gate : rule->gates) {
      if (auto refused = shut(gate, rule->source, here)) {
        return refused;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

Result<std::vector<Event>, Refusal> decide(const Act& act, const Answered& answered,
                                           const Situation& here) {
  const auto& traits = act.traits;
  if (auto refused = impossible_moment(traits, here)) {
    return fail(*refused);
  }
  if (auto refused = unusable_late_reason(here)) {
    return fail(*refused);
  }
  const auto facts = answered(here);
  if (!facts) {
    return fail(facts.error());
  }
  if (auto refused = unless_sent_as_asked(traits, *facts, here)) {
    return fail(*refused);
  }
  if (auto refused = unless_told_sums_offered(*facts, here)) {
    return fail(*refused);
  }
  if (auto refused = unless_theirs_to_lift(*facts, here)) {
    return fail(*refused);
  }
  const auto requests = approvals_for(traits, *facts, here);
  if (!requests) {
    return fail(requests.error());
  }
  const auto& circumstances = here.circumstances;
  std::vector<Event> events;
  for (const auto& fact : *facts) {
    events.push_back({.body = fact.body,
                      .occurred_at = fact.at.value_or(circumstances.occurred_at),
                      .recorded_at = circumstances.now,
                      .actor = circumstances.actor,
                      .late_reason = circumstances.late_reason});
  }
  add_consequences(events, here);
  for (const auto& request : *requests) {
    events.push_back({.body = ApprovalUsed{.request = request, .act = std::string(traits.name)},
                      .occurred_at = circumstances.occurred_at,
                      .recorded_at = circumstances.now,
                      .actor = circumstances.actor,
                      .late_reason = ""});
  }
  if (auto refused = late_without_reason(events, here)) {
    return fail(*refused);
  }
  if (auto refused = wrong_deadlines_after(events, here)) {
    return fail(*refused);
  }
  return events;
}

}  // namespace redress::casework
