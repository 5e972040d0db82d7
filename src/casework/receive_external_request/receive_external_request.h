#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records what an outside body asks us for.
struct ReceiveExternalRequest {
  static constexpr CommandTraits kTraits{.name = "receive-external-request",
                                         .title = "Record an outside body’s request",
                                         .moment = Moment::since_received};

  std::string body;
  std::string asked;
  std::optional<Date> answer_by;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.body, {.name = "body",
                    .words = "Who asks?",
                    .kind = QuestionKind::choice,
                    .from = ChoicesFrom::bodies});
    ask(self.asked,
        {.name = "asked", .words = "What do they ask for?", .kind = QuestionKind::words});
    ask(self.answer_by, {.name = "answer-by",
                         .words = "By when, where they set the day?",
                         .kind = QuestionKind::date,
                         .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
