#include <algorithm>
#include <array>

#include "base/text.h"
#include "casework/events/decision.h"
#include "casework/events/panel.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/grounds.h"
#include "casework/rules/people/taking_part.h"
#include "casework/rules/permission/permission.h"

namespace redress::casework {
namespace {

/// Refuses what the person asked for, on one of the edition's grounds. Our own process ends there.
struct RefuseEscalation {
  static constexpr ActTraits kTraits{.name = "refuse-escalation",
                                     .title = "Turn down a request for a stage",
                                     .approvable = true,
                                     .checked = true,
                                     .judges = true};

  std::string ground;
  std::string reason;
  std::string mode;

  void questions(Asker& ask) {
    ask(ground, {.name = "ground",
                 .words = "On which ground?",
                 .kind = QuestionKind::choice,
                 .from = choices::grounds});
    ask(reason, {.name = "reason",
                 .words = "What are the reasons, as the person is told them?",
                 .kind = QuestionKind::words});
    ask(mode, ask_mode("How was the person told?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

/// Somebody works on what was accepted: it was given to them, or they did something at the stage.
/// Where a stage begins with the request itself, whoever it is given to may still turn it down,
/// until they have looked into it.
bool was_taken_up(const Situation& here) {
  static constexpr std::array kWork = {CheckCompleted::kName,  EvidenceAdded::kName,
                                       MediationHeld::kName,   FormSent::kName,
                                       HearingArranged::kName, PaperworkSent::kName};
  static constexpr std::array kFirstSteps = {Allocated::kName, Contact::kName};
  const bool is_begun_by_request = here.stage()->admits != procedure::Admits::on_acceptance;
  const auto& at = here.casefile.stage;
  bool is_accepted = is_begun_by_request;
  for (const auto& event : here.history) {
    const auto* accepted = event.body.as<EscalationAccepted>();
    is_accepted = is_accepted || (accepted && accepted->stage == at);
    const auto name = name_of(event.body);
    const bool is_work =
        std::ranges::find(kWork, name) != kWork.end() ||
        (!is_begun_by_request && std::ranges::find(kFirstSteps, name) != kFirstSteps.end());
    if (is_accepted && is_work && stage_of(event.body) == at &&
        event.actor.kind == ActorKind::staff) {
      return true;
    }
  }
  return false;
}

/// What is being looked at is decided, not turned down.
std::optional<Refusal> unless_not_begun(const Situation& here) {
  static constexpr std::array kWork = {DecisionProposed::kName, DecisionExplained::kName,
                                       RemedyOffered::kName,    HearingDecided::kName,
                                       PanelAppointed::kName,   HearingHeld::kName};
  const auto& at = here.casefile.stage;
  const bool has_begun =
      was_taken_up(here) ||
      std::ranges::any_of(kWork, [&](std::string_view event) { return happened(here, event, at); });
  if (!has_begun) {
    return std::nullopt;
  }
  return refusal("stage-under-way",
                 "{stage} is under way: what was asked for is decided now, and no longer turned "
                 "down.",
                 {{"stage", stage_name(here.edition, at)}}, here.stage()->refuse->source);
}

std::optional<Refusal> RefuseEscalation::barred(const Situation& here) {
  const auto* stage = here.stage();
  if (!here.edition.refuses_escalation() || (stage && !stage->refuse)) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_stage_runs(here)) {
    return bar;
  }
  const auto& by = stage->refuse->by;
  if (!by.empty() && !share(by, here.circumstances.actor.roles)) {
    return refusal("not-your-role", "This is for {roles}.",
                   {{"roles", role_names(here.edition, by)}}, stage->refuse->source);
  }
  if (auto bar = unless_not_begun(here)) {
    return bar;
  }
  if (holder_of_stage(here) != nullptr) {
    if (auto bar = unless_given_to_actor(stage->refuse->source, here)) {
      return bar;
    }
  }
  return unless_decided_before(here);
}

Decision RefuseEscalation::decide(const Situation& here) const {
  const auto& rule = *here.stage()->refuse;
  if (auto refused = not_on_ground(rule.grounds, ground, rule.source, here)) {
    return fail(*refused);
  }
  return facts(EscalationRefused{
      .stage = here.casefile.stage, .ground = ground, .reason = reason, .mode = mode});
}

}  // namespace

extern constinit const Act kRefuseEscalation = act<RefuseEscalation>();

}  // namespace redress::casework
