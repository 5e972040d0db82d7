#include <algorithm>
#include <string>

#include "base/text.h"
#include "casework/casefile/agreement.h"
#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/events/history.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/entry/lifting.h"
#include "casework/rules/permission/authorities.h"
#include "casework/rules/permission/permission.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// Opens a closed casefile again. What is due, was told or is exhausted stays as it was. What was
/// withdrawn, excluded, sent elsewhere, refused the next stage or closed early goes on where it
/// stood, closed or not: that may have been a slip, and people change their minds. Of several such
/// ends the last is undone. What an early closure withdrew or broke stays so. What was agreed
/// before a decision goes on only where that is not kept.
struct Reopen {
  static constexpr ActTraits kTraits{.name = "reopen",
                                     .title = "Reopen the casefile",
                                     .leaves = {Reopened::kName},
                                     .moment = Moment::since_received};

  std::string reason;

  void questions(Asker& ask) {
    ask(reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(Reopened{.reason = reason});
  }
};

/// The event that brought about the end that reopening would undo; null for none. Points into the
/// history.
const EventBody* end_to_undo(const Situation& here) {
  const auto& ends = here.casefile.before_ends;
  if (ends.empty()) {
    return nullptr;
  }
  const auto last =
      std::find_if(here.history.rbegin(), here.history.rend(),
                   [&](const auto& event) { return name_of(event.body) == ends.back().by; });
  return last == here.history.rend() ? nullptr : &last->body;
}

bool is_theirs(const Texts& roles, const Situation& here) {
  return roles.empty() || share(roles, here.circumstances.actor.roles);
}

/// Whoever may say the yes that the early closure took.
std::optional<Refusal> unless_theirs_to_agree(const ClosedEarly& closed, const Situation& here) {
  for (const auto* authority : authorities_before(act_name::kCloseEarly, "", here)) {
    const auto& grounds = authority->grounds;
    if (!grounds.empty() && std::ranges::find(grounds, closed.ground) == grounds.end()) {
      continue;
    }
    const auto roles = roles_asked(*authority);
    if (!is_theirs(roles, here)) {
      return refusal("not-yours-to-undo",
                     "It was closed before the end. Undoing that is for {roles}.",
                     {{"roles", role_names(here.edition, roles)}}, authority->source);
    }
  }
  return std::nullopt;
}

/// Whoever may refuse the request for the next stage, or decide that it is not taken up.
std::optional<Refusal> unless_theirs_to_refuse(const EventBody& end, const Situation& here) {
  if (const auto* refused = end.as<EscalationRefused>()) {
    const auto* stage = here.edition.stage(refused->stage);
    if (!stage || !stage->refuse || is_theirs(stage->refuse->by, here)) {
      return std::nullopt;
    }
    return refusal("not-yours-to-undo",
                   "The request for {stage} was refused. Undoing that is for {roles}.",
                   {{"stage", stage->name}, {"roles", role_names(here.edition, stage->refuse->by)}},
                   stage->refuse->source);
  }
  const auto* excluded = end.as<Excluded>();
  const auto* rule = excluded ? here.edition.entry_rule(excluded->rule) : nullptr;
  const auto roles = rule ? who_decides(*rule, here) : Texts{};
  if (is_theirs(roles, here)) {
    return std::nullopt;
  }
  return refusal("not-yours-to-undo", "It was not taken up ({rule}). Undoing that is for {roles}.",
                 {{"rule", rule->name}, {"roles", role_names(here.edition, roles)}}, rule->source);
}

/// What some are named to decide is undone by them alone: an exclusion, a refused request for the
/// next stage, and, by those whose yes it took, an early closure.
std::optional<Refusal> unless_theirs_to_undo(const Situation& here) {
  const auto* end = end_to_undo(here);
  if (!end) {
    return std::nullopt;
  }
  if (const auto* closed = end->as<ClosedEarly>()) {
    return unless_theirs_to_agree(*closed, here);
  }
  return unless_theirs_to_refuse(*end, here);
}

std::optional<Refusal> Reopen::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!here.casefile.closed_at && here.casefile.before_ends.empty()) {
    return refusal("not-closed", "It is not closed.");
  }
  if (!here.casefile.closed_at && here.casefile.procedure == ProcedureState::nobody_left) {
    return refusal("nobody-carries-on",
                   "Nobody who complained is left. Add whoever carries on: it goes on with them.")
        .until(ComplainantJoined::kName);
  }
  if (const auto& other = here.casefile.merged_into; !other.empty()) {
    return refusal("merged", "It is part of {other} now. Record there what is new.",
                   {{"other", other}});
  }
  if (!here.casefile.closed_at && stands_as_agreed(here.casefile)) {
    return refusal("agreed",
                   "They accepted what was agreed. It goes on where that is not kept: say so of "
                   "the promise first.");
  }
  return unless_theirs_to_undo(here);
}

}  // namespace

extern constinit const Act kReopen = act<Reopen>();

}  // namespace redress::casework
