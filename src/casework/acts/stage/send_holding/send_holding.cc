#include <algorithm>

#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/deadline_named.h"
#include "casework/rules/late_word.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// Tells the person of a delay, with the reason and a new date. It moves what they expect, never
/// what is due.
struct SendHolding {
  static constexpr ActTraits kTraits{
      .name = "send-holding", .title = "Explain a delay", .leaves = {HoldingSent::kName}};

  std::string clock;
  std::string reason;
  std::string next_step;
  std::optional<Date> new_date;
  std::string evidence;
  Texts told;

  void questions(Asker& ask) {
    ask(clock, {.name = "clock",
                .words = "What is delayed?",
                .kind = QuestionKind::choice,
                .from = choices::delayable_clocks});
    ask(reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
    ask(next_step, {.name = "next-step",
                    .words = "What happens next?",
                    .kind = QuestionKind::words,
                    .required = false});
    ask(new_date, {.name = "new-date",
                   .words = "Which new date is the person told?",
                   .kind = QuestionKind::date,
                   .required = false});
    ask(evidence, {.name = "evidence",
                   .words = "What shows that the circumstances are exceptional?",
                   .hint = "Where the procedure asks for it",
                   .kind = QuestionKind::words,
                   .required = false});
    ask(told, ask_told());
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> SendHolding::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!choices::delayable_clocks(here).empty()) {
    return std::nullopt;
  }
  return refusal("nothing-to-delay",
                 "No deadline is running whose delay this procedure lets you explain.");
}

Decision SendHolding::decide(const Situation& here) const {
  for (const auto* text : {&reason, &next_step}) {
    if (auto refused = unless_sums_offered(*text, {}, here)) {
      return fail(*refused);
    }
  }
  const auto& deadline = deadline_named(here, clock);
  static const procedure::DelayNotice kNoRule;  // the procedure asks for nothing more than a reason
  const auto& notice = deadline.rule->delay ? *deadline.rule->delay : kNoRule;
  const auto must = [&](std::string_view what) {
    return std::find(notice.must_tell.begin(), notice.must_tell.end(), what) !=
           notice.must_tell.end();
  };
  if (must("next-step") && next_step.empty()) {
    return fail(refusal("next-step-missing", "The person must be told what happens next.", {},
                        notice.source));
  }
  if (must("new-date") && !new_date) {
    return fail(
        refusal("new-date-missing", "The person must be told a new date.", {}, notice.source));
  }
  if (auto untold = unless_told_of_ombudsman(notice.must_tell, told, notice.source, here)) {
    return fail(*untold);
  }
  if (notice.needs_evidence && evidence.empty()) {
    return fail(refusal("evidence-missing",
                        "Say what shows that the circumstances are exceptional.", {},
                        notice.source));
  }
  if (new_date && *new_date <= deadline.due->on) {
    return fail(refusal("new-date-too-early", "The new date must be after {due}, when it is due.",
                        {{"due", calendar::to_words(deadline.due->on)}}, notice.source));
  }
  if (new_date && *new_date <= calendar::london_day(here.circumstances.occurred_at)) {
    return fail(refusal("new-date-passed",
                        "The new date must be after the day on which the person is told of it.", {},
                        notice.source));
  }
  return facts(HoldingSent{.stage = deadline.rule->stage,
                           .clock = deadline.rule->id,
                           .reason = reason,
                           .next_step = next_step,
                           .new_date = new_date,
                           .also_told = notice.also_tell,
                           .evidence = evidence,
                           .told = told});
}

}  // namespace

extern constinit const Act kSendHolding = act<SendHolding>();

}  // namespace redress::casework
