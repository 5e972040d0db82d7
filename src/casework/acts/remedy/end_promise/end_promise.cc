#include "casework/casefile/casefile.h"
#include "casework/events/remedy.h"
#include "casework/rules/act.h"
#include "casework/rules/people/whose_word.h"

namespace redress::casework {
namespace {

/// Says that a promise is not kept: the person lets it go, in words of their own, or the landlord
/// will not do it. It stays on record as that, and the work goes on without it.
struct EndPromise {
  static constexpr ActTraits kTraits{.name = "end-promise",
                                     .title = "Say that a promise is not kept",
                                     .approvable = true,
                                     .checked = true,
                                     .moment = Moment::since_received};

  std::string promise;
  std::string how;
  std::string reason;
  std::string said;
  std::string mode;
  Texts said_by;

  void questions(Asker& ask) {
    ask(promise, {.name = "promise",
                  .words = "Which promise?",
                  .kind = QuestionKind::choice,
                  .from = choices::open_promises});
    ask(how,
        {.name = "how",
         .words = "Why is it not kept?",
         .kind = QuestionKind::choice,
         .fixed = {
             {std::string(kPromiseWaived), "The person lets it go", "They said so to us"},
             {std::string(kPromiseBroken), "We will not do it", "It counts as a broken promise"}}});
    ask(reason, {.name = "reason", .words = "Why is it not done?", .kind = QuestionKind::words});
    ask(said, {.name = "said",
               .words = "What did the person say, in their own words?",
               .hint = "Where they let it go",
               .kind = QuestionKind::words,
               .required = false});
    auto told = ask_mode("How was the person told?");
    told.hint = "Where we will not do it";
    told.required = false;
    ask(mode, told);
    ask(said_by, ask_whose_word());
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_promise_open(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const {
    if (how == kPromiseBroken && mode.empty() && here.casefile.contactable()) {
      return fail(
          refusal("told-how-missing", "Say how the person was told that the promise is not kept."));
    }
    if (how == kPromiseWaived && said.empty()) {
      return fail(
          refusal("waiver-unsaid", "Give the person’s own words: only they can let a promise go."));
    }
    if (how == kPromiseWaived) {
      if (auto refused = unless_somebody_left(here)) {
        return fail(*refused);
      }
      if (auto refused = unless_all_say_so(said_by, here)) {
        return fail(*refused);
      }
    }
    return facts(PromiseEnded{.promise = promise,
                              .how = how,
                              .reason = reason,
                              .said = said,
                              .mode = how == kPromiseBroken ? mode : "",
                              .said_by = how == kPromiseWaived ? said_by : Texts{}});
  }
};

}  // namespace

extern constinit const Act kEndPromise = act<EndPromise>();

}  // namespace redress::casework
