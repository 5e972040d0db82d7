#pragma once

#include "casework/command.h"

namespace redress::casework {

/// The person no longer wishes to go on.
struct Withdraw {
  static constexpr CommandTraits kTraits{
      .name = "withdraw", .title = "Record that it is withdrawn", .by_residents = true};

  std::string words;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.words,
        {.name = "words", .words = "What did the person say?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
