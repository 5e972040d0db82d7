#include "calendar/london.h"
#include "casework/events/decision.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/permission/approvals.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// Explains the proposed decision to the person and invites them to comment, or records the
/// attempt.
struct ExplainDecision {
  static constexpr ActTraits kTraits{
      .name = "explain-decision",
      .title = "Explain the proposed decision",
      .leaves = {DecisionExplained::kName, CommentOpportunity::kName},
      .late = true};

  std::string mode;
  std::string reached;
  std::string invited;
  std::optional<Date> until;

  void questions(Asker& ask) {
    ask(mode, ask_mode("How was it explained?"));
    ask(reached, {.name = "reached",
                  .words = "Did you reach the person?",
                  .kind = QuestionKind::choice,
                  .fixed = {{"yes", "Yes", ""}, {"no", "No, it was an attempt", ""}}});
    ask(invited, {.name = "invited",
                  .words = "Were they invited to comment?",
                  .kind = QuestionKind::choice,
                  .fixed = {{"yes", "Yes, by word or by a message left", ""}, {"no", "No", ""}}});
    ask(until, {.name = "until",
                .words = "Until when may they comment?",
                .hint = "Where a message or a letter invites them, the last day that it names",
                .kind = QuestionKind::date,
                .required = false,
                .days = Days::coming});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> ExplainDecision::barred(const Situation& here) {
  if (auto bar = unless_stage_open(here)) {
    return bar;
  }
  const auto* run = here.casefile.current();
  if (!run || run->proposed.empty()) {
    return refusal("nothing-proposed", "First propose a decision.").until(DecisionProposed::kName);
  }
  return unless_approvals_answered(here);
}

Decision ExplainDecision::decide(const Situation& here) const {
  if (mode == "letter" && reached == "yes") {
    return fail(refusal("letter-no-conversation",
                        "A letter that went out reached nobody yet. Record it as an attempt."));
  }
  if (auto bar = unless_somebody_to_tell(here); bar && reached == "yes") {
    return fail(*bar);
  }
  const bool is_left = invited == "yes" && reached == "no";
  if (is_left && (!until || *until <= calendar::london_day(here.circumstances.occurred_at))) {
    return fail(refusal("comment-day-missing",
                        "They did not hear it from you: say until which later day they may "
                        "comment."));
  }
  if (auto refused = unless_proposed_sums_offered(here)) {
    return fail(*refused);
  }
  const auto& stage = here.casefile.stage;
  std::vector<Fact> facts{Contact{.stage = stage,
                                  .from = "landlord",
                                  .mode = mode,
                                  .result = reached == "yes" ? "two-way" : "attempt",
                                  .points = {std::string(kPointDecision)}}};
  if (reached == "yes") {
    facts.emplace_back(DecisionExplained{.stage = stage, .mode = mode});
  }
  if (invited == "yes") {
    facts.emplace_back(CommentOpportunity{.stage = stage, .until = until});
  }
  return facts;
}

}  // namespace

extern constinit const Act kExplainDecision = act<ExplainDecision>();

}  // namespace redress::casework
