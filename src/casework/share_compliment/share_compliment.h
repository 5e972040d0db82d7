#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records who was told of a compliment.
struct ShareCompliment {
  static constexpr CommandTraits kTraits{.name = "share-compliment",
                                         .title = "Pass a compliment on"};

  std::string shared_with;
  Texts use;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.shared_with, {.name = "shared-with",
                           .words = "Who was told?",
                           .hint = "Those it praises, and their manager"});
    ask(self.use, {.name = "use",
                   .words = "What else is it used for?",
                   .kind = QuestionKind::choices,
                   .fixed = {{"appraisal", "Appraisals", ""},
                             {"learning", "Good practice", ""},
                             {"publication", "Publication", ""}},
                   .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
