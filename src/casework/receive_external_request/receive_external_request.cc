#include "casework/receive_external_request/receive_external_request.h"

namespace redress::casework {

std::optional<Refusal> ReceiveExternalRequest::barred(const Situation& here) {
  return unless_begun(here);
}

Decision ReceiveExternalRequest::decide(const Situation&) const {
  return facts(OmbRequested{.body = body, .asked = asked, .due = answer_by});
}

}  // namespace redress::casework
