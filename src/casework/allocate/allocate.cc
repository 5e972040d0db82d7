#include "casework/allocate/allocate.h"

#include "casework/permission.h"

namespace redress::casework {

std::optional<Refusal> Allocate::barred(const Situation& here) { return unless_not_closed(here); }

Decision Allocate::decide(const Situation& here) const {
  if (const auto* stage = here.stage()) {
    auto takes = stage->owner;
    takes.insert(takes.end(), stage->decides.begin(), stage->decides.end());
    if (!takes.empty() && !share(takes, {role})) {
      return fail(
          refusal("not-for-this-role", "{stage} is taken by {roles}.",
                  {{"stage", stage->name}, {"roles", role_names(here.edition, stage->owner)}},
                  stage->source));
    }
  }
  return facts(Allocated{.stage = here.casefile.stage, .role = role, .to = to});
}

}  // namespace redress::casework
