#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records what the person says about the proposed decision.
struct RecordComment {
  static constexpr CommandTraits kTraits{.name = "record-comment",
                                         .title = "Record a comment on the proposed decision",
                                         .by_residents = true};

  std::string comment;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.comment,
        {.name = "comment", .words = "What do they say?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
