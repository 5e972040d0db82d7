#include "casework/rules/remedy/offers.h"

#include <algorithm>

#include "base/money.h"
#include "base/sums.h"
#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/remedy.h"
#include "casework/rules/act_names.h"
#include "casework/rules/bars.h"
#include "casework/rules/choices.h"
#include "casework/rules/permission/authorities.h"
#include "casework/rules/remedy/promising.h"
#include "casework/rules/situation.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

bool is_named(const std::string& id, const Texts& offers) {
  return std::ranges::find(offers, id) != offers.end();
}

}  // namespace

Question ask_offers() {
  return {.name = "remedy",
          .words = "What is offered to put it right?",
          .hint = "Offers are made by an act of their own, before this",
          .kind = QuestionKind::choices,
          .from = choices::standing_offers,
          .required = false};
}

namespace {

/// The sums of a text that none of these offers is for.
std::vector<NamedSum> sums_not_offered(const std::string& text, const Texts& offers,
                                       const Situation& here) {
  auto sums = sums_in(text);
  std::erase_if(sums, [&](const NamedSum& sum) {
    return std::ranges::any_of(here.casefile.offers, [&](const Offer& offer) {
      return sum.amount && offer.amount == sum.amount && is_named(offer.id, offers);
    });
  });
  return sums;
}

}  // namespace

std::optional<Refusal> unless_sums_offered(const std::string& text, const Texts& offers,
                                           const Situation& here, std::string_view instead) {
  const auto sums = sums_not_offered(text, offers, here);
  return sums.empty()
             ? std::nullopt
             : std::optional(refusal(
                   "sum-not-offered",
                   "{sum} stands in the text, and no offer named here is for "
                   "it. Offer it first, or {instead}.",
                   {{"sum", "“" + sums.front().words + "”"}, {"instead", std::string(instead)}}));
}

bool is_held(const procedure::Remedy& remedy, const Situation& here) {
  const auto rules = authorities_before(act_name::kOfferRemedy, remedy.id, here);
  return remedy.money || std::ranges::any_of(rules, [](const procedure::Authority* rule) {
           return !rule->is_consultation() && !rule->above_own_limit;
         });
}

std::optional<Refusal> unless_worth_offered(const std::string& text, const Texts& offers,
                                            const Situation& here, std::string_view instead) {
  const auto worth = worth_named(text);
  const bool knows_money = std::ranges::any_of(here.edition.remedies, &procedure::Remedy::money);
  const bool is_offered = std::ranges::any_of(here.casefile.offers, [&](const Offer& offer) {
    const auto* remedy = here.edition.remedy(offer.remedy);
    return is_named(offer.id, offers) && remedy != nullptr && is_held(*remedy, here);
  });
  if (!worth || !knows_money || is_offered) {
    return std::nullopt;
  }
  return refusal("worth-not-offered",
                 "{worth} is worth money, and nothing named here is offered as money. Offer it "
                 "first, with what it is worth, or {instead}.",
                 {{"worth", "“" + *worth + "”"}, {"instead", std::string(instead)}});
}

std::optional<Refusal> unless_promised_to_nobody(const std::string& text, const std::string& why,
                                                 const Texts& offers, const Situation& here) {
  const auto sums = sums_not_offered(text, offers, here);
  for (const auto& sum : sums) {
    if (is_promised_at(text, sum.at)) {
      return refusal("sum-promised",
                     "{sum} is promised in the text, whatever is said of it. Offer it first, or "
                     "write what it is: what they asked for, paid or were offered before.",
                     {{"sum", "“" + sum.words + "”"}});
    }
  }
  const bool is_worth_named = unless_worth_offered(text, offers, here).has_value();
  const auto worth = is_worth_named ? worth_named(text) : std::nullopt;
  if (worth && is_promised_at(text, text.find(*worth))) {
    return refusal("worth-promised",
                   "{worth} is promised in the text, whatever is said of it. Offer it first, with "
                   "what it is worth, or write what it is: what they asked for or had before.",
                   {{"worth", "“" + *worth + "”"}});
  }
  const bool is_anything = !sums.empty() || is_worth_named;
  return is_anything && why.empty()
             ? std::optional(refusal("sums-unexplained",
                                     "Say what it is, if none of it is promised: whoever says yes "
                                     "to the decision reads that."))
             : std::nullopt;
}

std::optional<Refusal> unless_offers_named(const Texts& offers, const Situation& here) {
  const auto today = calendar::london_day(here.circumstances.occurred_at);
  for (const auto& offer : here.casefile.offers) {
    if (offer.stage == here.casefile.stage && offer.stands_on(today) &&
        !is_named(offer.id, offers)) {
      return refusal("offer-left-out",
                     "{offer} stands ({what}), and the decision leaves it out. Name it, or "
                     "withdraw it first.",
                     {{"offer", offer.id}, {"what", offer.what}});
    }
  }
  return std::nullopt;
}

std::optional<Refusal> unless_any_offer(const std::vector<Choice>& offers, const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  const auto today = calendar::london_day(here.circumstances.occurred_at);
  const auto& all = here.casefile.offers;
  const auto lapsed = std::ranges::find_if(all, [&](const Offer& offer) {
    return offer.state == OfferState::made && offer.until && !offer.open_on(today);
  });
  if (offers.empty() && lapsed != all.end()) {
    return refusal("offer-lapsed", "What was offered ({offer}) could be accepted until {until}.",
                   {{"offer", lapsed->id}, {"until", calendar::to_words(*lapsed->until)}});
  }
  return offers.empty() ? std::optional(refusal(
                              "no-such-offer",
                              "No offer on this casefile waits for that. Offer a remedy first."))
                        : std::nullopt;
}

std::optional<Money> left_to_offer(std::string_view remedy, const Situation& here) {
  const auto* rule = here.edition.remedy(remedy);
  if (rule == nullptr || !rule->at_most) {
    return std::nullopt;
  }
  const auto today = calendar::london_day(here.circumstances.occurred_at);
  Money left = *rule->at_most;
  for (const auto& offer : here.casefile.offers) {
    if (offer.remedy == remedy && offer.stands_on(today)) {
      left.pence -= offer.amount.value_or(Money{}).pence;
    }
  }
  return left;
}

namespace {

std::string given_in_words(const Offer& offer, const Situation& here) {
  if (!offer.amount) {
    return "given";
  }
  if (offer.offset) {
    return "paid, what was set against arrears apart";
  }
  return here.edition.offsets_arrears() ? "paid or set against arrears" : "paid";
}

}  // namespace

std::optional<Refusal> unless_offers_given(const Situation& here) {
  for (const auto& offer : here.casefile.offers) {
    if (offer.owed()) {
      return refusal("offer-not-given",
                     "{what} was offered and accepted ({offer}). First show that it was {given}, "
                     "promise "
                     "it by a day and keep that, or record that the person lets it go.",
                     {{"given", given_in_words(offer, here)},
                      {"what", offer.amount ? to_words(*offer.amount) : "“" + offer.what + "”"},
                      {"offer", offer.id}})
          .until(OfferFulfilled::kName);
    }
  }
  return std::nullopt;
}

}  // namespace redress::casework
