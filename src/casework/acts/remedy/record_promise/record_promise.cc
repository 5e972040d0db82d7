#include "casework/events/remedy.h"
#include "casework/rules/act.h"
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
/// done.
struct RecordPromise {
  static constexpr ActTraits kTraits{.name = "record-promise", .title = "Record a promise"};

  std::string what;
  std::string owner;
  std::optional<Date> by;

  void questions(Asker& ask) {
    ask(what, {.name = "what", .words = "What was promised?", .kind = QuestionKind::words});
    ask(owner, {.name = "owner", .words = "Who sees to it?"});
    ask(by, {.name = "by-when",
             .words = "By when?",
             .kind = QuestionKind::date,
             .required = false,
             .days = Days::coming});
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
    return facts(PromiseMade{.promise = "P" + std::to_string(here.casefile.promises.size() + 1),
                             .what = what,
                             .owner = owner,
                             .by = by});
  }
};

}  // namespace

extern constinit const Act kRecordPromise = act<RecordPromise>();

}  // namespace redress::casework
