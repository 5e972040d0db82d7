#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records what an outside body decided and ordered.
struct RecordDetermination {
  static constexpr CommandTraits kTraits{.name = "record-determination",
                                         .title = "Record an outside body’s decision",
                                         .moment = Moment::since_received};

  std::string body;
  std::string result;
  std::string words;
  Texts orders;
  std::optional<Date> done_by;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.body, {.name = "body",
                    .words = "Who decided?",
                    .kind = QuestionKind::choice,
                    .from = ChoicesFrom::bodies});
    ask(self.result, {.name = "result", .words = "What did they decide?"});
    ask(self.words, {.name = "words",
                     .words = "In which words?",
                     .kind = QuestionKind::words,
                     .required = false});
    ask(self.orders, {.name = "orders",
                      .words = "What do they order?",
                      .hint = "A line for each",
                      .kind = QuestionKind::lines,
                      .required = false});
    ask(self.done_by, {.name = "done-by",
                       .words = "By when is it to be done?",
                       .kind = QuestionKind::date,
                       .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
