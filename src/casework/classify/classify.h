#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Says what kind of feedback it is, once somebody has read it.
struct Classify {
  static constexpr CommandTraits kTraits{.name = "classify", .title = "Classify"};

  std::string kind;
  Texts tags;
  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.kind, {.name = "kind",
                    .words = "What kind of feedback is it?",
                    .kind = QuestionKind::choice,
                    .from = ChoicesFrom::kinds});
    ask(self.tags, {.name = "tags",
                    .words = "Does any of these apply?",
                    .kind = QuestionKind::choices,
                    .from = ChoicesFrom::tags,
                    .required = false});
    ask(self.reason,
        {.name = "reason", .words = "Why?", .kind = QuestionKind::words, .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
