#include "casework/deciding/next/next_step.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "calendar/london.h"
#include "casework/acts/acts.h"
#include "casework/casefile/casefile.h"
#include "casework/deciding/decide.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/outside.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"
#include "casework/rules/act_names.h"
#include "casework/rules/gates/gates.h"
#include "casework/rules/permission/answering.h"
#include "casework/rules/permission/permission.h"
#include "procedure/phrases.h"

namespace redress::casework {

std::vector<const Act*> acts_that_leave(std::string_view event, const Situation& here) {
  std::vector<const Act*> acts;
  for (const auto* act : all_acts()) {
    const auto& traits = act->traits;
    if (!traits.is_for_people() || std::ranges::find(traits.leaves, event) == traits.leaves.end()) {
      continue;
    }
    const auto bar = barred(*act, here);
    if (!bar || bar->code() != kNotPartOfProcedure) {
      acts.push_back(act);
    }
  }
  return acts;
}

namespace {

/// How many acts one may wait for the other before it is not looked at further.
constexpr int kLongestChain = 6;

const Act* first_possible(std::string_view event, const Situation& here, int left) {
  if (event.empty() || left == 0) {
    return nullptr;
  }
  const auto acts = acts_that_leave(event, here);
  for (const auto* act : acts) {
    if (!barred(*act, here)) {
      return act;
    }
  }
  for (const auto* act : acts) {
    if (const auto* first = first_possible(barred(*act, here)->waits_for, here, left - 1)) {
      return first;
    }
  }
  return nullptr;
}

/// A gate that asks for several things, as one gate for each.
struct OneByOne {
  using Gates = std::vector<procedure::GateForm>;

  Gates operator()(const procedure::Done& gate) const {
    Gates gates;
    for (const auto& event : gate.events) {
      gates.emplace_back(procedure::Done{{event}});
    }
    return gates;
  }

  Gates operator()(const procedure::Checked& gate) const {
    Gates gates;
    for (const auto& check : gate.checks) {
      gates.emplace_back(procedure::Checked{{check}});
    }
    return gates;
  }

  Gates operator()(const procedure::PackSent& gate) const {
    Gates gates;
    for (const auto& to : gate.to) {
      gates.emplace_back(procedure::PackSent{{to}});
    }
    return gates;
  }

  Gates operator()(const procedure::Known& gate) const {
    Gates gates;
    for (const auto& fact : gate.facts) {
      gates.emplace_back(procedure::Known{.facts = {fact}, .days = {}});
    }
    for (const auto& day : gate.days) {
      gates.emplace_back(procedure::Known{.facts = {}, .days = {day}});
    }
    return gates;
  }

  template <class Gate>
  Gates operator()(const Gate& gate) const {
    return {gate};
  }
};

/// What one gate asks for: an event as the act it is.
std::string words_of(const procedure::GateForm& gate, const procedure::Edition& edition) {
  const auto* done = std::get_if<procedure::Done>(&gate);
  return done ? procedure::acts_of(done->events, edition) : procedure::gate_in_words(gate, edition);
}

/// Nothing has come up that the gate is about: no delay, no promise.
bool is_about_nothing(const procedure::GateForm& gate, const Situation& here) {
  const bool is_delayed = std::ranges::any_of(here.deadlines, &Deadline::was_missed);
  return (std::holds_alternative<procedure::DelayExplained>(gate) && !is_delayed) ||
         (std::holds_alternative<procedure::PromisesDone>(gate) && here.casefile.promises.empty());
}

/// What a casefile waits for where no date asks for anything.
std::string_view leads_on(const Situation& here) {
  const auto& casefile = here.casefile;
  const auto* kind = here.edition.kind(casefile.kind);
  switch (casefile.procedure) {
    case ProcedureState::triage:
      return kind && !kind->opens.empty() ? Registered::kName : Closed::kName;
    case ProcedureState::informal:
      return InformalOffer::kName;
    case ProcedureState::requested:
      return EscalationAccepted::kName;
    case ProcedureState::open:
      return DecisionIssued::kName;
    case ProcedureState::decided:
    case ProcedureState::refused:
      return "";  // the person says whether it goes on
    case ProcedureState::resolved:
    case ProcedureState::exhausted:
    case ProcedureState::lapsed:
    case ProcedureState::unanswered:
    case ProcedureState::nobody_left:
    case ProcedureState::withdrawn:
    case ProcedureState::redirected:
      break;
  }
  return Closed::kName;
}

/// Something with a day by which it is to be done, and the events that any of them does it with.
struct Asked {
  std::string by;
  calendar::Due due;
  const Deadline* deadline = nullptr;
  std::vector<std::string_view> events;
};

calendar::Due end_of_day(Date day) { return {.at = calendar::end_of(day), .on = day}; }

/// Restrictions on the person that are to be looked at again: these outlive a closing.
std::vector<Asked> reviews_by_day(const Situation& here) {
  std::vector<Asked> asked;
  for (const auto& one : here.casefile.restrictions) {
    if (one.active() && one.review_on) {
      const auto* marker = here.edition.marker(one.marker);
      asked.push_back({.by = "Review of a restriction: " + (marker ? marker->name : one.marker),
                       .due = end_of_day(*one.review_on),
                       .events = {MarkerReviewed::kName}});
    }
  }
  return asked;
}

/// A clock of the edition counts for this request or order.
bool has_clock_of(const std::string& run, const Situation& here) {
  return std::ranges::any_of(here.deadlines,
                             [&](const Deadline& deadline) { return deadline.run == run; });
}

/// Everything that is owed by a day that is known, the nearest first.
std::vector<Asked> asked_by_day(const Situation& here) {
  std::vector<Asked> asked;
  for (const auto& deadline : here.deadlines) {
    if (!deadline.owed() || !deadline.due) {
      continue;
    }
    Asked one{.by = deadline.rule->name, .due = *deadline.due, .deadline = &deadline, .events = {}};
    for (const auto& pattern : deadline.rule->met_by) {
      one.events.emplace_back(pattern.event);
    }
    asked.push_back(std::move(one));
  }
  for (const auto& promise : here.casefile.promises) {
    if (promise.outstanding() && promise.by) {
      asked.push_back({.by = "Promise " + promise.id + ": " + promise.what,
                       .due = end_of_day(*promise.by),
                       .events = {PromiseDone::kName}});
    }
  }
  for (const auto& order : here.casefile.orders) {
    if (order.outstanding() && order.due && !has_clock_of(order.id, here)) {
      asked.push_back({.by = "Order " + order.id + ": " + order.what,
                       .due = end_of_day(*order.due),
                       .events = {DeterminationComplied::kName}});
    }
  }
  for (const auto& request : here.casefile.body_requests) {
    if (!request.answered_at && request.due && !has_clock_of(request.id, here)) {
      asked.push_back({.by = "Request " + request.id + ": " + request.asked,
                       .due = end_of_day(*request.due),
                       .events = {OmbSupplied::kName}});
    }
  }
  for (auto& review : reviews_by_day(here)) {
    asked.push_back(std::move(review));
  }
  std::ranges::stable_sort(asked, {}, [](const Asked& one) { return one.due.at; });
  return asked;
}

/// The step that an act is, for whoever looks.
NextStep step_to(const Act& act, const Situation& here) {
  NextStep step;
  step.act = &act;
  step.before = preliminaries_of(act, here);
  step.bar = barred(act, here);
  step.now = step.bar ? first_possible(step.bar->waits_for, here, kLongestChain) : &act;
  return step;
}

/// The first act that gives one of these events: one that whoever looks can do, if there is one.
const Act* act_for(const std::vector<std::string_view>& events, const Situation& here) {
  const Act* first = nullptr;
  for (const auto event : events) {
    if (event.empty()) {
      continue;  // nothing is waited for that staff could do
    }
    for (const auto* act : acts_that_leave(event, here)) {
      if (act->traits.persons_word) {
        continue;  // that is the person's to do
      }
      if (!barred(*act, here)) {
        return act;
      }
      first = first == nullptr ? act : first;
    }
  }
  return first;
}

}  // namespace

const Act* cure_of(const Refusal& refusal, const Situation& here) {
  return first_possible(refusal.waits_for, here, kLongestChain);
}

std::vector<Preliminary> preliminaries_of(const Act& act, const Situation& here) {
  std::vector<Preliminary> all;
  for (const auto* rule : before(act.traits, here)) {
    for (const auto& gate : rule->gates) {
      for (const auto& one : std::visit(OneByOne{}, gate)) {
        auto missing = shut(one, rule->source, here);
        if (!missing && is_about_nothing(one, here)) {
          continue;
        }
        const auto* cure = missing ? cure_of(*missing, here) : nullptr;
        all.push_back({.words = with_capital(words_of(one, here.edition)),
                       .missing = std::move(missing),
                       .cure = cure});
      }
    }
  }
  return all;
}

std::optional<NextStep> next_step(const Situation& here) {
  if (!here.casefile.begun) {
    return std::nullopt;
  }
  if (const auto awaited = requests_to_answer(here); !awaited.empty()) {
    auto step = step_to(*find_act(act_name::kApprove), here);
    step.asked_by = awaited.front()->id + ": " + awaited.front()->what;
    return step;
  }
  const bool is_closed = here.casefile.closed_at.has_value();
  for (auto& asked : is_closed ? reviews_by_day(here) : asked_by_day(here)) {
    if (const auto* act = act_for(asked.events, here)) {
      auto step = step_to(*act, here);
      step.asked_by = std::move(asked.by);
      step.due = asked.due;
      step.deadline = asked.deadline;
      return step;
    }
  }
  const auto* act = is_closed ? nullptr : act_for({leads_on(here)}, here);
  return act ? std::optional(step_to(*act, here)) : std::nullopt;
}

}  // namespace redress::casework
