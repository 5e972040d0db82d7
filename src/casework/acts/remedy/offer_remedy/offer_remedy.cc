#include <algorithm>

#include "base/sums.h"
#include "casework/events/remedy.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/entry/grounds.h"
#include "casework/rules/gates/gates.h"
#include "casework/rules/numbering.h"
#include "casework/rules/remedy/offers.h"
#include "casework/rules/remedy/promising.h"

namespace redress::casework {
namespace {

/// Offers something to put matters right, once everybody who must say yes has said it.
struct OfferRemedy {
  static constexpr ActTraits kTraits{
      .name = act_name::kOfferRemedy, .title = "Offer a remedy", .approvable = true};

  std::string remedy;
  std::string ground;
  std::optional<Money> amount;
  std::string what;
  std::optional<Date> until;

  void questions(Asker& ask) {
    ask(remedy, {.name = "remedy",
                 .words = "What kind?",
                 .kind = QuestionKind::choice,
                 .from = choices::remedies});
    ask(ground, {.name = "ground",
                 .words = "On which ground?",
                 .kind = QuestionKind::choice,
                 .from = choices::grounds,
                 .required = false});
    ask(amount,
        {.name = "amount", .words = "How much?", .kind = QuestionKind::money, .required = false});
    ask(what, {.name = "what", .words = "What exactly?", .kind = QuestionKind::words});
    ask(until, {.name = "until",
                .words = "Until when can it be accepted?",
                .hint = "Leave it out where no day is set",
                .kind = QuestionKind::date,
                .required = false,
                .days = Days::coming});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
  /// All such offers on the casefile together are no more than the edition lets them be.
  [[nodiscard]] std::optional<Refusal> unless_within_most(const procedure::Remedy& rule,
                                                          const Situation& here) const;
  /// What is worth money is offered as money, or where each such offer needs somebody's yes.
  [[nodiscard]] std::optional<Refusal> unless_worth_held(const procedure::Remedy& rule,
                                                         const Situation& here) const;
};

std::optional<Refusal> OfferRemedy::barred(const Situation& here) {
  if (here.edition.remedies.empty()) {
    return not_part_of_procedure();
  }
  if (here.casefile.procedure == ProcedureState::informal) {
    return unless_in_hand(here);
  }
  return unless_stage_open(here);
}

std::optional<Refusal> OfferRemedy::unless_within_most(const procedure::Remedy& rule,
                                                       const Situation& here) const {
  const auto left = left_to_offer(rule.id, here);
  return !left || !amount || amount->pence <= left->pence
             ? std::nullopt
             : std::optional(refusal(
                   "above-most", "{remedy}: {most} at most on one casefile, all together.",
                   {{"remedy", rule.name}, {"most", to_words(*rule.at_most)}}, rule.source));
}

std::optional<Refusal> OfferRemedy::unless_worth_held(const procedure::Remedy& rule,
                                                      const Situation& here) const {
  const auto& all = here.edition.remedies;
  const auto money = std::ranges::find_if(all, &procedure::Remedy::money);
  const auto worth = worth_named(what);
  if (money == all.end() || !worth || is_held(rule, here)) {
    return std::nullopt;
  }
  return refusal("worth-money",
                 "{worth} is worth money. Offer it as “{remedy}”, with what it is worth.",
                 {{"worth", "“" + *worth + "”"}, {"remedy", money->name}}, money->source);
}

Decision OfferRemedy::decide(const Situation& here) const {
  const auto& rule = *here.edition.remedy(remedy);
  if (rule.money && !amount) {
    return fail(refusal("amount-missing", "Say how much.", {}, rule.source));
  }
  if (!rule.money && amount) {
    return fail(refusal("amount-not-asked", "{remedy} has no amount. Leave it out.",
                        {{"remedy", rule.name}}, rule.source));
  }
  for (const auto& sum : sums_in(what)) {
    if (!sum.amount || sum.amount != amount) {
      return fail(refusal("sum-not-offered",
                          "{sum} stands in the text and is not the amount of the offer. Say it as "
                          "the amount, or leave it out.",
                          {{"sum", "“" + sum.words + "”"}}, rule.source));
    }
  }
  if (auto refused = unless_worth_held(rule, here)) {
    return fail(*refused);
  }
  if (!rule.grounds.empty()) {
    if (auto refused = not_on_ground(rule.grounds, ground, rule.source, here)) {
      return fail(*refused);
    }
  }
  for (const auto& check : rule.evidence) {
    if (auto refused = unless_checked(check, rule.source, here)) {
      return fail(*refused);
    }
  }
  if (auto refused = unless_within_most(rule, here)) {
    return fail(*refused);
  }
  return facts(RemedyOffered{
      .offer = next_number("O", &RemedyOffered::offer, here.casefile.offers.size(), here),
      .stage = here.casefile.stage,
      .remedy = remedy,
      .ground = ground,
      .amount = amount,
      .what = what,
      .until = until});
}

}  // namespace

extern constinit const Act kOfferRemedy = act<OfferRemedy>();

}  // namespace redress::casework
