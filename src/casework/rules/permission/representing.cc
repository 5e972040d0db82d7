#include "casework/rules/permission/representing.h"

#include "procedure/edition.h"

namespace redress::casework {

std::optional<Refusal> unless_authorised(const Representative& representative,
                                         const Situation& here) {
  using procedure::AuthorityToAct;
  const auto* capacity = here.edition.capacity(representative.capacity);
  if (!capacity || capacity->authority == AuthorityToAct::none || representative.has_authority) {
    return std::nullopt;
  }
  return refusal("authority-missing",
                 capacity->authority == AuthorityToAct::signed_paper
                     ? "First put on record that {name} has the person’s signed authority."
                     : "First put on record that {name} has the person’s authority.",
                 {{"name", representative.who.name}}, capacity->source);
}

}  // namespace redress::casework
