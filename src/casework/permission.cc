#include "casework/permission.h"

#include <algorithm>

#include "base/text.h"
#include "casework/issue_decision/issue_decision.h"

namespace redress::casework {

bool share(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const auto& one) {
    return std::find(others.begin(), others.end(), one) != others.end();
  });
}

std::string role_names(const procedure::Edition& edition, const std::vector<std::string>& roles) {
  std::vector<std::string> names;
  for (const auto& id : roles) {
    const auto* role = edition.role(id);
    names.push_back(role ? role->name : id);
  }
  return listed(names, "or");
}

const std::vector<std::string>& deciders(const procedure::Stage& stage) {
  return stage.decides.empty() ? stage.owner : stage.decides;
}

namespace {

bool names(const std::vector<std::string>& acts, std::string_view command) {
  return std::find(acts.begin(), acts.end(), command) != acts.end();
}

std::optional<Refusal> for_other_roles(const CommandTraits& command,
                                       const std::vector<std::string>& roles,
                                       const procedure::Source& source, const Situation& here) {
  if (roles.empty() || share(roles, here.circumstances.actor.roles)) {
    return std::nullopt;
  }
  return refusal("not-your-role", "{act}: this is for {roles}.",
                 {{"act", std::string(command.title)}, {"roles", role_names(here.edition, roles)}},
                 source);
}

}  // namespace

std::vector<const procedure::Before*> before(const CommandTraits& command, const Situation& here) {
  std::vector<const procedure::Before*> found;
  const auto gather = [&](const std::vector<procedure::Before>& rules) {
    for (const auto& rule : rules) {
      if (rule.command == command.name) {
        found.push_back(&rule);
      }
    }
  };
  if (const auto* stage = here.stage()) {
    gather(stage->before);
  }
  if (const auto* kind = here.edition.kind(here.casefile.kind)) {
    gather(kind->before);
  }
  gather(here.edition.before);
  return found;
}

std::optional<Refusal> not_allowed(const CommandTraits& command, const Situation& here) {
  const auto& actor = here.circumstances.actor;
  const auto* stage = here.stage();
  const auto& concerns = here.casefile.received.concerns;
  const bool named =
      names(here.edition.acts, command.name) || (stage && names(stage->acts, command.name));
  if (command.only_where_named && !named) {
    return not_part_of_procedure();
  }
  if (command.by_system_only && actor.kind != ActorKind::system) {
    return refusal("by-system-only", "Only a clock that runs out does this.");
  }
  if (actor.kind == ActorKind::system) {
    return std::nullopt;
  }
  if (actor.kind == ActorKind::resident) {
    return command.by_residents
               ? std::nullopt
               : std::optional(refusal("staff-only", "A member of staff does this."));
  }
  if (command.decides && !concerns.empty() && concerns == actor.name) {
    return refusal("about-you", "The complaint is about you: somebody else must do this.");
  }
  if (command.name == IssueDecision::kTraits.name && stage) {
    if (auto refused = for_other_roles(command, deciders(*stage), stage->source, here)) {
      return refused;
    }
  }
  for (const auto* rule : before(command, here)) {
    if (auto refused = for_other_roles(command, rule->by, rule->source, here)) {
      return refused;
    }
  }
  return std::nullopt;
}

}  // namespace redress::casework
