#include "casework/rules/permission/authorities.h"

#include <algorithm>

#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "casework/events/stage.h"
#include "casework/rules/compared.h"
#include "casework/rules/people/naming.h"
#include "casework/rules/permission/permission.h"
#include "casework/rules/situation.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

using procedure::Authority;

bool is_about(const Authority& authority, std::string_view act, std::string_view of) {
  return authority.act == act &&
         (authority.of.empty() || std::ranges::find(authority.of, of) != authority.of.end());
}

}  // namespace

std::vector<const Authority*> authorities_before(std::string_view act, std::string_view of,
                                                 const Situation& here) {
  std::vector<const Authority*> found;
  const auto gather = [&](const std::vector<Authority>& rules) {
    for (const auto& rule : rules) {
      const auto decides = act == "issue-decision" ? of : std::string_view();
      if (is_about(rule, act, of) && holds(rule.when, compared(here, nullptr, decides))) {
        found.push_back(&rule);
      }
    }
  };
  if (const auto* stage = here.stage()) {
    gather(stage->authorities);
  }
  const bool own = std::any_of(found.begin(), found.end(),
                               [](const auto* rule) { return !rule->is_consultation(); });
  if (!own) {
    gather(here.edition.authorities);
  }
  return found;
}

const Authority* authority_of(const Approval& approval, const procedure::Edition& edition) {
  const auto among_these = [&](const std::vector<Authority>& rules) -> const Authority* {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& rule) {
      return rule.id == approval.authority;
    });
    return found == rules.end() ? nullptr : &*found;
  };
  if (const auto* stage = edition.stage(approval.stage)) {
    if (const auto* found = among_these(stage->authorities)) {
      return found;
    }
  }
  return among_these(edition.authorities);
}

std::vector<const Authority*> authorities_here(const Situation& here) {
  std::vector<const Authority*> found;
  // A stage's rule replaces the whole procedure's rule of that name: nobody can be asked under
  // both.
  const auto add = [&](const Authority& rule) {
    const bool stands_already = std::any_of(
        found.begin(), found.end(), [&](const auto* other) { return other->id == rule.id; });
    if (!stands_already) {
      found.push_back(&rule);
    }
  };
  if (const auto* stage = here.stage()) {
    std::for_each(stage->authorities.begin(), stage->authorities.end(), add);
  }
  std::for_each(here.edition.authorities.begin(), here.edition.authorities.end(), add);
  return found;
}

bool granted(const Approval& approval, const Authority& authority) {
  const auto yes = [&](const auto& role) { return approval.granted_by(role); };
  return !approval.declined() &&
         std::all_of(authority.all_of.begin(), authority.all_of.end(), yes) &&
         (authority.any_of.empty() ||
          std::any_of(authority.any_of.begin(), authority.any_of.end(), yes));
}

bool pending(const Approval& approval, const procedure::Edition& edition) {
  const auto* authority = authority_of(approval, edition);
  return authority && !approval.declined() && !granted(approval, *authority);
}

std::vector<std::string> roles_awaited(const Approval& approval, const Authority& authority) {
  std::vector<std::string> roles;
  for (const auto& role : authority.all_of) {
    const bool must_wait = authority.in_order && !roles.empty();
    if (!approval.granted_by(role) && !must_wait) {
      roles.push_back(role);
    }
  }
  const auto& any = authority.any_of;
  if (std::none_of(any.begin(), any.end(),
                   [&](const auto& role) { return approval.granted_by(role); })) {
    roles.insert(roles.end(), any.begin(), any.end());
  }
  return roles;
}

std::string awaited_in_words(const Approval& approval, const Authority& authority,
                             const procedure::Edition& edition) {
  const auto awaited = roles_awaited(approval, authority);
  const auto is_of_all = [&](const std::string& role) {
    return std::ranges::find(authority.all_of, role) != authority.all_of.end();
  };
  std::vector<std::string> each;
  Texts any;
  for (const auto& role : awaited) {
    if (is_of_all(role)) {
      each.push_back(role_names(edition, {role}));
    } else {
      any.push_back(role);
    }
  }
  if (!any.empty()) {
    each.push_back(role_names(edition, any));
  }
  return listed(each, "and");
}

std::vector<std::string> roles_asked(const procedure::Authority& authority) {
  auto roles = authority.all_of;
  roles.insert(roles.end(), authority.any_of.begin(), authority.any_of.end());
  return roles;
}

bool is_of_their_own(const Authority& authority, const Situation& here) {
  if (!authority.not_own) {
    return false;
  }
  const auto actor = actor_of(here);
  const bool decided = std::ranges::any_of(
      here.casefile.runs, [&](const StageRun& run) { return run.decided_by == actor.number; });
  return decided || std::ranges::any_of(here.history, [&](const Event& event) {
           const auto* allocated = event.body.as<Allocated>();
           return allocated && same_person(allocated->to, actor, here);
         });
}

}  // namespace redress::casework
