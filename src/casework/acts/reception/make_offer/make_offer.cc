#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// Offers a solution informally. The clock asks for the offer; carrying it out may take longer.
struct MakeOffer {
  static constexpr ActTraits kTraits{.name = "make-offer",
                                     .title = "Offer an informal solution",
                                     .leaves = {InformalOffer::kName},
                                     .late = true};

  std::string offer;
  Texts offers;
  std::string mode;

  void questions(Asker& ask) {
    ask(offer, {.name = "offer", .words = "What is offered?", .kind = QuestionKind::words});
    ask(offers, ask_offers());
    ask(mode, ask_mode("How was it offered?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    if (auto refused = unless_sums_offered(offer, offers, here)) {
      return fail(*refused);
    }
    if (auto refused = unless_worth_offered(offer, offers, here)) {
      return fail(*refused);
    }
    return facts(InformalOffer{
        .stage = here.casefile.stage, .offer = offer, .offers = offers, .mode = mode});
  }
};

std::optional<Refusal> MakeOffer::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::informal) {
    return unless_somebody_to_tell(here);
  }
  return refusal("not-informal", "It is not being handled informally.");
}

}  // namespace

extern constinit const Act kMakeOffer = act<MakeOffer>();

}  // namespace redress::casework
