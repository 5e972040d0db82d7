#include "casework/events/remedy.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Shows that a promise is done, also one that was not to be kept and one that an early closing
/// left behind: that it was broken stays on record.
struct FulfilPromise {
  static constexpr ActTraits kTraits{.name = "fulfil-promise",
                                     .title = "Show that a promise is kept",
                                     .leaves = {PromiseDone::kName}};

  std::string promise;
  std::string shown_by;

  void questions(Asker& ask) {
    ask(promise, {.name = "promise",
                  .words = "Which promise?",
                  .kind = QuestionKind::choice,
                  .from = choices::promises_to_keep});
    ask(shown_by, {.name = "shown-by",
                   .words = "How can one see that it is done?",
                   .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    if (auto bar = unless_begun(here)) {
      return bar;
    }
    return choices::promises_to_keep(here).empty() ? unless_promise_open(here) : std::nullopt;
  }

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(PromiseDone{.promise = promise, .shown_by = shown_by});
  }
};

}  // namespace

extern constinit const Act kFulfilPromise = act<FulfilPromise>();

}  // namespace redress::casework
