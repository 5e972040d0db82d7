#include "casework/rules/permission/managing.h"

#include <algorithm>

#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/visibility.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/rules/permission/authorities.h"
#include "casework/rules/permission/permission.h"
#include "casework/rules/permission/ruling_stage.h"
#include "procedure/edition.h"

namespace redress::casework {

namespace {

constexpr std::string_view kAllocate = "allocate";

void add(Texts& roles, const std::vector<std::string>& more) {
  for (const auto& role : more) {
    if (std::ranges::find(roles, role) == roles.end()) {
      roles.push_back(role);
    }
  }
}

void add_allocators(Texts& roles, const std::vector<procedure::Before>& rules) {
  for (const auto& rule : rules) {
    if (rule.act == kAllocate) {
      add(roles, rule.by);
    }
  }
}

void add_authorities(Texts& roles, const std::vector<procedure::Authority>& authorities) {
  for (const auto& authority : authorities) {
    if (!authority.is_consultation()) {
      add(roles, roles_asked(authority));
    }
  }
}

/// Whoever logged or registered it.
bool took_it_up(const Situation& here) {
  return std::ranges::any_of(here.history, [&](const Event& event) {
    return (event.body.is<Received>() || event.body.is<Registered>()) &&
           event.actor.kind == ActorKind::staff && event.actor.id == here.circumstances.actor.id;
  });
}

/// The edition has a rule of its own about who allocates, and it lets whoever acts.
bool may_allocate(const Situation& here) {
  Texts allocators;
  const auto* stage = ruling_stage(here);
  add_allocators(allocators, stage ? stage->before : here.edition.before);
  add_allocators(allocators, here.edition.before);
  return allocators.empty() || share(allocators, here.circumstances.actor.roles);
}

}  // namespace

std::vector<std::string> managing_roles(const Situation& here) {
  Texts roles;
  const auto* stage = ruling_stage(here);
  if (stage) {
    add_authorities(roles, stage->authorities);
    add_allocators(roles, stage->before);
  }
  add_authorities(roles, here.edition.authorities);
  add_allocators(roles, here.edition.before);
  if (roles.empty() && stage) {
    roles = deciders(*stage, here);
  }
  return roles;
}

bool manages(const Situation& here) {
  return share(managing_roles(here), here.circumstances.actor.roles);
}

std::optional<Refusal> unless_in_charge_of_access(const Situation& here) {
  const auto kept = kept_from(here.casefile);
  if (std::ranges::find(kept, here.circumstances.actor.id) != kept.end()) {
    return refusal("kept-from-it", "Somebody else decides who may see it.");
  }
  if (manages(here) || may_allocate(here) || took_it_up(here)) {
    return std::nullopt;
  }
  return refusal("not-in-charge",
                 "This is for whoever took it up, allocates it or manages this stage: {roles}.",
                 {{"roles", role_names(here.edition, managing_roles(here))}});
}

}  // namespace redress::casework
