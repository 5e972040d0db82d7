#include "casework/casefile/casefile.h"
#include "casework/events/remedy.h"
#include "casework/rules/act.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// Records whether the person takes an offer, which binds us until its last day, be the casefile
/// closed or not. Taking it ends nothing else: who is content with the whole outcome says that.
struct AnswerOffer {
  static constexpr ActTraits kTraits{.name = "answer-offer",
                                     .title = "Record the answer to an offer",
                                     .by_residents = true,
                                     .persons_word = true};

  std::string offer;
  std::string answer;
  std::string words;

  void questions(Asker& ask) {
    ask(offer, {.name = "offer",
                .words = "Which offer?",
                .kind = QuestionKind::choice,
                .from = choices::open_offers});
    ask(answer, {.name = "answer",
                 .words = "Do they take it?",
                 .to_resident = "Do you take it?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"accepted", "Yes", ""}, {"declined", "No", ""}}});
    ask(words, {.name = "words",
                .words = "What did they say?",
                .to_resident = "Is there anything you would like to say about it?",
                .kind = QuestionKind::words,
                .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    const bool only_closed = here.casefile.closed_at && here.casefile.merged_into.empty();
    if (only_closed && !choices::open_offers(here).empty()) {
      return std::nullopt;
    }
    return unless_any_offer(choices::open_offers(here), here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const {
    if (answer == "declined" && here.casefile.offer(offer)->offset) {
      return fail(refusal("offer-set-off",
                          "It is set against what the person owes already, and stays given."));
    }
    return facts(OfferAnswered{.offer = offer, .answer = answer, .words = words});
  }
};

}  // namespace

extern constinit const Act kAnswerOffer = act<AnswerOffer>();

}  // namespace redress::casework
