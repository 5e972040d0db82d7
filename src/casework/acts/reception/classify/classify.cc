#include <algorithm>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/taking_back.h"
#include "casework/clocks/deadlines.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/history.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/slips/slips.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// The first date that was missed while it was a complaint; null for none.
const Deadline* missed_as_complaint(const Situation& here) {
  const auto missed = std::ranges::find_if(here.deadlines, [](const Deadline& deadline) {
    return deadline.was_missed() && deadline.due;
  });
  const auto* now = here.edition.kind(here.casefile.kind);
  const bool is_complaint = now != nullptr && !now->opens.empty();
  return is_complaint && missed != here.deadlines.end() ? &*missed : nullptr;
}

bool may_have_to_tell(const Situation& here) {
  return taken_up_by_clock_alone(here) || missed_as_complaint(here) != nullptr;
}

/// Says what kind of feedback it is, once somebody has read it. Where something without formal
/// stages turns out to be a complaint, it says since when: from the first words, which were
/// misread, or from a later day, from which its dates then count. What was a complaint once stays
/// one since then, whatever it is classified as in between.
struct Classify {
  static constexpr ActTraits kTraits{
      .name = "classify", .title = "Classify", .leaves = {Classified::kName}};

  std::string kind;
  Texts tags;
  std::string reason;
  std::string dissatisfied;
  std::optional<Date> dissatisfied_on;
  std::string mode;

  void questions(Asker& ask) {
    ask(kind, {.name = "kind",
               .words = "What kind of feedback is it?",
               .kind = QuestionKind::choice,
               .from = choices::kinds});
    ask(tags, {.name = "tags",
               .words = "Does any of these apply?",
               .kind = QuestionKind::choices,
               .from = choices::tags,
               .required = false});
    ask(reason,
        {.name = "reason", .words = "Why?", .kind = QuestionKind::words, .required = false});
    ask(dissatisfied, {.name = "dissatisfied",
                       .words = "Where it is a complaint now: since when are they dissatisfied?",
                       .kind = QuestionKind::choice,
                       .fixed = {{"start", "From the first words: they were misread", ""},
                                 {"later", "From a later day", "The dates count from that day"}},
                       .required = false});
    ask(dissatisfied_on, {.name = "dissatisfied-on",
                          .words = "On which later day did they say so first?",
                          .kind = QuestionKind::date,
                          .required = false,
                          .days = Days::past});
    auto told = ask_mode("Where it is no complaint after all: how were they told?");
    told.required = false;
    told.asked_where = may_have_to_tell;
    ask(mode, told);
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const;

 private:
  /// The day from which its dates count; unset: from its receipt, or it is no complaint.
  [[nodiscard]] Result<std::optional<Date>, Refusal> complaint_since(const Situation& here) const;
  [[nodiscard]] Result<std::optional<Date>, Refusal> later_day(const Situation& here) const;
  /// What a clock made of it, taken back: it is taken up again, as what it is.
  [[nodiscard]] Result<std::vector<Fact>, Refusal> not_taken_up(const Situation& here) const;
};

std::optional<Refusal> Classify::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::triage || taken_up_by_clock_alone(here)) {
    return std::nullopt;
  }
  return refusal("past-triage",
                 "What kind it is was settled when it was taken up. If that was a slip, take that "
                 "back first.");
}

Result<std::vector<Fact>, Refusal> Classify::not_taken_up(const Situation& here) const {
  std::vector<Fact> taken;
  if (here.casefile.procedure == ProcedureState::triage) {
    return taken;
  }
  if (reason.empty()) {
    return fail(refusal("reason-missing",
                        "A clock has made it a formal complaint already. Say what shows that it is "
                        "something else."));
  }
  const bool was_told = std::ranges::any_of(here.history, [](const Event& event) {
    return event.body.is<AckSent>() || event.body.is<HoldingSent>() ||
           event.body.is<DecisionExplained>();
  });
  const bool is_none = here.edition.kind(kind)->opens.empty();
  if (was_told && is_none && mode.empty() && here.casefile.contactable()) {
    return fail(refusal("not-told-it-does-not-hold",
                        "The person was told that their complaint is dealt with. Tell them what "
                        "becomes of it instead, and say how they were told."));
  }
  for (const auto* event : taking_up(here)) {
    taken.emplace_back(TakenBack{.stage = std::string(stage_of(event->body)),
                                 .what = std::string(name_of(event->body)),
                                 .which = which_of(event->body),
                                 .recorded_at = event->recorded_at,
                                 .reached = was_told && is_none ? "yes" : "no",
                                 .mode = was_told && is_none ? mode : "",
                                 .reason = reason});
  }
  return taken;
}

/// Since when it was a complaint, if it ever was one: whatever it was classified as in between.
struct Complained {
  bool before = false;
  std::optional<Date> on;  // unset: from the first words
};

Complained complained_before(const Situation& here) {
  Complained found;
  const auto look = [&](const std::string& id, std::optional<Date> on) {
    const auto* kind = here.edition.kind(id);
    if (kind != nullptr && !kind->opens.empty()) {
      found = {.before = true, .on = on};
    }
  };
  for (const auto& event : here.history) {
    if (const auto* received = event.body.as<Received>()) {
      look(received->kind, std::nullopt);
    } else if (const auto* classified = event.body.as<Classified>()) {
      look(classified->kind, classified->dissatisfied_on);
    }
  }
  return found;
}

Result<std::optional<Date>, Refusal> Classify::later_day(const Situation& here) const {
  if (!dissatisfied_on) {
    return fail(refusal("dissatisfaction-undated", "Give the day on which they said so first."));
  }
  const auto received_on = calendar::london_day(here.casefile.received_at);
  if (*dissatisfied_on < received_on) {
    return fail(refusal("dissatisfied-before-receipt",
                        "The first words came on {received}: they cannot have said so earlier.",
                        {{"received", calendar::to_words(received_on)}}));
  }
  return dissatisfied_on;
}

Result<std::optional<Date>, Refusal> Classify::complaint_since(const Situation& here) const {
  if (here.edition.kind(kind)->opens.empty()) {
    return std::optional<Date>();
  }
  const auto was = complained_before(here);
  if (!was.before && dissatisfied.empty()) {
    return fail(refusal("dissatisfaction-undated",
                        "Say whether it was a complaint from the first words, or since which later "
                        "day: its dates count from then."));
  }
  if (dissatisfied != "later") {
    return dissatisfied.empty() ? was.on : std::nullopt;
  }
  auto day = later_day(here);
  const auto since = was.on.value_or(calendar::london_day(here.casefile.received_at));
  if (day && was.before && **day > since) {
    return fail(refusal("complaint-since",
                        "It was a complaint before, since {day}, and its dates go on counting from "
                        "then. What they say of something else is feedback of its own.",
                        {{"day", calendar::to_words(since)}}));
  }
  return day;
}

Decision Classify::decide(const Situation& here) const {
  const auto since = complaint_since(here);
  if (!since) {
    return fail(since.error());
  }
  auto left = not_taken_up(here);
  if (!left) {
    return fail(left.error());
  }
  const auto* missed = missed_as_complaint(here);
  const bool is_dropped = missed != nullptr && left->empty() &&
                          here.edition.kind(kind)->opens.empty() && here.casefile.contactable();
  if (is_dropped && mode.empty()) {
    return fail(
        refusal("missed-and-untold",
                "{clock} was due on {due} and was missed: that stays on record. Tell the "
                "person that it is no complaint to us, and say how they were told.",
                {{"clock", missed->rule->name}, {"due", calendar::to_words(missed->due->on)}},
                missed->rule->source));
  }
  if (is_dropped) {
    left->emplace_back(Contact{.stage = here.casefile.stage,
                               .from = "landlord",
                               .mode = mode,
                               .result = "message",
                               .points = {}});
  }
  left->emplace_back(
      Classified{.kind = kind, .tags = tags, .reason = reason, .dissatisfied_on = *since});
  return std::move(*left);
}

}  // namespace

extern constinit const Act kClassify = act<Classify>();

}  // namespace redress::casework
