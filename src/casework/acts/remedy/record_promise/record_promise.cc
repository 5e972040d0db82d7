#include "casework/events/remedy.h"
#include "casework/rules/act.h"
#include "casework/rules/numbering.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// The numbers of the offers that stand: money is promised only as an offer.
Texts standing(const Situation& here) {
  Texts numbers;
  for (const auto& offer : choices::standing_offers(here)) {
    numbers.push_back(offer.value);
  }
  return numbers;
}

/// Records what the complainant was promised. It remains after the answer until it is shown to be
/// done. It may carry out an offer that they accepted: then it has a day, and keeping it gives what
/// was offered.
struct RecordPromise {
  static constexpr ActTraits kTraits{.name = "record-promise", .title = "Record a promise"};

  std::string what;
  std::string owner;
  std::optional<Date> by;
  std::string offer;

  void questions(Asker& ask) {
    ask(what, {.name = "what", .words = "What was promised?", .kind = QuestionKind::words});
    ask(owner, {.name = "owner", .words = "Who sees to it?"});
    ask(by, {.name = "by-when",
             .words = "By when?",
             .kind = QuestionKind::date,
             .required = false,
             .days = Days::coming});
    ask(offer, {.name = "offer",
                .words = "Which offer that they accepted does it carry out?",
                .hint = "Then it needs a day, and keeping it gives what was offered",
                .kind = QuestionKind::choice,
                .from = choices::offers_owed,
                .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_not_closed(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const {
    if (auto refused = unless_sums_offered(what, standing(here), here)) {
      return fail(*refused);
    }
    if (auto refused = unless_worth_offered(what, standing(here), here)) {
      return fail(*refused);
    }
    if (!offer.empty() && !by) {
      return fail(refusal("promise-undated",
                          "Say by which day {offer} is given: what was accepted is not put off "
                          "without a date.",
                          {{"offer", offer}}));
    }
    return facts(PromiseMade{
        .promise = next_number("P", &PromiseMade::promise, here.casefile.promises.size(), here),
        .what = what,
        .owner = owner,
        .by = by,
        .offer = offer});
  }
};

}  // namespace

extern constinit const Act kRecordPromise = act<RecordPromise>();

}  // namespace redress::casework
