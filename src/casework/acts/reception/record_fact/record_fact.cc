#include <algorithm>

#include "base/text.h"
#include "base/visible.h"
#include "casework/events/facts.h"
#include "casework/rules/act.h"
#include "casework/rules/permission/permission.h"

namespace redress::casework {
namespace {

/// What was found out before is put right only with a reason.
Refusal correction_unexplained(std::string_view what, std::string_view was) {
  return refusal("reason-missing",
                 "{what} is on record as {was}. Say why it is something else now.",
                 {{"what", std::string(what)}, {"was", std::string(was)}});
}

/// Puts on record what was found out and the procedure's rules ask for: a level, a seriousness.
struct RecordFact {
  static constexpr ActTraits kTraits{.name = "record-fact",
                                     .title = "Put a fact on record",
                                     .leaves = {FactFound::kName},
                                     .moment = Moment::since_received};

  std::string finding;
  std::string reason;

  void questions(Asker& ask) {
    ask(finding, {.name = "finding",
                  .words = "What was found?",
                  .kind = QuestionKind::choice,
                  .from = choices::findings});
    ask(reason, {.name = "reason",
                 .words = "What shows it?",
                 .kind = QuestionKind::words,
                 .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return here.edition.facts.empty() ? not_part_of_procedure() : unless_not_closed(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

Decision RecordFact::decide(const Situation& here) const {
  const auto& facts_known = here.edition.facts;
  const auto found = std::ranges::find_if(facts_known, [&](const procedure::NamedFact& fact) {
    return std::ranges::any_of(fact.values, [&](const std::string& value) {
      return procedure::value_named(fact.id, value) == finding;
    });
  });
  const auto value = finding.substr(procedure::value_named(found->id, "").size());
  if (!found->by.empty() && !share(found->by, here.circumstances.actor.roles)) {
    return fail(refusal("not-yours-to-record", "{fact}: this is for {roles}.",
                        {{"fact", found->name}, {"roles", role_names(here.edition, found->by)}},
                        found->source));
  }
  const auto before = here.casefile.facts.find(found->id);
  if (before != here.casefile.facts.end() && before->second == value) {
    return fail(refusal("known-already", "{fact} is on record as {value} already.",
                        {{"fact", found->name}, {"value", value}}));
  }
  if (before != here.casefile.facts.end() && !has_visible_text(reason)) {
    return fail(correction_unexplained(found->name, before->second));
  }
  return facts(
      FactFound{.stage = here.casefile.stage, .fact = found->id, .value = value, .reason = reason});
}

/// Puts on record a day from which the procedure counts: when the person learnt of it, when a term
/// began.
struct RecordDay {
  static constexpr ActTraits kTraits{.name = "record-day",
                                     .title = "Put a day on record",
                                     .leaves = {DayFound::kName},
                                     .moment = Moment::since_received};

  std::string day;
  std::optional<Date> on;
  std::string reason;

  void questions(Asker& ask) {
    ask(day, {.name = "day",
              .words = "Which day is it?",
              .kind = QuestionKind::choice,
              .from = choices::days});
    ask(on, {.name = "on", .words = "When was or is it?", .kind = QuestionKind::date});
    ask(reason, {.name = "reason",
                 .words = "What shows it?",
                 .kind = QuestionKind::words,
                 .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return here.edition.days.empty() ? not_part_of_procedure() : unless_not_closed(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

Decision RecordDay::decide(const Situation& here) const {
  const auto* named = here.edition.day(day);
  const auto before = here.casefile.days.find(day);
  if (before != here.casefile.days.end() && before->second == on) {
    return fail(refusal("known-already", "{fact} is on record as {value} already.",
                        {{"fact", named->name}, {"value", calendar::to_words(*on)}}));
  }
  if (before != here.casefile.days.end() && !has_visible_text(reason)) {
    return fail(correction_unexplained(named->name, calendar::to_words(before->second)));
  }
  return facts(DayFound{.stage = here.casefile.stage, .day = day, .on = on, .reason = reason});
}

}  // namespace

extern constinit const Act kRecordFact = act<RecordFact>();
extern constinit const Act kRecordDay = act<RecordDay>();

}  // namespace redress::casework
