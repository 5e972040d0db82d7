#include "casework/rules/entry/lifting.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "base/visible.h"
#include "casework/casefile/casefile.h"
#include "casework/events/facts.h"
#include "casework/events/history.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/rules/act_names.h"
#include "casework/rules/entry/entry.h"
#include "casework/rules/permission/authorities.h"
#include "casework/rules/permission/permission.h"
#include "casework/rules/standing.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// Why what is on record is put right; null for a fact that puts nothing right.
const std::string* reason_of(const EventBody& body) {
  if (const auto* corrected = body.as<Corrected>()) {
    return &corrected->reason;
  }
  if (const auto* found = body.as<FactFound>()) {
    return &found->reason;
  }
  if (const auto* found = body.as<DayFound>()) {
    return &found->reason;
  }
  const auto* classified = body.as<Classified>();
  return classified ? &classified->reason : nullptr;
}

/// The fact as it would be if the feedback stayed of this kind.
EventBody of_kind(const EventBody& body, const std::string& kind) {
  const auto* classified = body.as<Classified>();
  if (!classified) {
    return body;
  }
  auto same = *classified;
  same.kind = kind;
  return same;
}

/// Every kind that it is or was: a rule for one of them is not walked round under another.
Texts kinds_of(const Situation& here) {
  Texts kinds{here.casefile.kind};
  const auto add = [&](const std::string& kind) {
    if (here.edition.kind(kind) != nullptr && std::ranges::find(kinds, kind) == kinds.end()) {
      kinds.push_back(kind);
    }
  };
  for (const auto& event : here.history) {
    if (const auto* received = event.body.as<Received>()) {
      add(received->kind);
    } else if (const auto* classified = event.body.as<Classified>()) {
      add(classified->kind);
    }
  }
  return kinds;
}

/// The rules that keep it out once these have happened too.
std::vector<const procedure::EntryRule*> in_the_way_after(std::vector<EventBody> bodies,
                                                          const Situation& here) {
  const auto then = standing_after(std::move(bodies), here);
  return rules_in_the_way(then.seen_by(here.circumstances));
}

/// The rules that would keep it out as feedback of this kind, and would not after this fact.
std::vector<const procedure::EntryRule*> lifted_by(const EventBody& body, const std::string& kind,
                                                   const Situation& here) {
  const EventBody as_that_kind = Classified{.kind = kind,
                                            .tags = here.casefile.tags,
                                            .reason = "",
                                            .dissatisfied_on = here.casefile.dissatisfied_on};
  auto rules = in_the_way_after({as_that_kind}, here);
  if (rules.empty()) {
    return rules;
  }
  const auto left = in_the_way_after({as_that_kind, of_kind(body, kind)}, here);
  std::erase_if(rules,
                [&](const auto* rule) { return std::ranges::find(left, rule) != left.end(); });
  return rules;
}

/// The same for every kind that it is or was.
std::vector<const procedure::EntryRule*> lifted_by(const EventBody& body, const Situation& here) {
  std::vector<const procedure::EntryRule*> rules;
  for (const auto& kind : kinds_of(here)) {
    for (const auto* rule : lifted_by(body, kind, here)) {
      if (std::ranges::find(rules, rule) == rules.end()) {
        rules.push_back(rule);
      }
    }
  }
  return rules;
}

}  // namespace

Texts who_decides(const procedure::EntryRule& rule, const Situation& here) {
  Texts roles = rule.by;
  if (!roles.empty()) {
    return roles;
  }
  for (const auto* authority : authorities_before(act_name::kExclude, rule.id, here)) {
    std::ranges::copy(roles_asked(*authority), std::back_inserter(roles));
  }
  return roles;
}

std::optional<Refusal> unless_theirs_to_lift(const std::vector<Fact>& facts,
                                             const Situation& here) {
  for (const auto& fact : facts) {
    const auto* reason = reason_of(fact.body);
    if (!reason) {
      continue;
    }
    for (const auto* rule : lifted_by(fact.body, here)) {
      const auto roles = who_decides(*rule, here);
      if (!roles.empty() && !share(roles, here.circumstances.actor.roles)) {
        return refusal("not-yours-to-lift",
                       "With that it would no longer be kept out ({rule}). That is for {roles}.",
                       {{"rule", rule->name}, {"roles", role_names(here.edition, roles)}},
                       rule->source);
      }
      if (!has_visible_text(*reason)) {
        return refusal("reason-missing",
                       "With that it would no longer be kept out ({rule}). Say why.",
                       {{"rule", rule->name}}, rule->source);
      }
    }
  }
  return std::nullopt;
}

}  // namespace redress::casework
