#include "casework/casefile/casefile.h"
#include "casework/events/remedy.h"
#include "casework/rules/act.h"
#include "casework/rules/people/whose_word.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// Records whether the person takes an offer, which binds us until its last day, be the casefile
/// closed or not. Taking it ends nothing else: who is content with the whole outcome says that.
/// What they took and no longer want they let go, in words of their own. What one of several
/// answers would be the answer of all, so all must have said it.
struct AnswerOffer {
  static constexpr ActTraits kTraits{.name = "answer-offer",
                                     .title = "Record the answer to an offer",
                                     .by_residents = true,
                                     .persons_word = true};

  std::string offer;
  std::string answer;
  std::string words;
  Texts said_by;

  void questions(Asker& ask) {
    ask(offer, {.name = "offer",
                .words = "Which offer?",
                .kind = QuestionKind::choice,
                .from = choices::offers_to_answer});
    ask(answer, {.name = "answer",
                 .words = "Do they take it?",
                 .to_resident = "Do you take it?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"accepted", "Yes", ""},
                           {"declined", "No", ""},
                           {std::string(kLetGo), "Not any more", "It was accepted before"}}});
    ask(words, {.name = "words",
                .words = "What did they say?",
                .to_resident = "Is there anything you would like to say about it?",
                .kind = QuestionKind::words,
                .required = false});
    ask(said_by, ask_whose_word());
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    const bool only_closed = here.casefile.closed_at && here.casefile.merged_into.empty();
    if (only_closed && !choices::open_offers(here).empty()) {
      return std::nullopt;
    }
    return unless_any_offer(choices::offers_to_answer(here), here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const {
    const auto& one = *here.casefile.offer(offer);
    if (answer == "declined" && one.offset) {
      return fail(refusal("offer-set-off",
                          "It is set against what the person owes already, and stays given."));
    }
    const bool is_accepted = one.state == OfferState::accepted || one.state == OfferState::broken;
    if (is_accepted != (answer == kLetGo)) {
      return fail(is_accepted
                      ? refusal("offer-accepted-already",
                                "They accepted it already. If they no longer want it, say that.")
                      : refusal("offer-not-accepted",
                                "They have not accepted it, so there is nothing to let go. Say "
                                "whether they take it."));
    }
    if (answer == kLetGo && words.empty()) {
      return fail(refusal("waiver-unsaid",
                          "Give the person’s own words: only they can let go what "
                          "they accepted."));
    }
    if (auto refused = unless_all_say_so(said_by, here)) {
      return fail(*refused);
    }
    return facts(
        OfferAnswered{.offer = offer, .answer = answer, .words = words, .said_by = said_by});
  }
};

}  // namespace

extern constinit const Act kAnswerOffer = act<AnswerOffer>();

}  // namespace redress::casework
