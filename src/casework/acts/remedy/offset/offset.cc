#include "casework/events/remedy.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Sets money that was offered against what the person owes.
struct Offset {
  static constexpr ActTraits kTraits{
      .name = "offset", .title = "Set an offer against arrears", .approvable = true};

  std::string offer;
  std::optional<Money> amount;
  std::optional<Money> balance;

  void questions(Asker& ask) {
    ask(offer, {.name = "offer",
                .words = "Which offer?",
                .kind = QuestionKind::choice,
                .from = choices::offers_to_offset});
    ask(amount, {.name = "amount", .words = "How much of it?", .kind = QuestionKind::money});
    ask(balance,
        {.name = "balance", .words = "How much was owed before?", .kind = QuestionKind::money});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> Offset::barred(const Situation& here) {
  if (!here.edition.offsets_arrears()) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!choices::offers_to_offset(here).empty()) {
    return std::nullopt;
  }
  return refusal("nothing-to-offset", "No offer of money can be set against arrears.");
}

Decision Offset::decide(const Situation& here) const {
  const auto& one = *here.casefile.offer(offer);
  if (*amount > *one.amount || *amount > *balance) {
    return fail(refusal("offset-too-high",
                        "It cannot be more than the offer ({offer}) or what is owed ({balance}).",
                        {{"offer", to_words(*one.amount)}, {"balance", to_words(*balance)}}));
  }
  return facts(OffsetMade{.offer = offer, .amount = amount, .balance = balance});
}

}  // namespace

extern constinit const Act kOffset = act<Offset>();

}  // namespace redress::casework
