#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/gates/gates.h"

namespace redress::casework {
namespace {

/// Decides a restriction on how the person deals with us. It holds once they have been told.
struct MarkPerson {
  static constexpr ActTraits kTraits{.name = act_name::kMarkPerson,
                                     .title = "Decide a restriction",
                                     .approvable = true,
                                     .checked = true,
                                     .moment = Moment::since_received};

  std::string marker;
  Texts conditions;
  std::string reason;
  std::optional<Date> review_on;
  std::string exactly;

  void questions(Asker& ask) {
    ask(marker, {.name = "marker",
                 .words = "Which restriction?",
                 .kind = QuestionKind::choice,
                 .from = choices::markers});
    ask(conditions, {.name = "conditions",
                     .words = "What does it lay down?",
                     .kind = QuestionKind::choices,
                     .from = choices::marker_conditions,
                     .required = false});
    ask(exactly, {.name = "exactly",
                  .words = "Whom may they reach from now on, or in which way?",
                  .hint = "The name of the member of staff, or the one way of contact",
                  .kind = QuestionKind::words,
                  .required = false});
    ask(reason, {.name = "reason", .words = "What are the reasons?", .kind = QuestionKind::words});
    ask(review_on,
        {.name = "review-on", .words = "When is it looked at again?", .kind = QuestionKind::date});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> MarkPerson::barred(const Situation& here) {
  if (here.edition.markers.empty()) {
    return not_part_of_procedure();
  }
  return unless_begun(here);
}

Decision MarkPerson::decide(const Situation& here) const {
  const auto& rule = *here.edition.marker(marker);
  for (const auto& check : rule.checks) {
    if (auto refused = unless_checked(check, rule.source, here)) {
      return fail(*refused);
    }
  }
  if (conditions.empty() && !rule.conditions.empty()) {
    return fail(
        refusal("conditions-missing", "Say what the restriction lays down.", {}, rule.source));
  }
  if (*review_on <= calendar::london_day(here.circumstances.now)) {
    return fail(refusal("review-passed", "The day it is looked at again must be still to come."));
  }
  if (!conditions.empty() && exactly.empty()) {
    return fail(refusal("restriction-vague",
                        "Say whom they may reach from now on, or in which way: they are told that.",
                        {}, rule.source));
  }
  return facts(MarkerApproved{.marker = marker,
                              .conditions = conditions,
                              .reason = reason,
                              .review_on = review_on,
                              .exactly = exactly});
}

}  // namespace

extern constinit const Act kMarkPerson = act<MarkPerson>();

}  // namespace redress::casework
