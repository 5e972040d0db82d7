#pragma once

#include "casework/command.h"

namespace redress::casework {

/// The person is content with the outcome, or with what was offered informally.
struct AcceptOutcome {
  static constexpr CommandTraits kTraits{.name = "accept-outcome",
                                         .title = "Record that they accept the outcome",
                                         .by_residents = true};

  std::string words;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.words, {.name = "words",
                     .words = "What did they say?",
                     .kind = QuestionKind::words,
                     .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
