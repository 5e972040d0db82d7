#include "base/text.h"
#include "calendar/working_calendar.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/deadline_named.h"
#include "casework/rules/late_word.h"
#include "casework/rules/permission/permission.h"

namespace redress::casework {
namespace {

/// Extends a deadline, as far and as often as the edition allows. It moves what is due.
struct ExtendClock {
  static constexpr ActTraits kTraits{
      .name = "extend-clock", .title = "Extend a deadline", .approvable = true};

  std::string clock;
  std::string by;
  std::string reason;
  std::string message;
  Texts told;
  std::string agreed;

  void questions(Asker& ask) {
    ask(clock, {.name = "clock",
                .words = "Which deadline is extended?",
                .kind = QuestionKind::choice,
                .from = choices::extendable_clocks});
    ask(by, {.name = "how-much",
             .words = "By how much?",
             .hint = "Such as “10 working days”, from the date it is due now"});
    ask(reason, {.name = "reason",
                 .words = "Why is the extension warranted?",
                 .kind = QuestionKind::words});
    ask(message,
        {.name = "message", .words = "What was the person told?", .kind = QuestionKind::words});
    ask(told, ask_told());
    ask(agreed, {.name = "agreed",
                 .words = "Does the person agree?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"yes", "Yes", ""}, {"no", "No", ""}},
                 .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> ExtendClock::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!choices::extendable_clocks(here).empty()) {
    return std::nullopt;
  }
  return refusal("nothing-to-extend",
                 "No deadline is running that this procedure lets you extend.");
}

/// No further than the edition lets it go, from the date before and from the start.
std::optional<Refusal> unless_within(const calendar::Amount& amount, const Deadline& deadline,
                                     const Situation& here) {
  const auto& allowed = *deadline.rule->extend;
  const auto& most = allowed.up_to;
  if (amount.count < 1 || (most && (amount.unit != most->unit || amount.count > most->count))) {
    return refusal("longer-than-allowed", "It can be extended by up to {most}.",
                   {{"most", most ? calendar::to_words(*most) : "a length of time"}},
                   allowed.source);
  }
  if (!allowed.at_most) {
    return std::nullopt;
  }
  const auto& counting = deadline.rule->counting;
  const auto later =
      calendar::due_after(deadline.due->at, amount, {.end = counting.end}, here.calendar);
  auto last = calendar::due_after(*deadline.started_at, *allowed.at_most, counting, here.calendar);
  for (const auto& by : deadline.lengthened) {  // time that did not count moves the ceiling too
    if (by.is_pause && last) {
      last = by.restarted_at
                 ? calendar::due_after(*by.restarted_at, *allowed.at_most, counting, here.calendar)
                 : calendar::due_after(last->at, by.by, {.end = counting.end}, here.calendar);
    }
  }
  if (!later || !last || later->at <= last->at) {
    return std::nullopt;
  }
  return refusal("longer-than-allowed-in-all",
                 "With all its extensions it ends on {last} at the latest.",
                 {{"last", calendar::to_words(last->on)}}, allowed.source);
}

Decision ExtendClock::decide(const Situation& here) const {
  const auto& deadline = deadline_named(here, clock);
  const auto& allowed = *deadline.rule->extend;
  const auto* stage = here.edition.stage(deadline.rule->stage);
  const auto& by_roles = allowed.by.empty() && stage ? deciders(*stage, here) : allowed.by;
  if (!by_roles.empty() && !share(by_roles, here.circumstances.actor.roles)) {
    return fail(refusal("not-yours-to-extend", "Only {roles} may extend this deadline.",
                        {{"roles", role_names(here.edition, by_roles)}}, allowed.source));
  }
  const auto amount = calendar::parse_amount(by, here.edition.office.working_day);
  if (!amount) {
    return fail(Refusal{.message = amount.error(), .source = allowed.source});
  }
  if (auto refused = unless_within(*amount, deadline, here)) {
    return fail(*refused);
  }
  if (allowed.by_agreement && agreed != "yes") {
    return fail(
        refusal("not-agreed", "It is extended only as the person agrees.", {}, allowed.source));
  }
  if (here.circumstances.occurred_at > deadline.due->at) {
    return fail(
        refusal("too-late-to-extend",
                "It was due on {due}, which has passed. Explain the delay instead; the miss stays.",
                {{"due", calendar::to_words(deadline.due->on)}}, allowed.source));
  }
  if (auto untold = unless_told_of_ombudsman(allowed.must_tell, told, allowed.source, here)) {
    return fail(*untold);
  }
  return facts(Extended{.stage = deadline.rule->stage,
                        .clock = deadline.rule->id,
                        .by = calendar::to_words(*amount),
                        .reason = reason,
                        .message = message,
                        .told = told,
                        .agreed = agreed});
}

}  // namespace

extern constinit const Act kExtendClock = act<ExtendClock>();

}  // namespace redress::casework
