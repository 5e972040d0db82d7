#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Shows that a promise is done.
struct FulfilPromise {
  static constexpr CommandTraits kTraits{.name = "fulfil-promise",
                                         .title = "Show that a promise is kept"};

  std::string promise;
  std::string shown_by;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.promise, {.name = "promise",
                       .words = "Which promise?",
                       .kind = QuestionKind::choice,
                       .from = ChoicesFrom::open_promises});
    ask(self.shown_by, {.name = "shown-by",
                        .words = "How can one see that it is done?",
                        .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
