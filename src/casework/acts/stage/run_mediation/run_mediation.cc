#include <algorithm>

#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// Records the result of mediation.
struct RunMediation {
  static constexpr ActTraits kTraits{.name = "run-mediation",
                                     .title = "Record the mediation",
                                     .only_where_named = true,
                                     .late = true};

  std::string result;
  std::string words;

  void questions(Asker& ask) {
    ask(result, {.name = "result",
                 .words = "What came of it?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"agreed", "They agreed", ""}, {"none", "Nothing was agreed", ""}}});
    ask(words, {.name = "words",
                .words = "What was agreed, or why not?",
                .kind = QuestionKind::words,
                .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    if (auto refused = unless_sums_offered(words, {}, here)) {
      return fail(*refused);
    }
    return facts(MediationHeld{.stage = here.casefile.stage, .result = result, .words = words});
  }
};

std::optional<Refusal> RunMediation::barred(const Situation& here) {
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  const MediationOffered* last = nullptr;
  for (const auto& event : here.history) {
    if (const auto* offered = event.body.as<MediationOffered>()) {
      last = offered;
    }
  }
  if (!last) {
    return refusal("mediation-not-offered", "First offer mediation.");
  }
  return last->answer == "declined"
             ? std::optional(
                   refusal("mediation-declined",
                           "They declined mediation. Record first that they would like it."))
             : std::nullopt;
}

}  // namespace

extern constinit const Act kRunMediation = act<RunMediation>();

}  // namespace redress::casework
