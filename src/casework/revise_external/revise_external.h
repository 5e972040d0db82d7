#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records the new date an outside body agreed to after an explanation.
struct ReviseExternal {
  static constexpr CommandTraits kTraits{.name = "revise-external",
                                         .title = "Record a new date of an outside body",
                                         .moment = Moment::since_received};

  std::optional<Date> new_date;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.new_date,
        {.name = "new-date", .words = "Which day did they agree to?", .kind = QuestionKind::date});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
