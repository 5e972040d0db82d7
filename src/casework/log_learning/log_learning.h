#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Logs what should change beyond this casefile, or why nothing should.
struct LogLearning {
  static constexpr CommandTraits kTraits{
      .name = "log-learning", .title = "Log what is learnt", .moment = Moment::since_received};

  std::string stage;
  std::string learning;
  std::string target;
  std::string owner;
  std::string why_none;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.stage, {.name = "stage",
                     .words = "From which stage?",
                     .kind = QuestionKind::choice,
                     .from = ChoicesFrom::decided_stages,
                     .required = false});
    ask(self.learning, {.name = "learning",
                        .words = "What should change?",
                        .kind = QuestionKind::words,
                        .required = false});
    ask(self.target, {.name = "target",
                      .words = "What does it concern?",
                      .kind = QuestionKind::choice,
                      .fixed = {{"service", "A service", ""},
                                {"process", "A process", ""},
                                {"person", "Somebody’s work", ""},
                                {"policy", "A policy", ""}},
                      .required = false});
    ask(self.owner, {.name = "owner", .words = "Who sees to it?", .required = false});
    ask(self.why_none, {.name = "why-none",
                        .words = "Or why should nothing change?",
                        .kind = QuestionKind::words,
                        .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
