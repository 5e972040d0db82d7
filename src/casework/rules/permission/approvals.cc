#include "casework/rules/permission/approvals.h"

#include <algorithm>

#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/remedy.h"
#include "casework/rules/act_names.h"
#include "casework/rules/bars.h"
#include "casework/rules/permission/authorities.h"
#include "casework/rules/permission/permission.h"
#include "casework/rules/refusal.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

using procedure::Authority;

/// What an act is about, as authorities name it: the entry rule, the marker, the outcome.
std::string subject_of(const std::vector<Fact>& facts) {
  for (const auto& fact : facts) {
    for (const auto* field : {"rule", "marker", "outcome"}) {
      if (const auto values = values_of(fact.body, field); !values.empty()) {
        return values.front();
      }
    }
  }
  return "";
}

std::optional<Money> amount_of(const std::vector<Fact>& facts) {
  for (const auto& fact : facts) {
    if (const auto* offered = fact.body.as<RemedyOffered>()) {
      return offered->amount;
    }
  }
  return std::nullopt;
}

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

/// Two offers below a limit may be above it together, so a limit holds for all that was offered on
/// the casefile.
Money offered_so_far(const Situation& here) {
  Money sum;
  for (const auto& offer : here.casefile.offers) {
    sum.pence += offer.amount.value_or(Money{}).pence;
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

bool used(const Approval& approval, const Situation& here) {
  return std::any_of(here.casefile.offers.begin(), here.casefile.offers.end(),
                     [&](const auto& offer) { return offer.request == approval.id; });
}

bool covers(const Approval& approval, const Authority& authority, std::string_view of,
            const std::optional<Money>& amount, const Situation& here) {
  return approval.authority == authority.id && granted(approval, authority) &&
         approval.stage == here.casefile.stage && (approval.of.empty() || approval.of == of) &&
         (!amount || (approval.amount && *amount <= *approval.amount)) && !used(approval, here);
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
                 {{"roles", role_names(here.edition, authority.consult)}}, authority.source);
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

std::optional<Refusal> without_approval(const Authority& authority, std::string_view of,
                                        const std::optional<Money>& amount, const Situation& here) {
  const auto& approvals = here.casefile.approvals;
  const bool covered = std::any_of(approvals.begin(), approvals.end(), [&](const auto& approval) {
    return covers(approval, authority, of, amount, here);
  });
  if (covered) {
    return std::nullopt;
  }
  if (authority.above_own_limit && within_own_limit(amount, here)) {
    const auto* declined = declined_before(authority, amount, here);
    return declined == nullptr
               ? std::nullopt
               : std::optional(refusal(
                     "declined-before",
                     "{amount} was declined on this casefile (“{what}”). Offer less, or ask again.",
                     {{"amount", to_words(*declined->amount)}, {"what", declined->what}},
                     authority.source));
  }
  if (authority.above_own_limit && !own_limit(here)) {
    return refusal("approval-missing-limit-not-set",
                   "First ask for the approval of {roles}: your own limit is not set, so every "
                   "offer needs it.",
                   {{"roles", who(authority, here.edition)}}, authority.source);
  }
  return refusal("approval-missing", "First ask for the approval of {roles}.",
                 {{"roles", who(authority, here.edition)}}, authority.source);
}

}  // namespace

std::optional<Refusal> unauthorised(const ActTraits& act, const std::vector<Fact>& facts,
                                    const Situation& here) {
  if (here.circumstances.actor.kind == ActorKind::system) {
    return std::nullopt;
  }
  const auto of = subject_of(facts);
  const auto amount = amount_of(facts);
  for (const auto* authority : authorities_before(act.name, of, here)) {
    auto refused = authority->is_consultation() ? without_advice(*authority, here)
                                                : without_approval(*authority, of, amount, here);
    if (refused) {
      return refused;
    }
  }
  return std::nullopt;
}

std::optional<Refusal> unless_approvals_answered(const Situation& here) {
  for (const auto& approval : here.casefile.approvals) {
    if (approval.stage == here.casefile.stage && pending(approval, here.edition)) {
      const auto& authority = *authority_of(approval, here.edition);
      return refusal("approval-awaited",
                     "The answer of {roles} is awaited: {what}. The person hears of it only after "
                     "that.",
                     {{"roles", role_names(here.edition, roles_awaited(approval, authority))},
                      {"what", approval.what}},
                     authority.source);
    }
  }
  return std::nullopt;
}

std::optional<Refusal> unless_offered(const std::string& remedy, const Situation& here) {
  const auto& offers = here.casefile.offers;
  const bool offered = std::any_of(offers.begin(), offers.end(), [&](const auto& offer) {
    return offer.stage == here.casefile.stage;
  });
  const auto authorities = authorities_before(act_name::kOfferRemedy, "", here);
  if (remedy.empty() || offered || authorities.empty()) {
    return std::nullopt;
  }
  return refusal("remedy-not-offered",
                 "First record what is offered, as an offer of its own: some offers need a yes "
                 "before the person hears of them.",
                 {}, authorities.front()->source);
}

std::string request_for_offer(const std::optional<Money>& amount, const Situation& here) {
  for (const auto* authority : authorities_before(act_name::kOfferRemedy, "", here)) {
    for (const auto& approval : here.casefile.approvals) {
      if (covers(approval, *authority, "", amount, here)) {
        return approval.id;
      }
    }
  }
  return "";
}

}  // namespace redress::casework
