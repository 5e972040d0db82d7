#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Adds something to be taken into account.
struct AddEvidence {
  static constexpr CommandTraits kTraits{.name = "add-evidence",
                                         .title = "Add evidence",
                                         .by_residents = true,
                                         .moment = Moment::since_received};

  std::string what;
  std::string source;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.what, {.name = "what",
                    .words = "What is it, and what does it show?",
                    .to_resident = "What would you like to add?",
                    .kind = QuestionKind::words});
    ask(self.source, {.name = "source",
                      .words = "Who gave it?",
                      .kind = QuestionKind::choice,
                      .fixed = {{"complainant", "The complainant", ""},
                                {"landlord", "Us", ""},
                                {"other", "Somebody else", ""}},
                      .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
