#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records whether a suggestion is taken up, by whom it was considered and why.
struct ConsiderSuggestion {
  static constexpr CommandTraits kTraits{.name = "consider-suggestion",
                                         .title = "Record what became of a suggestion"};

  std::string result;
  std::string considered_by;
  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.result,
        {.name = "result",
         .words = "Is it taken up?",
         .kind = QuestionKind::choice,
         .fixed = {
             {"taken-up", "Yes", ""}, {"in-part", "In part", ""}, {"not-taken-up", "No", ""}}});
    ask(self.considered_by, {.name = "considered-by", .words = "Who considered it?"});
    ask(self.reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
