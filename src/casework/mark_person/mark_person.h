#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Decides a restriction on how the person deals with us. It holds once they were told.
struct MarkPerson {
  static constexpr CommandTraits kTraits{.name = "mark-person",
                                         .title = "Decide a restriction",
                                         .decides = true,
                                         .approvable = true,
                                         .moment = Moment::since_received};

  std::string marker;
  Texts conditions;
  std::string reason;
  std::optional<Date> review_on;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.marker, {.name = "marker",
                      .words = "Which restriction?",
                      .kind = QuestionKind::choice,
                      .from = ChoicesFrom::markers});
    ask(self.conditions, {.name = "conditions",
                          .words = "What does it lay down?",
                          .kind = QuestionKind::choices,
                          .from = ChoicesFrom::marker_conditions,
                          .required = false});
    ask(self.reason,
        {.name = "reason", .words = "What are the reasons?", .kind = QuestionKind::words});
    ask(self.review_on,
        {.name = "review-on", .words = "When is it looked at again?", .kind = QuestionKind::date});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
