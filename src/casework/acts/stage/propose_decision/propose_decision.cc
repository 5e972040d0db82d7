#include "casework/events/decision.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/entry.h"
#include "casework/rules/people/panel.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// Writes down the proposed decision, before the person hears of it.
struct ProposeDecision {
  static constexpr ActTraits kTraits{.name = "propose-decision",
                                     .title = "Propose a decision",
                                     .leaves = {DecisionProposed::kName},
                                     .late = true};

  std::string outcome;
  std::string reasons;
  std::string sums;
  std::string sums_why;

  void questions(Asker& ask) {
    ask(outcome, {.name = "outcome",
                  .words = "What is the proposed outcome?",
                  .kind = QuestionKind::choice,
                  .from = choices::outcomes});
    ask(reasons, {.name = "reasons", .words = "Why?", .kind = QuestionKind::words});
    ask(sums, ask_sums());
    ask(sums_why, ask_sums_why());
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    if (auto bar = unless_stage_open(here)) {
      return bar;
    }
    if (auto bar = unless_decided_before(here)) {
      return bar;
    }
    if (auto bar = unless_found_out_settled(here)) {
      return bar;
    }
    return unless_sitting_beside(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const {
    if (!sums.empty()) {
      if (auto refused =
              unless_promised_to_nobody(reasons, sums_why, standing_offers(here), here)) {
        return fail(*refused);
      }
    }
    return facts(DecisionProposed{.stage = here.casefile.stage_at(here.circumstances.occurred_at),
                                  .outcome = outcome,
                                  .reasons = reasons,
                                  .sums = sums,
                                  .sums_why = sums_why});
  }
};

}  // namespace

extern constinit const Act kProposeDecision = act<ProposeDecision>();

}  // namespace redress::casework
