#include "casework/events/outside.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Tells an outside body that asked for something why it will be late.
struct ExplainToBody {
  static constexpr ActTraits kTraits{.name = "explain-to-body",
                                     .title = "Explain a delay to an outside body",
                                     .moment = Moment::since_received};

  std::string reason;

  void questions(Asker& ask) {
    ask(reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(OmbExplained{.reason = reason});
  }
};

std::optional<Refusal> ExplainToBody::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (here.casefile.body_requests > 0) {
    return std::nullopt;
  }
  return refusal("nothing-asked", "No request of an outside body awaits an answer.");
}

}  // namespace

extern constinit const Act kExplainToBody = act<ExplainToBody>();

}  // namespace redress::casework
