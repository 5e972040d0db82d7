#include "casework/events/decision.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records what the person says about the proposed decision.
struct RecordComment {
  static constexpr ActTraits kTraits{.name = "record-comment",
                                     .title = "Record a comment on the proposed decision",
                                     .leaves = {CommentRecorded::kName},
                                     .by_residents = true,
                                     .persons_word = true,
                                     .late = true};

  std::string comment;

  void questions(Asker& ask) {
    ask(comment, {.name = "comment", .words = "What do they say?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    return facts(CommentRecorded{.stage = here.casefile.stage, .comment = comment});
  }
};

std::optional<Refusal> RecordComment::barred(const Situation& here) {
  if (auto bar = unless_stage_open(here)) {
    return bar;
  }
  if (happened(here, CommentOpportunity::kName, here.casefile.stage)) {
    return std::nullopt;
  }
  return refusal("not-invited", "There is no proposed decision to comment on yet.");
}

}  // namespace

extern constinit const Act kRecordComment = act<RecordComment>();

}  // namespace redress::casework
