#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Shows that what an outside body ordered was done, or says why not in full.
struct RecordCompliance {
  static constexpr CommandTraits kTraits{.name = "record-compliance",
                                         .title = "Show that an order is carried out",
                                         .approvable = true,
                                         .moment = Moment::since_received};

  std::string order;
  std::string shown_by;
  std::string exception;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.order, {.name = "order",
                     .words = "Which order?",
                     .kind = QuestionKind::choice,
                     .from = ChoicesFrom::open_orders});
    ask(self.shown_by, {.name = "shown-by",
                        .words = "How can that be seen?",
                        .kind = QuestionKind::words,
                        .required = false});
    ask(self.exception, {.name = "exception",
                         .words = "Or why not in full?",
                         .kind = QuestionKind::words,
                         .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
