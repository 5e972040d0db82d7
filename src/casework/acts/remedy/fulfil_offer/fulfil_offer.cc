#include "casework/casefile/casefile.h"
#include "casework/events/remedy.h"
#include "casework/rules/act.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// Shows that what was offered was given. What was accepted is given even where an early closing
/// left it open.
struct FulfilOffer {
  static constexpr ActTraits kTraits{.name = "fulfil-offer",
                                     .title = "Show that what was offered is given"};

  std::string offer;
  std::string shown_by;

  void questions(Asker& ask) {
    ask(offer, {.name = "offer",
                .words = "Which offer?",
                .kind = QuestionKind::choice,
                .from = choices::offers_to_give});
    ask(shown_by, {.name = "shown-by",
                   .words = "How can one see that it is done?",
                   .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    const bool is_closed_early = here.casefile.closed_at && here.casefile.merged_into.empty();
    if (is_closed_early && here.casefile.offers_owed()) {
      return std::nullopt;
    }
    return unless_any_offer(choices::offers_to_give(here), here);
  }

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(OfferFulfilled{.offer = offer, .shown_by = shown_by});
  }
};

}  // namespace

extern constinit const Act kFulfilOffer = act<FulfilOffer>();

}  // namespace redress::casework
