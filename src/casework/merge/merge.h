#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Makes this casefile part of another on the same matter. The later one goes into the earlier: the
/// person's dates run from their first word. Nothing of either is lost.
struct Merge {
  static constexpr CommandTraits kTraits{
      .name = "merge", .title = "Merge into another casefile", .moment = Moment::since_received};

  std::string into;
  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.into, {.name = "into",
                    .words = "Into which casefile?",
                    .hint = "Its reference; it must have been received before this one"});
    ask(self.reason, {.name = "reason",
                      .words = "Why are they one matter?",
                      .hint = "The person should agree, and be told which reference counts",
                      .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
