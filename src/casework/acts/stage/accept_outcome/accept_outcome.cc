#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/people/whose_word.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// The person is content with the outcome, with what was offered informally or with what mediation
/// came to. What lapsed of an outcome before they say so they accept it without, knowingly. It ends
/// the complaint for all, so all who complain must have said it.
struct AcceptOutcome {
  static constexpr ActTraits kTraits{.name = "accept-outcome",
                                     .title = "Record that they accept the outcome",
                                     .by_residents = true,
                                     .persons_word = true};

  std::string words;
  Texts without;
  Texts said_by;

  void questions(Asker& ask) {
    ask(words, {.name = "words",
                .words = "What did they say?",
                .kind = QuestionKind::words,
                .required = false});
    ask(without, {.name = "without",
                  .words = "Which of these do they know to stand no longer?",
                  .hint = "Offers whose last day has passed",
                  .to_resident = "Which of these do you know to stand no longer?",
                  .kind = QuestionKind::choices,
                  .from = lapsed_with_outcome,
                  .required = false});
    ask(said_by, ask_whose_word());
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const;
};

Decision AcceptOutcome::decide(const Situation& here) const {
  if (auto refused = unless_all_say_so(said_by, here)) {
    return fail(*refused);
  }
  for (const auto& lapsed : lapsed_with_outcome(here)) {
    if (std::ranges::find(without, lapsed.value) == without.end()) {
      return fail(
          refusal("outcome-in-part",
                  "{offer} stands in what they accept, and could be accepted until {until}. "
                  "Tell them that it no longer stands, and say that they know.",
                  {{"offer", lapsed.value},
                   {"until", calendar::to_words(*here.casefile.offer(lapsed.value)->until)}}));
    }
  }
  return facts(OfferAccepted{
      .stage = here.casefile.stage, .words = words, .without = without, .said_by = said_by});
}

/// Mediation at the stage at hand ended in agreement; the last one counts.
bool agreed_at_mediation(const Situation& here) {
  bool agreed = false;
  for (const auto& event : here.history) {
    const auto* held = event.body.as<MediationHeld>();
    if (held && held->stage == here.casefile.stage) {
      agreed = held->result == "agreed";
    }
  }
  return agreed && !here.casefile.ended();
}

/// None of these offers lapsed before it was answered.
bool none_lapsed(const Texts& offers, const Situation& here) {
  const auto today = calendar::london_day(here.circumstances.occurred_at);
  return std::ranges::all_of(offers, [&](const std::string& id) {
    const auto* offer = here.casefile.offer(id);
    return offer == nullptr || offer->state != OfferState::made || offer->open_on(today);
  });
}

/// What was offered informally stands until it becomes formal. An offer made in time and put on
/// record only afterwards still stands: nobody knew of it when it lapsed.
bool offered_informally(const Situation& here) {
  std::optional<Instant> lapsed;
  for (const auto& event : here.history) {
    if (event.body.is<InformalLapsed>()) {
      lapsed = lapsed ? std::max(*lapsed, event.recorded_at) : event.recorded_at;
    }
  }
  return std::ranges::any_of(here.history, [&](const Event& event) {
    const auto* offer = event.body.as<InformalOffer>();
    const auto* run = offer ? here.casefile.run(offer->stage) : nullptr;
    return run && !run->decided_at && none_lapsed(offer->offers, here) &&
           (!lapsed || event.recorded_at > *lapsed);
  });
}

/// It was closed because nobody said anything to what was decided or offered: they may still do.
bool closed_in_silence(const Situation& here) {
  const auto& casefile = here.casefile;
  const bool is_decided = std::ranges::any_of(
      casefile.runs, [](const StageRun& run) { return run.decided_at.has_value(); });
  return casefile.merged_into.empty() &&
         (casefile.procedure == ProcedureState::unanswered ||
          (casefile.procedure == ProcedureState::exhausted && is_decided));
}

std::optional<Refusal> AcceptOutcome::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here); bar && !closed_in_silence(here)) {
    return bar;
  }
  const auto& casefile = here.casefile;
  if (happened(here, OfferAccepted::kName, casefile.stage)) {
    return refusal("already-accepted", "They accepted it already.");
  }
  const auto state = casefile.procedure;
  const bool offered = (state == ProcedureState::informal || state == ProcedureState::open) &&
                       offered_informally(here);
  if (offered || agreed_at_mediation(here) || state == ProcedureState::decided ||
      state == ProcedureState::unanswered || state == ProcedureState::exhausted) {
    return std::nullopt;
  }
  return refusal("nothing-to-accept", "There is no decision, offer or agreement to accept yet.");
}

}  // namespace

extern constinit const Act kAcceptOutcome = act<AcceptOutcome>();

}  // namespace redress::casework
