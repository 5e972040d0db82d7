#include "casework/rules/bars.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/fitting.h"
#include "casework/events/closing.h"
#include "casework/events/event_words.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/outside.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"
#include "casework/rules/people/taking_part.h"
#include "procedure/edition.h"

namespace redress::casework {

std::optional<Refusal> unless_begun(const Situation& here) {
  if (here.casefile.begun) {
    return std::nullopt;
  }
  return refusal("no-such-casefile", "There is no such casefile. Log the feedback first.");
}

std::optional<Refusal> unless_not_closed(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!here.casefile.closed_at) {
    return std::nullopt;
  }
  return refusal("closed", "The casefile was closed on {date}.",
                 {{"date", calendar::to_words(calendar::london_day(*here.casefile.closed_at))}})
      .until(Reopened::kName);
}

namespace {

std::string_view ended_words(ProcedureState state) {
  switch (state) {
    case ProcedureState::resolved:
      return "the complainant is content with the outcome";
    case ProcedureState::exhausted:
      return "no internal step is left";
    case ProcedureState::lapsed:
      return "the time to go on has passed";
    case ProcedureState::unanswered:
      return "nobody answered what was decided or offered";
    case ProcedureState::nobody_left:
      return "whoever complained died, and nobody carries on";
    case ProcedureState::withdrawn:
      return "it was withdrawn";
    case ProcedureState::redirected:
      return "another process took it up";
    case ProcedureState::triage:
    case ProcedureState::informal:
    case ProcedureState::requested:
    case ProcedureState::open:
    case ProcedureState::decided:
    case ProcedureState::refused:
      break;
  }
  return "";
}

std::optional<Refusal> not_in_these(const Situation& here,
                                    std::initializer_list<ProcedureState> states) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  const auto state = here.casefile.procedure;
  if (std::find(states.begin(), states.end(), state) != states.end()) {
    return std::nullopt;
  }
  if (here.casefile.ended()) {
    return refusal("procedure-ended", "The procedure has come to its end: {how}.",
                   {{"how", std::string(ended_words(state))}});
  }
  switch (state) {
    case ProcedureState::triage:
      return refusal("not-registered", "It is not registered yet.").until(Registered::kName);
    case ProcedureState::informal:
      return refusal("informal", "It is being handled informally. Make it formal first.")
          .until(Registered::kName);
    case ProcedureState::requested:
      return refusal("awaits-acceptance", "The request for {stage} awaits acceptance.",
                     {{"stage", stage_name(here.edition, here.casefile.stage)}})
          .until(EscalationAccepted::kName);
    case ProcedureState::decided:
      return refusal("already-decided",
                     "{stage} is decided. The complainant may ask for the next stage.",
                     {{"stage", stage_name(here.edition, here.casefile.stage)}})
          .until(EscalationRequested::kName);
    case ProcedureState::refused:
      return refusal(
                 "not-taken-up",
                 "It was not taken up, and the person may ask for {stage}. Reopen it to take it "
                 "up all the same.",
                 {{"stage", stage_name(here.edition, here.casefile.review_at)}})
          .until(Reopened::kName);
    case ProcedureState::open:
    case ProcedureState::resolved:
    case ProcedureState::exhausted:
    case ProcedureState::lapsed:
    case ProcedureState::unanswered:
    case ProcedureState::nobody_left:
    case ProcedureState::withdrawn:
    case ProcedureState::redirected:
      break;
  }
  return refusal("already-registered", "It is registered already, at {stage}.",
                 {{"stage", stage_name(here.edition, here.casefile.stage)}});
}

}  // namespace

std::optional<Refusal> unless_stage_runs(const Situation& here) {
  return not_in_these(here, {ProcedureState::open, ProcedureState::requested});
}

std::optional<Refusal> unless_stage_open(const Situation& here) {
  return not_in_these(here, {ProcedureState::open});
}

std::optional<Refusal> unless_in_hand(const Situation& here) {
  return not_in_these(here,
                      {ProcedureState::triage, ProcedureState::informal, ProcedureState::requested,
                       ProcedureState::open, ProcedureState::decided});
}

std::optional<Refusal> unless_formal_stages(const Situation& here) {
  const auto& kind = kind_of(here);
  if (!kind.opens.empty()) {
    return std::nullopt;
  }
  return refusal("no-stages", "{kind} has no formal stages in this procedure.",
                 {{"kind", kind.name}}, kind.source);
}

std::optional<Refusal> unless_promises_done(const Situation& here,
                                            const procedure::Source& source) {
  if (!here.casefile.promises_outstanding()) {
    return std::nullopt;
  }
  return refusal("promises-outstanding",
                 "First keep every promise made to the complainant, and show it.", {}, source)
      .until(PromiseDone::kName);
}

std::string ways_outside(const Situation& here) {
  Texts open;
  const RouteState* soonest = nullptr;
  for (const auto& route : here.routes) {
    if (route.open) {
      open.push_back(route.rule->name);
    } else if (!route.closed && route.opens_at &&
               (soonest == nullptr || *route.opens_at < *soonest->opens_at)) {
      soonest = &route;
    }
  }
  if (!open.empty()) {
    return "Open outside: " + listed(open) + ".";
  }
  return soonest == nullptr ? "No way outside is open."
                            : "The first way outside, " + soonest->rule->name + ", opens on " +
                                  calendar::to_words(calendar::london_day(*soonest->opens_at)) +
                                  condition_in_words(*soonest) + ".";
}

std::optional<Refusal> unless_somebody_to_tell(const Situation& here) {
  return here.casefile.contactable()
             ? std::nullopt
             : std::optional(refusal("nobody-to-tell",
                                     "Nobody is known who could be told. Put on record how to "
                                     "reach whoever complains, if that is known.")
                                 .until(Corrected::kName));
}

Refusal orders_outstanding() {
  return refusal("orders-outstanding",
                 "An outside body ordered what is not shown to be done. Show that first.")
      .until(DeterminationComplied::kName);
}

Refusal not_part_of_procedure() {
  return refusal("not-part-of-procedure", "This procedure does not have that at this point.");
}

namespace {

/// Whoever did not take it up does not review that either.
std::optional<Refusal> unless_refused_before(const Situation& here) {
  const bool refused = std::ranges::any_of(here.history, [&](const Event& event) {
    const auto* excluded = event.body.as<Excluded>();
    return excluded && !excluded->review.empty() && excluded->review == here.casefile.stage &&
           event.actor.id == here.circumstances.actor.id;
  });
  return refused ? std::optional(refusal("decided-before",
                                         "You decided not to take it up. Somebody else must "
                                         "decide now: nobody reviews their own decision."))
                 : std::nullopt;
}

/// Where the document keeps one officer, nobody else decides.
std::optional<Refusal> unless_same_decider(const procedure::Stage& stage, const Situation& here) {
  const auto& runs = here.casefile.runs;
  const auto before = std::find_if(runs.rbegin(), runs.rend(), [&](const auto& run) {
    return run.decided_at && run.stage != stage.id;
  });
  if (before == runs.rend() || before->decided_by == here.circumstances.actor.id) {
    return std::nullopt;
  }
  return refusal("same-decider", "Whoever decided {stage} decides this too.",
                 {{"stage", stage_name(here.edition, before->stage)}}, stage.source);
}

}  // namespace

std::optional<Refusal> unless_decided_before(const Situation& here) {
  const auto* stage = here.stage();
  if (stage && stage->same_decider == procedure::SameDecider::may) {
    return std::nullopt;
  }
  if (stage && stage->same_decider == procedure::SameDecider::must) {
    return unless_same_decider(*stage, here);
  }
  const auto& actor = here.circumstances.actor.id;
  auto hand = hand_in_decision(actor, here);
  const auto* run = here.casefile.current();
  if (!hand && run && run->decided_at && run->decided_by == actor) {
    hand = HandInDecision{"decided", run->stage};
  }
  if (!hand) {
    return unless_refused_before(here);
  }
  return refusal(
      "decided-before",
      "You {did} {stage}. Somebody else must decide now: nobody reviews their own decision.",
      {{"did", hand->did}, {"stage", stage_name(here.edition, hand->stage)}});
}

std::optional<Refusal> unless_promise_open(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (here.casefile.promises_outstanding()) {
    return std::nullopt;
  }
  return refusal("no-promise-open", "No promise is outstanding.");
}

bool happened(const Situation& here, std::string_view event, std::string_view stage) {
  return std::any_of(here.history.begin(), here.history.end(), [&](const auto& past) {
    return name_of(past.body) == event && stage_of(past, here.casefile) == stage;
  });
}

const procedure::Kind& kind_of(const Situation& here) {
  const auto* kind = here.edition.kind(here.casefile.kind);
  CHECK(kind);
  return *kind;
}

std::string stage_name(const procedure::Edition& edition, std::string_view stage) {
  const auto* found = edition.stage(stage);
  return found ? found->name : std::string(stage);
}

}  // namespace redress::casework
