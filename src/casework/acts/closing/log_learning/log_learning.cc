#include "casework/events/closing.h"
#include "casework/rules/act.h"
#include "casework/rules/gates/learning.h"

namespace redress::casework {
namespace {

/// Logs what should change beyond this casefile, or why nothing should.
struct LogLearning {
  static constexpr ActTraits kTraits{.name = "log-learning",
                                     .title = "Log what is learnt",
                                     .leaves = {LearningLogged::kName},
                                     .moment = Moment::since_received};

  std::string stage;
  std::string learning;
  std::string target;
  std::string owner;
  std::string why_none;

  void questions(Asker& ask) {
    ask(stage, {.name = "stage",
                .words = "From which stage?",
                .kind = QuestionKind::choice,
                .from = choices::stages_to_learn_from,
                .required = false});
    ask(learning, {.name = "learning",
                   .words = "What should change?",
                   .hint = "Without names: it outlives the complaint",
                   .kind = QuestionKind::words,
                   .required = false});
    ask(target, {.name = "target",
                 .words = "What does it concern?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"service", "A service", ""},
                           {"process", "A process", ""},
                           {"person", "Somebody’s work", ""},
                           {"policy", "A policy", ""}},
                 .required = false});
    ask(owner, {.name = "owner", .words = "Who sees to it?", .required = false});
    ask(why_none, {.name = "why-none",
                   .words = "Or why should nothing change?",
                   .kind = QuestionKind::words,
                   .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_not_closed(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

Decision LogLearning::decide(const Situation& here) const {
  if (learning.empty() == why_none.empty()) {
    return fail(refusal("learning-or-none",
                        "Say what should change, or why nothing should: one of the two."));
  }
  if (learning.empty() && is_to_improve(stage, here)) {
    return fail(refusal("improvement-missing",
                        "The review of that response found something to improve: say what should "
                        "change, and who sees to it."));
  }
  if (!learning.empty() && owner.empty()) {
    return fail(refusal("owner-missing", "Say who sees to it."));
  }
  return facts(LearningLogged{.stage = stage,
                              .learning = learning,
                              .target = target,
                              .owner = owner,
                              .why_none = why_none});
}

}  // namespace

extern constinit const Act kLogLearning = act<LogLearning>();

}  // namespace redress::casework
