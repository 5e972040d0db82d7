#include "casework/casefile/casefile.h"
#include "casework/events/remedy.h"
#include "casework/rules/act.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// Takes back an offer that was not accepted. What was accepted binds the landlord. Whoever knows
/// of the offer is told that it no longer stands.
struct WithdrawOffer {
  static constexpr ActTraits kTraits{.name = "withdraw-offer", .title = "Withdraw an offer"};

  std::string offer;
  std::string reason;
  std::string mode;

  void questions(Asker& ask) {
    ask(offer, {.name = "offer",
                .words = "Which offer?",
                .kind = QuestionKind::choice,
                .from = choices::open_offers});
    ask(reason, {.name = "reason",
                 .words = "Why?",
                 .hint = "As the person is told",
                 .kind = QuestionKind::words});
    auto told = ask_mode("How was the person told?");
    told.hint = "Where they know of the offer";
    told.required = false;
    ask(mode, told);
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_any_offer(choices::open_offers(here), here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const {
    const auto& one = *here.casefile.offer(offer);
    if (one.offset) {
      return fail(refusal("offer-set-off",
                          "It is set against what the person owes already, and stays given."));
    }
    if (mode.empty() && is_offer_told(one, here) && here.casefile.contactable()) {
      return fail(refusal("withdrawal-untold",
                          "The person knows of {offer}. Tell them that it no longer stands, and "
                          "say how they were told.",
                          {{"offer", offer}}));
    }
    return facts(OfferWithdrawn{.offer = offer, .reason = reason, .mode = mode});
  }
};

}  // namespace

extern constinit const Act kWithdrawOffer = act<WithdrawOffer>();

}  // namespace redress::casework
