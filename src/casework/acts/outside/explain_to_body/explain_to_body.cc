#include "casework/acts/outside/body_request.h"
#include "casework/events/outside.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Tells an outside body that asked for something why it will be late.
struct ExplainToBody {
  static constexpr ActTraits kTraits{.name = "explain-to-body",
                                     .title = "Explain a delay to an outside body",
                                     .leaves = {OmbExplained::kName},
                                     .moment = Moment::since_received};

  std::string request;
  std::string reason;

  void questions(Asker& ask) {
    ask(request, ask_which_request());
    ask(reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_asked_by_body(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const {
    return request_meant(request, here).map([&](const auto* meant) {
      return std::vector<Fact>{OmbExplained{.request = meant->id, .reason = reason}};
    });
  }
};

}  // namespace

extern constinit const Act kExplainToBody = act<ExplainToBody>();

}  // namespace redress::casework
