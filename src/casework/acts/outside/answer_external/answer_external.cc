#include "casework/acts/outside/body_request.h"
#include "casework/events/outside.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records that an outside body was given what it asked for.
struct AnswerExternal {
  static constexpr ActTraits kTraits{.name = "answer-external",
                                     .title = "Answer an outside body",
                                     .leaves = {OmbSupplied::kName},
                                     .moment = Moment::since_received};

  std::string request;
  std::string what;
  std::string mode;

  void questions(Asker& ask) {
    ask(request, ask_which_request());
    ask(what, {.name = "what", .words = "What was sent?", .kind = QuestionKind::words});
    ask(mode, ask_mode("How was it sent?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_asked_by_body(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const {
    return request_meant(request, here).map([&](const auto* meant) {
      return std::vector<Fact>{
          OmbSupplied{.request = meant->id, .body = meant->body, .what = what, .mode = mode}};
    });
  }
};

}  // namespace

extern constinit const Act kAnswerExternal = act<AnswerExternal>();

}  // namespace redress::casework
