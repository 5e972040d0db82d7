#include "casework/events/remedy.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Says that a promise is not kept: the person lets it go, or the landlord will not do it. It stays
/// on record as that, and the work goes on without it.
struct EndPromise {
  static constexpr ActTraits kTraits{.name = "end-promise",
                                     .title = "Say that a promise is not kept",
                                     .moment = Moment::since_received};

  std::string promise;
  std::string how;
  std::string reason;

  void questions(Asker& ask) {
    ask(promise, {.name = "promise",
                  .words = "Which promise?",
                  .kind = QuestionKind::choice,
                  .from = choices::open_promises});
    ask(how, {.name = "how",
              .words = "Why is it not kept?",
              .kind = QuestionKind::choice,
              .fixed = {{"waived", "The person lets it go", "They said so to us"},
                        {"broken", "We will not do it", "It counts as a broken promise"}}});
    ask(reason, {.name = "reason",
                 .words = "What did they say, or why will it not be done?",
                 .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_promise_open(here);
  }

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(PromiseEnded{.promise = promise, .how = how, .reason = reason});
  }
};

}  // namespace

extern constinit const Act kEndPromise = act<EndPromise>();

}  // namespace redress::casework
