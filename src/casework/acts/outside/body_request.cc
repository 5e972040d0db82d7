#include "casework/acts/outside/body_request.h"

#include "base/text.h"

namespace redress::casework {

Question ask_which_request() {
  return {.name = "request",
          .words = "Which request is it about?",
          .hint = "Needed only where several are open",
          .kind = QuestionKind::choice,
          .from = choices::open_requests,
          .required = false};
}

std::optional<Refusal> unless_asked_by_body(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!choices::open_requests(here).empty()) {
    return std::nullopt;
  }
  return refusal("nothing-asked", "No request of an outside body awaits an answer.");
}

Result<const BodyRequest*, Refusal> request_meant(const std::string& named, const Situation& here) {
  std::vector<const BodyRequest*> open;
  Texts words;
  for (const auto& request : here.casefile.body_requests) {
    if (!request.answered_at && (named.empty() || request.id == named)) {
      open.push_back(&request);
      words.push_back(request.id + " (" + request.asked + ")");
    }
  }
  if (open.size() > 1) {
    return fail(refusal("which-request",
                        "Several requests are open: {requests}. Say which is meant.",
                        {{"requests", listed(words)}}));
  }
  return open.front();
}

}  // namespace redress::casework
