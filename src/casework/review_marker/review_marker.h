#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Decides whether a restriction is still needed.
struct ReviewMarker {
  static constexpr CommandTraits kTraits{.name = "review-marker",
                                         .title = "Look at a restriction again",
                                         .decides = true,
                                         .moment = Moment::since_received};

  std::string marker;
  std::string result;
  std::string reason;
  std::optional<Date> review_on;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.marker, {.name = "marker",
                      .words = "Which restriction?",
                      .kind = QuestionKind::choice,
                      .from = ChoicesFrom::markers_in_force});
    ask(self.result, {.name = "result",
                      .words = "Is it still needed?",
                      .kind = QuestionKind::choice,
                      .fixed = {{"kept", "Yes", ""}, {"ended", "No, it ends", ""}}});
    ask(self.reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
    ask(self.review_on, {.name = "review-on",
                         .words = "When is it looked at again?",
                         .kind = QuestionKind::date,
                         .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
