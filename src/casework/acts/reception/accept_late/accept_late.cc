#include "base/text.h"
#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/deadline_named.h"
#include "casework/rules/entry/grounds.h"
#include "casework/rules/permission/permission.h"

namespace redress::casework {
namespace {

/// Lets a right be used although its time has run out, as the edition allows.
struct AcceptLate {
  static constexpr ActTraits kTraits{
      .name = "accept-late", .title = "Accept something late", .approvable = true};

  std::string clock;
  std::string ground;
  std::string reason;

  void questions(Asker& ask) {
    ask(clock, {.name = "clock",
                .words = "Which time has run out?",
                .kind = QuestionKind::choice,
                .from = choices::lapsed_windows});
    ask(ground, {.name = "ground",
                 .words = "On which ground?",
                 .kind = QuestionKind::choice,
                 .from = choices::grounds,
                 .required = false});
    ask(reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> AcceptLate::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!choices::lapsed_windows(here).empty()) {
    return std::nullopt;
  }
  return refusal("nothing-lapsed", "No right has lapsed whose late use this procedure allows.");
}

Decision AcceptLate::decide(const Situation& here) const {
  const auto& deadline = deadline_named(here, clock);
  const auto& late = *deadline.rule->late;
  if (!late.by.empty() && !share(late.by, here.circumstances.actor.roles)) {
    return fail(refusal("not-yours-to-accept", "Only {roles} may accept this late.",
                        {{"roles", role_names(here.edition, late.by)}}, late.source));
  }
  if (!late.grounds.empty()) {
    if (auto refused = not_on_ground(late.grounds, ground, late.source, here)) {
      return fail(*refused);
    }
  }
  return facts(LateAccepted{.stage = deadline.rule->stage,
                            .clock = deadline.rule->id,
                            .ground = ground,
                            .reason = reason});
}

}  // namespace

extern constinit const Act kAcceptLate = act<AcceptLate>();

}  // namespace redress::casework
