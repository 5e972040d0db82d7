#include "casework/casefile/casefile.h"
#include "casework/events/remedy.h"
#include "casework/rules/act.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// Takes back an offer that was not accepted. What was accepted binds the landlord.
struct WithdrawOffer {
  static constexpr ActTraits kTraits{.name = "withdraw-offer", .title = "Withdraw an offer"};

  std::string offer;
  std::string reason;

  void questions(Asker& ask) {
    ask(offer, {.name = "offer",
                .words = "Which offer?",
                .kind = QuestionKind::choice,
                .from = choices::open_offers});
    ask(reason, {.name = "reason",
                 .words = "Why?",
                 .hint = "As the person is told",
                 .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_any_offer(choices::open_offers(here), here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const {
    if (here.casefile.offer(offer)->offset) {
      return fail(refusal("offer-set-off",
                          "It is set against what the person owes already, and stays given."));
    }
    return facts(OfferWithdrawn{.offer = offer, .reason = reason});
  }
};

}  // namespace

extern constinit const Act kWithdrawOffer = act<WithdrawOffer>();

}  // namespace redress::casework
