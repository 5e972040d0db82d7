#include "casework/rules/entry/lifting.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "base/visible.h"
#include "casework/casefile/casefile.h"
#include "casework/events/facts.h"
#include "casework/events/history.h"
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

/// The fact as it would be if the feedback stayed what it is.
EventBody of_the_same_kind(const EventBody& body, const Situation& here) {
  const auto* classified = body.as<Classified>();
  if (!classified) {
    return body;
  }
  auto same = *classified;
  same.kind = here.casefile.kind;
  return same;
}

/// The rules that keep it out now and would not after this fact.
std::vector<const procedure::EntryRule*> lifted_by(const EventBody& body, const Situation& here) {
  auto rules = rules_in_the_way(here);
  if (rules.empty()) {
    return rules;
  }
  History after = here.history;
  after.push_back({.body = of_the_same_kind(body, here),
                   .occurred_at = here.circumstances.occurred_at,
                   .recorded_at = here.circumstances.now,
                   .actor = here.circumstances.actor,
                   .late_reason = ""});
  const Standing then(std::move(after), here.edition, here.calendar, here.circumstances.now,
                      here.editions);
  const auto left = rules_in_the_way(then.seen_by(here.circumstances));
  std::erase_if(rules,
                [&](const auto* rule) { return std::ranges::find(left, rule) != left.end(); });
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
