#include "casework/rules/permission/permission.h"

#include <algorithm>

#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/rules/bars.h"
#include "casework/rules/compared.h"
#include "casework/rules/people/naming.h"
#include "casework/rules/people/panel.h"
#include "casework/rules/people/taking_part.h"
#include "casework/rules/people/whose_word.h"
#include "casework/rules/permission/ruling_stage.h"
#include "casework/rules/refusal.h"
#include "procedure/edition.h"

namespace redress::casework {

std::string role_names(const procedure::Edition& edition, const std::vector<std::string>& roles) {
  std::vector<std::string> names;
  for (const auto& id : roles) {
    const auto* role = edition.role(id);
    names.push_back(role ? role->name : id);
  }
  return listed(names, "or");
}

const std::vector<std::string>& owners(const procedure::Stage& stage, const Situation& here) {
  for (const auto& some : stage.owner_when) {
    if (holds(some.when, compared(here))) {
      return some.roles;
    }
  }
  return stage.owner;
}

const std::vector<std::string>& deciders(const procedure::Stage& stage, const Situation& here) {
  return stage.decides.empty() ? owners(stage, here) : stage.decides;
}

namespace {

bool names(const std::vector<std::string>& acts, std::string_view act) {
  return std::find(acts.begin(), acts.end(), act) != acts.end();
}

/// The refusal of whoever acts as the panel, and in none of the other roles, without being one of
/// those appointed.
std::optional<Refusal> not_a_member(const std::vector<std::string>& roles, const Situation& here) {
  const auto* stage = here.stage();
  if (!stage || !stage->panel || !stage->panel->role || !panel_of(here)) {
    return std::nullopt;
  }
  const auto& mine = here.circumstances.actor.roles;
  const bool has_another = std::ranges::any_of(
      roles, [&](const auto& role) { return role != *stage->panel->role && names(mine, role); });
  const bool sits = std::ranges::any_of(members_who_decide(here), [&](const Named& member) {
    return same_person(member, actor_of(here), here);
  });
  if (has_another || sits) {
    return std::nullopt;
  }
  return refusal("not-a-member", "This is for those who were appointed to the panel.", {},
                 stage->panel->source);
}

std::optional<Refusal> for_other_roles(const std::vector<std::string>& roles,
                                       const procedure::Source& source, const Situation& here) {
  if (roles.empty()) {
    return std::nullopt;
  }
  if (share(roles, here.circumstances.actor.roles)) {
    return not_a_member(roles, here);
  }
  return refusal("not-your-role", "This is for {roles}.",
                 {{"roles", role_names(here.edition, roles)}}, source);
}

}  // namespace

bool names_act(std::string_view act, const Situation& here) {
  const auto* stage = here.stage();
  return names(here.edition.acts, act) || (stage && names(stage->acts, act));
}

bool depends_on_answers(const procedure::Before& rule) {
  const bool gives_outcome = rule.act == "issue-decision" || rule.act == "propose-decision";
  return rule.when.is_of_mode() || (gives_outcome && rule.when.is_of_outcome());
}

std::vector<const procedure::Before*> before(const ActTraits& act, const Situation& here,
                                             const AnswersKnown* answers) {
  std::vector<const procedure::Before*> found;
  const auto gather = [&](const std::vector<procedure::Before>& rules) {
    for (const auto& rule : rules) {
      if (rule.act != act.name || (answers == nullptr && depends_on_answers(rule))) {
        continue;
      }
      const auto with =
          answers != nullptr ? compared(here, &answers->modes, answers->outcome) : compared(here);
      if (holds(rule.when, with)) {
        found.push_back(&rule);
      }
    }
  };
  if (const auto* stage = ruling_stage(here)) {
    gather(stage->before);
  }
  if (const auto* kind = here.edition.kind(here.casefile.kind)) {
    gather(kind->before);
  }
  gather(here.edition.before);
  return found;
}

std::optional<Refusal> not_allowed(const ActTraits& act, const Situation& here) {
  const auto& actor = here.circumstances.actor;
  const auto* stage = here.stage();
  if (act.only_where_named && !names_act(act.name, here)) {
    return not_part_of_procedure();
  }
  if (act.by_system_only && actor.kind != ActorKind::system) {
    return refusal("by-system-only", "Only a clock that runs out does this.");
  }
  if (actor.kind == ActorKind::system) {
    return std::nullopt;
  }
  if (act.by_operations_only != (actor.kind == ActorKind::operations)) {
    return act.by_operations_only
               ? refusal("by-operations-only",
                         "Whoever runs Redress does this, at its command line.")
               : refusal("not-by-operations", "A member of staff does this, signed in.");
  }
  if (auto refused = unless_theirs_to_say(act, here)) {
    return refused;
  }
  if (actor.kind == ActorKind::resident) {
    return act.by_residents ? std::nullopt
                            : std::optional(refusal("staff-only", "A member of staff does this."));
  }
  if (auto refused = unless_impartial(act, here)) {
    return refused;
  }
  if (act.by_deciders && stage) {
    if (auto refused = for_other_roles(deciders(*stage, here), stage->source, here)) {
      return refused;
    }
  }
  for (const auto* rule : before(act, here)) {
    if (auto refused = unless_of_roles(*rule, here)) {
      return refused;
    }
  }
  return std::nullopt;
}

std::optional<Refusal> unless_of_roles(const procedure::Before& rule, const Situation& here) {
  const auto kind = here.circumstances.actor.kind;
  return kind == ActorKind::staff ? for_other_roles(rule.by, rule.source, here) : std::nullopt;
}

}  // namespace redress::casework
