#include "base/text.h"
#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/entry.h"
#include "casework/rules/entry/grounds.h"
#include "casework/rules/permission/permission.h"

namespace redress::casework {
namespace {

/// Accepts what a rule would keep out, on one of the grounds the edition gives.
struct Admit {
  static constexpr ActTraits kTraits{
      .name = "admit", .title = "Take it up all the same", .approvable = true};

  std::string rule;
  std::string ground;
  std::string reason;

  void questions(Asker& ask) {
    ask(rule, {.name = "rule",
               .words = "Which rule would keep it out?",
               .kind = QuestionKind::choice,
               .from = choices::rules_in_the_way});
    ask(ground, {.name = "ground",
                 .words = "On which ground is it taken up?",
                 .kind = QuestionKind::choice,
                 .from = choices::grounds,
                 .required = false});
    ask(reason, {.name = "reason", .words = "What shows that?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> Admit::barred(const Situation& here) {
  if (here.edition.entry_rules.empty()) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  if (!choices::rules_in_the_way(here).empty()) {
    return std::nullopt;
  }
  return refusal("nothing-in-the-way", "No rule keeps it out.");
}

Decision Admit::decide(const Situation& here) const {
  const auto& entry = *here.edition.entry_rule(rule);
  if (!entry.by.empty() && !share(entry.by, here.circumstances.actor.roles)) {
    return fail(refusal("not-yours-to-apply", "{rule}: this is for {roles}.",
                        {{"rule", entry.name}, {"roles", role_names(here.edition, entry.by)}},
                        entry.source));
  }
  if (auto refused = not_on_ground(entry.unless, ground, entry.source, here)) {
    return fail(*refused);
  }
  return facts(Admitted{.rule = entry.id, .ground = ground, .reason = reason});
}

}  // namespace

extern constinit const Act kAdmit = act<Admit>();

}  // namespace redress::casework
