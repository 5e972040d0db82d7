#include "casework/record_comment/record_comment.h"

namespace redress::casework {

std::optional<Refusal> RecordComment::barred(const Situation& here) {
  if (auto bar = unless_stage_open(here)) {
    return bar;
  }
  if (happened(here, CommentOpportunity::kName, here.casefile.stage)) {
    return std::nullopt;
  }
  return refusal("not-invited", "There is no proposed decision to comment on yet.");
}

Decision RecordComment::decide(const Situation& here) const {
  return facts(CommentRecorded{.stage = here.casefile.stage, .comment = comment});
}

}  // namespace redress::casework
