#include "casework/deciding/decide.h"
#include "cli/rehearse_output.h"

namespace redress::cli {

using casework::Actor;
using casework::ActorKind;

namespace {

std::optional<casework::Refusal> barred_for(const casework::Act& act,
                                            const casework::Standing& standing, Actor actor) {
  const casework::Circumstances circumstances{.now = standing.now,
                                              .actor = std::move(actor),
                                              .occurred_at = standing.now,
                                              .late_reason = ""};
  return barred(act, standing.seen_by(circumstances));
}

/// A member of staff who has done nothing on this casefile before.
Actor somebody(std::vector<std::string> roles) {
  return {.kind = ActorKind::staff, .id = "somebody", .name = "", .roles = std::move(roles)};
}

NextStep step_of(const casework::Act& act, const casework::Standing& standing) {
  NextStep step{.act = &act.traits};
  step.residents = !barred_for(
      act, standing, {.kind = ActorKind::resident, .id = "resident", .name = "", .roles = {}});
  step.any_staff = !barred_for(act, standing, somebody({}));
  std::vector<std::string> all_roles;
  for (const auto& role : standing.edition.roles) {
    all_roles.push_back(role.id);
    if (!step.any_staff && !barred_for(act, standing, somebody({role.id}))) {
      step.roles.push_back(role.id);
    }
  }
  if (!step.possible()) {
    step.why_not = barred_for(act, standing, somebody(all_roles));
  }
  return step;
}

}  // namespace

std::vector<NextStep> next_steps(const casework::Standing& standing) {
  std::vector<NextStep> steps;
  for (const auto* act : casework::all_acts()) {
    if (act->traits.is_for_people()) {
      steps.push_back(step_of(*act, standing));
    }
  }
  return steps;
}

}  // namespace redress::cli
