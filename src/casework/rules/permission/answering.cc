#include "casework/rules/permission/answering.h"

#include <algorithm>

#include "base/check.h"
#include "casework/casefile/casefile.h"
#include "casework/rules/act_names.h"
#include "casework/rules/bars.h"
#include "casework/rules/people/naming.h"
#include "casework/rules/permission/authorities.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

std::string role_in_common(const std::vector<std::string>& awaited, const Actor& actor) {
  const auto found = std::find_if(awaited.begin(), awaited.end(), [&](const auto& role) {
    return std::find(actor.roles.begin(), actor.roles.end(), role) != actor.roles.end();
  });
  return found == awaited.end() ? "" : *found;
}

bool answered_by(const Approval& approval, const Actor& actor) {
  return std::any_of(approval.answers.begin(), approval.answers.end(),
                     [&](const auto& answer) { return answer.by == actor.id; });
}

std::string answering_role(const Approval& approval, const Situation& here) {
  const auto* authority = authority_of(approval, here.edition);
  return authority && !is_of_their_own(*authority, here)
             ? role_in_common(roles_awaited(approval, *authority), here.circumstances.actor)
             : "";
}

bool can_still_serve(const Approval& approval, const Situation& here) {
  const auto* authority = authority_of(approval, here.edition);
  return !here.casefile.closed_at || (authority && authority->act == act_name::kMarkPerson);
}

}  // namespace

std::optional<Refusal> unless_something_to_approve(const Situation& here) {
  const bool is_restricted = std::ranges::any_of(
      here.casefile.restrictions, [](const Restriction& one) { return one.active(); });
  return is_restricted ? std::nullopt : unless_not_closed(here);
}

std::vector<const Approval*> requests_to_answer(const Situation& here) {
  std::vector<const Approval*> found;
  const auto& actor = here.circumstances.actor;
  for (const auto& approval : here.casefile.approvals) {
    const bool own = approval.requested_by == actor.id;
    if (pending(approval, here.edition) && can_still_serve(approval, here) && !own &&
        !answered_by(approval, actor) && !answering_role(approval, here).empty()) {
      found.push_back(&approval);
    }
  }
  return found;
}

Refusal nothing_to_answer(const Situation& here) {
  const bool own = std::ranges::any_of(here.casefile.approvals, [&](const Approval& approval) {
    return pending(approval, here.edition) && approval.requested_by == here.circumstances.actor.id;
  });
  return own ? refusal("own-request", "You asked for this yourself: somebody else answers it.")
             : refusal("nothing-to-approve", "No request awaits your answer.");
}

std::string role_to_answer_in(const std::string& request, const Situation& here) {
  const auto* approval = here.casefile.approval(request);
  CHECK(approval);
  return answering_role(*approval, here);
}

}  // namespace redress::casework
