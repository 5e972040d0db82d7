#include "casework/rules/permission/approvals.h"

#include <algorithm>

#include "base/folded.h"
#include "base/text.h"
#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/approvals.h"
#include "casework/events/history.h"
#include "casework/rules/act_names.h"
#include "casework/rules/bars.h"
#include "casework/rules/entry/grounds.h"
#include "casework/rules/gates/gates.h"
#include "casework/rules/gates/proposal.h"
#include "casework/rules/people/person_now.h"
#include "casework/rules/permission/authorities.h"
#include "casework/rules/permission/permission.h"
#include "casework/rules/permission/sought.h"
#include "casework/rules/refusal.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

using procedure::Authority;

/// The highest of the actor's own limits; unset where the landlord set none.
std::optional<Money> own_limit(const Situation& here) {
  std::optional<Money> highest;
  for (const auto& role : here.circumstances.actor.roles) {
    const auto found = here.circumstances.limits.find(role);
    if (found != here.circumstances.limits.end() && (!highest || found->second > *highest)) {
      highest = found->second;
    }
  }
  return highest;
}

/// Two offers below a limit may be above it together, so a limit holds for all that stands on the
/// casefile.
Money offered_so_far(const Situation& here) {
  Money sum;
  const auto today = calendar::london_day(here.circumstances.occurred_at);
  for (const auto& offer : here.casefile.offers) {
    if (offer.stands_on(today)) {
      sum.pence += offer.amount.value_or(Money{}).pence;
    }
  }
  return sum;
}

/// What has no amount, such as an apology, is within any limit.
bool within_own_limit(const std::optional<Money>& amount, const Situation& here) {
  const auto limit = own_limit(here);
  return !amount || (limit && amount->pence + offered_so_far(here).pence <= limit->pence);
}

/// A request for as much or less that was declined; null if there is none.
const Approval* declined_before(const Authority& authority, const std::optional<Money>& amount,
                                const Situation& here) {
  const auto& approvals = here.casefile.approvals;
  const auto found = std::ranges::find_if(approvals, [&](const Approval& approval) {
    return approval.authority == authority.id && approval.declined() && approval.amount && amount &&
           *approval.amount <= *amount;
  });
  return found == approvals.end() ? nullptr : &*found;
}

bool same_conditions(Texts one, Texts other) {
  std::ranges::sort(one);
  std::ranges::sort(other);
  return one == other;
}

/// A yes is for what a restriction lays down exactly, and for the day it is looked at again. What
/// was asked for before requests held these is for any.
bool is_that_restriction(const Approval& approval, const MarkerApproved& restriction) {
  return same_conditions(approval.conditions, restriction.conditions) &&
         (approval.exactly.empty() || folded(approval.exactly) == folded(restriction.exactly)) &&
         (!approval.review_on || approval.review_on == restriction.review_on);
}

/// A request that names its subject or its ground is for nothing else, nor for a restriction that
/// lays down something else. One that names no subject and a sum, under a rule for several
/// remedies, is for money and for no gift.
bool is_as_asked(const Approval& approval, const Authority& authority, const Sought& sought) {
  if ((!approval.of.empty() && approval.of != sought.of) || approval.promise != sought.promise) {
    return false;
  }
  if ((!approval.ground.empty() && approval.ground != sought.ground) ||
      approval.extent != sought.extent ||
      (sought.restriction && !is_that_restriction(approval, *sought.restriction))) {
    return false;
  }
  if (!sought.amount) {
    const bool is_for_money = approval.of.empty() && !authority.of.empty() && approval.amount;
    return !is_for_money;
  }
  return approval.amount && *sought.amount <= *approval.amount;
}

/// Whoever acts said this yes themself.
bool is_own(const Approval& approval, const Situation& here) {
  return std::ranges::any_of(approval.answers, [&](const auto& answer) {
    return answer.by == here.circumstances.actor.id;
  });
}

/// A yes to a decision is to what was proposed and offered when it was asked for; one to a
/// restriction is about who was written to then.
bool is_of_this_proposal(const Approval& approval, const Authority& authority,
                         const Situation& here) {
  const auto asks = [&](const Event& event) {
    const auto* asked = event.body.as<ApprovalRequested>();
    return asked && asked->request == approval.id;
  };
  if (authority.act == act_name::kMarkPerson) {
    return std::ranges::any_of(here.history, [&](const Event& event) {
      return asks(event) && is_since_person_now(event, here);
    });
  }
  return authority.act != act_name::kIssueDecision ||
         std::ranges::any_of(since_proposal(here), asks);
}

/// A yes serves one act, once, and is somebody else's than whoever acts, unless theirs is enough.
bool covers(const Approval& approval, const Authority& authority, const Sought& sought,
            const Situation& here) {
  return (authority.own_yes || !is_own(approval, here)) && approval.authority == authority.id &&
         granted(approval, authority) && !approval.used && approval.stage == here.casefile.stage &&
         is_as_asked(approval, authority, sought) && is_of_this_proposal(approval, authority, here);
}

bool consulted(const Authority& authority, const Situation& here) {
  return std::any_of(here.history.begin(), here.history.end(), [&](const Event& event) {
    const auto* asked = event.body.as<Consulted>();
    return asked && asked->authority == authority.id && asked->stage == here.casefile.stage;
  });
}

std::optional<Refusal> without_advice(const Authority& authority, const Situation& here) {
  if (consulted(authority, here)) {
    return std::nullopt;
  }
  return refusal("not-consulted", "First ask {roles}, or say why nobody was asked.",
                 {{"roles", role_names(here.edition, authority.consult)}}, authority.source)
      .until(Consulted::kName);
}

std::string who(const Authority& authority, const procedure::Edition& edition) {
  std::string words;
  if (!authority.all_of.empty()) {
    std::vector<std::string> names;
    for (const auto& role : authority.all_of) {
      names.push_back(role_names(edition, {role}));
    }
    words = listed(names, "and");
  }
  if (!authority.any_of.empty()) {
    words += (words.empty() ? "" : ", and ") + role_names(edition, authority.any_of);
  }
  return words;
}

/// Whoever may say yes, where that is enough, or may offer as much on their own. Of their own
/// matter nobody does, where the edition says so.
bool needs_nobody(const Authority& authority, const std::optional<Money>& amount,
                  const Situation& here) {
  return (authority.above_own_limit && within_own_limit(amount, here)) ||
         (authority.own_yes && share(authority.any_of, here.circumstances.actor.roles) &&
          !is_of_their_own(authority, here));
}

std::optional<Refusal> declined_already(const Authority& authority,
                                        const std::optional<Money>& amount, const Situation& here) {
  const auto* declined = declined_before(authority, amount, here);
  return declined == nullptr
             ? std::nullopt
             : std::optional(refusal(
                   "declined-before",
                   "{amount} was declined on this casefile (“{what}”). Offer less, or ask again.",
                   {{"amount", to_words(*declined->amount)}, {"what", declined->what}},
                   authority.source));
}

/// Whoever needs nobody else's yes has on record first what a request for it would have had.
std::optional<Refusal> unless_evidence_is_there(const Authority& authority, const Sought& sought,
                                                const Situation& here) {
  if (!authority.own_yes) {
    return std::nullopt;
  }
  for (const auto& check : authority.evidence) {
    if (auto refused = unless_checked(check, authority.source, here)) {
      return refused;
    }
  }
  return unless_checks_of_ground(sought.ground, here);
}

/// What became of the request for this that was made last: it waits for an answer, or was declined.
/// Nothing where none was made.
std::optional<Refusal> asked_already(const Authority& authority, const Sought& sought,
                                     const Situation& here) {
  const auto& all = here.casefile.approvals;
  const auto last = std::find_if(all.rbegin(), all.rend(), [&](const Approval& approval) {
    return approval.authority == authority.id && !approval.used &&
           approval.stage == here.casefile.stage && is_as_asked(approval, authority, sought);
  });
  if (last == all.rend()) {
    return std::nullopt;
  }
  if (last->declined()) {
    return refusal("approval-declined",
                   "{request} was declined. Ask again with what is new since, or do without.",
                   {{"request", last->id}}, authority.source)
        .until(ApprovalRequested::kName);
  }
  return pending(*last, here.edition)
             ? std::optional(refusal("approval-awaited-still",
                                     "{request} waits for the yes of {roles}.",
                                     {{"request", last->id},
                                      {"roles", awaited_in_words(*last, authority, here.edition)}},
                                     authority.source)
                                 .until(ApprovalGranted::kName))
             : std::nullopt;
}

/// The number of the request that the act rests on; "" where nobody need be asked.
Result<std::string, Refusal> approval_for(const Authority& authority, const Sought& sought,
                                          const Situation& here) {
  const auto& approvals = here.casefile.approvals;
  const auto covering = std::ranges::find_if(
      approvals, [&](const auto& approval) { return covers(approval, authority, sought, here); });
  if (covering != approvals.end()) {
    return covering->id;
  }
  if (needs_nobody(authority, sought.amount, here)) {
    if (auto missing = unless_evidence_is_there(authority, sought, here)) {
      return fail(*missing);
    }
    auto declined = declined_already(authority, sought.amount, here);
    return declined ? Result<std::string, Refusal>(fail(*declined)) : std::string();
  }
  if (auto asked = asked_already(authority, sought, here)) {
    return fail(*asked);
  }
  if (authority.above_own_limit && !own_limit(here)) {
    return fail(refusal("approval-missing-limit-not-set",
                        "First ask for the approval of {roles}: your own limit is not set, so "
                        "every offer needs it.",
                        {{"roles", who(authority, here.edition)}}, authority.source)
                    .until(ApprovalRequested::kName));
  }
  return fail(refusal("approval-missing", "First ask for the approval of {roles}.",
                      {{"roles", who(authority, here.edition)}}, authority.source)
                  .until(ApprovalRequested::kName));
}

}  // namespace

Result<Texts, Refusal> approvals_for(const ActTraits& act, const std::vector<Fact>& facts,
                                     const Situation& here) {
  Texts requests;
  if (here.circumstances.actor.kind == ActorKind::system) {
    return requests;
  }
  const auto sought = sought_by(facts, here);
  const auto asked_as = sought.restriction ? act_name::kMarkPerson : act.name;
  for (const auto* authority : authorities_before(asked_as, sought.of, here)) {
    if (authority->is_consultation()) {
      if (auto refused = without_advice(*authority, here)) {
        return fail(*refused);
      }
      continue;
    }
    auto request = approval_for(*authority, sought, here);
    if (!request) {
      return fail(request.error());
    }
    if (!request->empty()) {
      requests.push_back(std::move(*request));
    }
  }
  return requests;
}

std::optional<Refusal> unless_approvals_answered(const Situation& here) {
  for (const auto& approval : here.casefile.approvals) {
    if (approval.stage == here.casefile.stage && pending(approval, here.edition)) {
      const auto& authority = *authority_of(approval, here.edition);
      return refusal("approval-awaited",
                     "The answer of {roles} is awaited: {what}. The person hears of it only after "
                     "that.",
                     {{"roles", awaited_in_words(approval, authority, here.edition)},
                      {"what", approval.what}},
                     authority.source)
          .until(ApprovalGranted::kName);
    }
  }
  return std::nullopt;
}

}  // namespace redress::casework
