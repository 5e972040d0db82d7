#include "cli/rehearse_output.h"

namespace redress::cli {

using casework::Actor;
using casework::ActorKind;

namespace {

std::optional<casework::Refusal> barred_for(const casework::CommandTraits& command,
                                            const casework::Standing& standing, Actor actor) {
  const casework::Circumstances circumstances{.now = standing.now,
                                              .actor = std::move(actor),
                                              .occurred_at = standing.now,
                                              .late_reason = ""};
  return barred(command, standing.seen_by(circumstances));
}

/// A member of staff who has done nothing on this casefile before.
Actor somebody(std::vector<std::string> roles) {
  return {.kind = ActorKind::staff, .id = "somebody", .name = "", .roles = std::move(roles)};
}

NextStep step_of(const casework::CommandTraits& command, const casework::Standing& standing) {
  NextStep step{.command = &command};
  step.residents = !barred_for(
      command, standing, {.kind = ActorKind::resident, .id = "resident", .name = "", .roles = {}});
  step.any_staff = !barred_for(command, standing, somebody({}));
  std::vector<std::string> all_roles;
  for (const auto& role : standing.edition.roles) {
    all_roles.push_back(role.id);
    if (!step.any_staff && !barred_for(command, standing, somebody({role.id}))) {
      step.roles.push_back(role.id);
    }
  }
  if (!step.possible()) {
    step.why_not = barred_for(command, standing, somebody(all_roles));
  }
  return step;
}

}  // namespace

std::vector<NextStep> next_steps(const casework::Standing& standing) {
  std::vector<NextStep> steps;
  for (const auto& command : casework::all_commands()) {
    if (!command.by_system_only) {
      steps.push_back(step_of(command, standing));
    }
  }
  return steps;
}

}  // namespace redress::cli
