#include "casework/rules/people/comment_time.h"

#include <algorithm>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/decision.h"
#include "casework/events/history.h"

namespace redress::casework {

namespace {

/// Who heard the explanation in the same conversation could comment there and then.
bool in_conversation(const Event& invitation, const Situation& here) {
  return std::ranges::any_of(here.history, [&](const Event& event) {
    const auto* explained = event.body.as<DecisionExplained>();
    return explained && explained->stage == here.casefile.stage &&
           event.occurred_at == invitation.occurred_at;
  });
}

}  // namespace

std::optional<Date> last_day_to_comment(const Situation& here) {
  std::optional<Date> last;
  bool is_first = true;
  for (const auto& event : here.history) {
    const auto* said = event.body.as<CommentRecorded>();
    if (said && said->stage == here.casefile.stage) {
      last.reset();
      is_first = false;
    }
    const auto* invited = event.body.as<CommentOpportunity>();
    if (!invited || invited->stage != here.casefile.stage) {
      continue;
    }
    auto until = invited->until;
    if (!until && is_first && !in_conversation(event, here)) {
      until = calendar::london_day(event.occurred_at);
    }
    last = std::max(last, until);
    is_first = false;
  }
  return last;
}

}  // namespace redress::casework
