#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// The person is content with the outcome, or with what was offered informally.
struct AcceptOutcome {
  static constexpr ActTraits kTraits{.name = "accept-outcome",
                                     .title = "Record that they accept the outcome",
                                     .by_residents = true};

  std::string words;

  void questions(Asker& ask) {
    ask(words, {.name = "words",
                .words = "What did they say?",
                .kind = QuestionKind::words,
                .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    return facts(OfferAccepted{.stage = here.casefile.stage, .words = words});
  }
};

std::optional<Refusal> AcceptOutcome::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  const auto& casefile = here.casefile;
  if (happened(here, OfferAccepted::kName, casefile.stage)) {
    return refusal("already-accepted", "They accepted it already.");
  }
  const bool offered = casefile.procedure == ProcedureState::informal &&
                       happened(here, InformalOffer::kName, casefile.stage);
  if (offered || casefile.procedure == ProcedureState::decided ||
      casefile.procedure == ProcedureState::exhausted) {
    return std::nullopt;
  }
  return refusal("nothing-to-accept", "There is no decision or offer to accept yet.");
}

}  // namespace

extern constinit const Act kAcceptOutcome = act<AcceptOutcome>();

}  // namespace redress::casework
