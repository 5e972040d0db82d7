#include <algorithm>

#include "base/visible.h"
#include "casework/events/decision.h"
#include "casework/events/fields.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/edges.h"
#include "casework/rules/entry/entry.h"
#include "casework/rules/entry/registration.h"
#include "casework/rules/permission/representing.h"

namespace redress::casework {
namespace {

/// Records that the person asks for the next stage. No reason is needed; theirs is kept if they
/// give one. Having been content, having withdrawn after a decision, or the casefile being closed,
/// does not take the right away; nor does an answer that is overdue.
struct RequestEscalation {
  static constexpr ActTraits kTraits{.name = "request-escalation",
                                     .title = "Ask for the next stage",
                                     .leaves = {EscalationRequested::kName},
                                     .by_residents = true,
                                     .persons_word = true};

  std::string why;
  std::string representative;
  std::string stage;
  std::string ground;
  std::string mode;

  void questions(Asker& ask) {
    ask(why, {.name = "why",
              .words = "Why are they not satisfied?",
              .hint = "They need not give a reason",
              .kind = QuestionKind::words,
              .required = false});
    ask(representative,
        {.name = "representative", .words = "Who goes with them, if anybody?", .required = false});
    ask(stage, ask_stage("For which stage?", choices::stages_to_ask_for));
    ask(ground, ask_edge_ground(choices::grounds_to_ask));
    auto how = ask_mode("How did they ask?");
    how.required = false;
    ask(mode, how);
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;

 private:
  /// The request, from the stage at which it is.
  [[nodiscard]] Decision requested(const Situation& here) const;
};

/// Nobody has registered it, and what will be registered as of its receipt should have been
/// answered by now.
bool is_overdue_unregistered(const Situation& here) {
  return here.casefile.procedure == ProcedureState::triage &&
         std::ranges::any_of(here.deadlines, [&](const Deadline& deadline) {
           return deadline.if_registered && deadline.rule->use == procedure::Use::deadline &&
                  waits_for(deadline.rule->met_by, DecisionIssued::kName) && deadline.due &&
                  here.circumstances.occurred_at > deadline.due->at;
         });
}

/// Silence past the day on which the answer was due lets the person go on without one.
std::optional<Refusal> unless_answer_overdue(const Situation& here) {
  const auto is_late = [&](const Deadline& deadline) {
    return deadline.rule->use == procedure::Use::deadline &&
           deadline.rule->stage == here.casefile.stage &&
           waits_for(deadline.rule->met_by, DecisionIssued::kName) && deadline.due &&
           here.circumstances.occurred_at > deadline.due->at;
  };
  const auto* stage = here.stage();
  if (!stage || std::none_of(here.deadlines.begin(), here.deadlines.end(), is_late)) {
    return refusal("not-decided", "There is no decision to go on from yet.")
        .until(DecisionIssued::kName);
  }
  if (ways_on_request(here).empty()) {
    return refusal("no-further-stage", "{stage} is the last stage. {outside}",
                   {{"stage", stage->name}, {"outside", ways_outside(here)}}, stage->source);
  }
  return std::nullopt;
}

/// The time to ask, from this stage or ("") from a refusal to take it up, is not over.
std::optional<Refusal> unless_window_open(const Situation& here, std::string_view stage) {
  for (const auto& deadline : here.deadlines) {
    const bool closes_this = deadline.rule->use == procedure::Use::window &&
                             waits_for(deadline.rule->met_by, EscalationRequested::kName) &&
                             deadline.rule->stage == stage;
    if (closes_this && !deadline.late_accepted && deadline.due &&
        here.circumstances.occurred_at > deadline.due->at) {
      return refusal("window-closed", "The time to ask for the next stage ended on {date}.",
                     {{"date", calendar::to_words(deadline.due->on)}}, deadline.rule->source);
    }
  }
  return std::nullopt;
}

std::optional<Refusal> RequestEscalation::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (is_overdue_unregistered(here)) {
    return unless_entry_settled(here);
  }
  const auto* stage = here.stage();
  const auto* run = here.casefile.current();
  const auto state = here.casefile.procedure;
  if (state == ProcedureState::refused) {
    return unless_window_open(here, "");
  }
  if (stage && run && run->decided_at && ways_on_request(here).empty()) {
    return refusal("no-further-stage", "{stage} is the last stage. {outside}",
                   {{"stage", stage->name}, {"outside", ways_outside(here)}}, stage->source);
  }
  const bool is_decided = run && run->decided_at;
  if (state == ProcedureState::withdrawn && !is_decided) {
    return refusal("withdrawn", "It was withdrawn. A new complaint can be made at any time.");
  }
  if (const auto& other = here.casefile.merged_into; !other.empty()) {
    return refusal("merged", "It goes on as part of {other}. Ask for the next stage there.",
                   {{"other", other}});
  }
  if (state == ProcedureState::redirected) {
    return refusal("taken-up-elsewhere",
                   "Another process took it up, and our own has ended. If that does not answer it, "
                   "it can be reopened here. {outside}",
                   {{"outside", ways_outside(here)}});
  }
  if (state == ProcedureState::exhausted) {
    return refusal("procedure-ended", "Our own process is at its end. {outside}",
                   {{"outside", ways_outside(here)}});
  }
  if (!run || !run->decided_at) {
    const bool may_go_on = run && !ways_before_decision(here).empty();
    return may_go_on ? std::nullopt : unless_answer_overdue(here);
  }
  return unless_window_open(here, stage->id);
}

/// Whoever is named as going with the person and is on record as acting for them needs the
/// authority that is asked of them everywhere.
std::optional<Refusal> unless_companion_authorised(const std::string& name, const Situation& here) {
  return unless_authorised(name, here);
}

Decision RequestEscalation::decide(const Situation& here) const {
  if (!is_overdue_unregistered(here)) {
    return requested(here);
  }
  auto all = registration(here, {.reason = why, .agreement = "", .stage = "", .ground = ""});
  if (!all) {
    return all;
  }
  Casefile registered = here.casefile;
  for (const auto& fact : *all) {
    Event event;
    event.body = fact.body;
    event.occurred_at = here.casefile.complete_at();
    evolve(registered, event);
  }
  auto asked = requested({here.history, registered, here.edition, here.calendar, here.deadlines,
                          here.routes, here.editions, here.circumstances, here.recorded});
  if (!asked) {
    return asked;
  }
  all->insert(all->end(), asked->begin(), asked->end());
  return all;
}

Decision RequestEscalation::requested(const Situation& here) const {
  if (auto refused = unless_companion_authorised(representative, here)) {
    return fail(*refused);
  }
  // While the answer is not late, only what may be asked for at any time is open.
  const auto* run = here.casefile.current();
  const bool is_early = run && !run->decided_at && unless_answer_overdue(here);
  const auto ways = is_early ? ways_before_decision(here) : ways_on_request(here);
  if (ways.empty()) {
    return fail(refusal("no-further-stage", "From here it goes to no further stage. {outside}",
                        {{"outside", ways_outside(here)}}));
  }
  const auto way = way_meant(ways, stage, ground, here);
  if (!way) {
    return fail(way.error());
  }
  const auto& next = (*way)->to;
  if ((*way)->needs_reason && !has_visible_text(why)) {
    return fail(refusal("reason-missing", "They must say why they ask for {stage}.",
                        {{"stage", stage_name(here.edition, next)}}, (*way)->source));
  }
  const bool is_here = here.circumstances.actor.kind == ActorKind::resident;
  std::vector<Fact> facts{EscalationRequested{.stage = next,
                                              .from = here.casefile.stage,
                                              .why = why,
                                              .representative = representative,
                                              .ground = ground,
                                              .mode = is_here && mode.empty() ? "online" : mode}};
  if (here.edition.stage(next)->admits == procedure::Admits::on_request) {
    facts.emplace_back(EscalationAccepted{.stage = next});
  }
  return facts;
}

}  // namespace

extern constinit const Act kRequestEscalation = act<RequestEscalation>();

}  // namespace redress::casework
