#include "casework/events/outside.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records that an outside body was given what it asked for.
struct AnswerExternal {
  static constexpr ActTraits kTraits{.name = "answer-external",
                                     .title = "Answer an outside body",
                                     .moment = Moment::since_received};

  std::string what;
  std::string mode;

  void questions(Asker& ask) {
    ask(what, {.name = "what", .words = "What was sent?", .kind = QuestionKind::words});
    ask(mode, ask_mode("How was it sent?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(OmbSupplied{.what = what, .mode = mode});
  }
};

std::optional<Refusal> AnswerExternal::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (here.casefile.body_requests > 0) {
    return std::nullopt;
  }
  return refusal("nothing-asked", "No request of an outside body awaits an answer.");
}

}  // namespace

extern constinit const Act kAnswerExternal = act<AnswerExternal>();

}  // namespace redress::casework
