#include "casework/allocate/allocate.h"

#include "casework/permission.h"

namespace redress::casework {

std::optional<Refusal> Allocate::barred(const Situation& here) { return unless_not_closed(here); }

namespace {

/// Who may be given a stage: its owners, and those who decide it. Empty: anybody.
std::vector<std::string> takers(const procedure::Stage& stage) {
  auto takers = stage.owner;
  for (const auto& role : stage.decides) {
    if (!share(takers, {role})) {
      takers.push_back(role);
    }
  }
  return takers;
}

}  // namespace

Decision Allocate::decide(const Situation& here) const {
  if (const auto* stage = here.stage()) {
    const auto roles = takers(*stage);
    if (!roles.empty() && !share(roles, {role})) {
      return fail(refusal("not-for-this-role", "{stage} is given to {roles}. Choose one of these.",
                          {{"stage", stage->name}, {"roles", role_names(here.edition, roles)}},
                          stage->source));
    }
  }
  return facts(Allocated{.stage = here.casefile.stage, .role = role, .to = to});
}

}  // namespace redress::casework
