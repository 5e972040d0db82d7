#include "casework/decline/decline.h"

#include "casework/answering.h"

namespace redress::casework {

std::optional<Refusal> Decline::barred(const Situation& here) {
  if (!here.edition.asks_for_approval()) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!choices_of({.name = "", .words = "", .from = ChoicesFrom::requests_to_answer}, here)
           .empty()) {
    return std::nullopt;
  }
  return refusal("nothing-to-approve", "No request awaits your answer.");
}

Decision Decline::decide(const Situation& here) const {
  return facts(ApprovalDeclined{
      .request = request, .role = role_to_answer_in(request, here), .reason = reason});
}

}  // namespace redress::casework
