#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records what came of mediation.
struct RunMediation {
  static constexpr CommandTraits kTraits{
      .name = "run-mediation", .title = "Record the mediation", .only_where_named = true};

  std::string result;
  std::string words;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.result,
        {.name = "result",
         .words = "What came of it?",
         .kind = QuestionKind::choice,
         .fixed = {{"agreed", "They agreed", ""}, {"none", "Nothing was agreed", ""}}});
    ask(self.words, {.name = "words",
                     .words = "What was agreed, or why not?",
                     .kind = QuestionKind::words,
                     .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
