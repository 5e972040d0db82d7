#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/lifting.h"
#include "casework/rules/permission/permission.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// Opens a closed casefile again. What is due, was told or is exhausted stays as it was. What was
/// withdrawn, excluded or sent elsewhere goes on where it stood, closed or not: that may have been
/// a slip, and people change their minds.
struct Reopen {
  static constexpr ActTraits kTraits{
      .name = "reopen", .title = "Reopen the casefile", .moment = Moment::since_received};

  std::string reason;

  void questions(Asker& ask) {
    ask(reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(Reopened{.reason = reason});
  }
};

/// An exclusion that some are named to decide is undone by them alone.
std::optional<Refusal> unless_theirs_to_undo(const Situation& here) {
  const Excluded* last = nullptr;
  for (const auto& event : here.history) {
    if (const auto* excluded = event.body.as<Excluded>()) {
      last = excluded;
    } else if (event.body.is<Reopened>()) {
      last = nullptr;
    }
  }
  const auto* rule =
      last && here.casefile.before_end ? here.edition.entry_rule(last->rule) : nullptr;
  const auto roles = rule ? who_decides(*rule, here) : Texts{};
  if (roles.empty() || share(roles, here.circumstances.actor.roles)) {
    return std::nullopt;
  }
  return refusal("not-yours-to-undo", "It was not taken up ({rule}). Undoing that is for {roles}.",
                 {{"rule", rule->name}, {"roles", role_names(here.edition, roles)}}, rule->source);
}

std::optional<Refusal> Reopen::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!here.casefile.closed_at && !here.casefile.before_end) {
    return refusal("not-closed", "It is not closed.");
  }
  if (const auto& other = here.casefile.merged_into; !other.empty()) {
    return refusal("merged", "It is part of {other} now. Record there what is new.",
                   {{"other", other}});
  }
  return unless_theirs_to_undo(here);
}

}  // namespace

extern constinit const Act kReopen = act<Reopen>();

}  // namespace redress::casework
