#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Moves a casefile to another edition of the landlord's procedure. It is governed by the edition
/// in force on receipt until somebody says why not; `rehearse --what-if` shows first what would
/// differ.
struct MigrateCase {
  static constexpr CommandTraits kTraits{.name = "migrate-case",
                                         .title = "Move to another edition of the procedure",
                                         .moment = Moment::since_received};

  std::string edition;
  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.edition, {.name = "edition",
                       .words = "To which edition?",
                       .kind = QuestionKind::choice,
                       .from = ChoicesFrom::other_editions});
    ask(self.reason, {.name = "reason",
                      .words = "Why?",
                      .hint = "What the person gains by it, and that they were told",
                      .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
