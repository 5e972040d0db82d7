#include "casework/rules/people/taking_part.h"

#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/casefile/visibility.h"
#include "casework/events/decision.h"
#include "casework/events/history.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"
#include "casework/rules/act_names.h"
#include "casework/rules/entry/petition.h"
#include "casework/rules/people/naming.h"
#include "casework/rules/people/panel.h"
#include "casework/rules/permission/authorities.h"
#include "casework/rules/permission/representing.h"
#include "procedure/edition.h"

namespace redress::casework {

bool complains(const Named& somebody, const Situation& here) {
  return std::ranges::any_of(here.casefile.complainants, [&](const Complainant& one) {
    return same_person(one.who, somebody, here);
  });
}

bool signed_petition(const Named& somebody, const Situation& here) {
  const auto* petition = petition_read(here.history);
  if (!petition) {
    return false;
  }
  const auto is_them = [&](const Named& one) {
    return is_called(somebody, one.name, *here.circumstances.staff);
  };
  return same_person(petition->lead, somebody, here) || is_them(petition->lead) ||
         std::ranges::any_of(petition->signatories, is_them);
}

bool supports(const Named& somebody, const Situation& here) {
  return same_person(here.casefile.represented_by, somebody, here) ||
         std::ranges::any_of(
             here.casefile.representatives,
             [&](const Representative& one) { return same_person(one.who, somebody, here); }) ||
         std::ranges::any_of(here.history, [&](const Event& event) {
           const auto* asked = event.body.as<EscalationRequested>();
           return asked && is_called(somebody, asked->representative, *here.circumstances.staff);
         });
}

std::optional<Refusal> unless_for_themself(const Named& joining, const Situation& here) {
  const auto& received = here.casefile.received();
  if (same_person(received.represented_by, joining, here)) {
    if (auto refused = unless_may_represent(received.represented_bars, here)) {
      return refused;
    }
  }
  const bool acts = same_person(here.casefile.represented_by, joining, here) ||
                    std::ranges::any_of(here.casefile.representatives, [&](const auto& one) {
                      return !one.ended && same_person(one.who, joining, here);
                    });
  if (!acts || here.casefile.lead() == nullptr) {
    return std::nullopt;
  }
  return refusal("acts-for-the-person",
                 "{name} acts for the person, whose complaint it stays. Log what they complain of "
                 "themselves as a casefile of its own. If the person died, record that first.",
                 {{"name", joining.name}});
}

std::string did_for_decision(const StageRun& run, std::string_view number, const Situation& here) {
  if (!run.decided_at) {
    return "";
  }
  if (run.decided_by == number) {
    return "decided";
  }
  if (run.proposed_by == number) {
    return "proposed the decision of";
  }
  for (const auto& approval : here.casefile.approvals) {
    const auto* authority = authority_of(approval, here.edition);
    const bool is_of_decision =
        authority && authority->act == act_name::kIssueDecision && approval.stage == run.stage;
    for (const auto& answer : approval.answers) {
      if (is_of_decision && answer.by == number) {
        return answer.yes ? "agreed to the decision of" : "declined a decision of";
      }
    }
  }
  return "";
}

std::optional<HandInDecision> hand_in_decision(std::string_view number, const Situation& here) {
  for (const auto& event : here.recorded) {  // whoever decided has considered it, taken back or not
    const auto* decided = event.body.as<DecisionIssued>();
    if (decided && event.actor.id == number && decided->stage != here.casefile.stage) {
      return HandInDecision{"decided", decided->stage};
    }
  }
  for (const auto& run : here.casefile.runs) {
    if (run.stage == here.casefile.stage) {
      continue;
    }
    if (auto did = did_for_decision(run, number, here); !did.empty()) {
      return HandInDecision{std::move(did), run.stage};
    }
  }
  return std::nullopt;
}

const Named* holder_of_stage(const Situation& here) {
  const Named* last = nullptr;
  for (const auto& event : here.history) {
    const auto* allocated = event.body.as<Allocated>();
    last = allocated && allocated->stage == here.casefile.stage ? &allocated->to : last;
  }
  return last;
}

std::optional<Refusal> unless_given_to_actor(const procedure::Source& source,
                                             const Situation& here) {
  const auto* holder = holder_of_stage(here);
  if (!holder) {
    return refusal("not-allocated", "First give it to somebody.", {}, source)
        .until(Allocated::kName);
  }
  if (same_person(*holder, actor_of(here), here)) {
    return std::nullopt;
  }
  return refusal(
      "given-to-another",
      "It was given to {name}, who does this. Where somebody else does it, first hand it "
      "over.",
      {{"name", holder->name}}, source);
}

std::optional<Refusal> unless_impartial(const ActTraits& act, const Situation& here) {
  if (act.by_those_in_it || here.circumstances.actor.kind != ActorKind::staff) {
    return std::nullopt;
  }
  const auto actor = actor_of(here);
  if (same_person(here.casefile.received().concerns, actor, here)) {
    return refusal("about-you", "The complaint is about you: somebody else must do this.");
  }
  if (complains(actor, here)) {
    return refusal("your-own-complaint", "You complain here yourself: somebody else must do this.");
  }
  if (signed_petition(actor, here)) {
    return refusal("you-signed-it",
                   "You signed the petition, or lead it: somebody else must do this.");
  }
  if (supports(actor, here)) {
    return refusal("you-act-for-them",
                   "You act for whoever complains here: somebody else must do this.");
  }
  return std::nullopt;
}

std::optional<Refusal> unless_fit_to_take_it(const Named& taker, const Situation& here) {
  if (same_person(here.casefile.received().concerns, taker, here)) {
    return refusal("about-them", "The complaint is about {name}: give it to somebody else.",
                   {{"name", taker.name}});
  }
  if (complains(taker, here)) {
    return refusal("their-own-complaint", "{name} complains here: give it to somebody else.",
                   {{"name", taker.name}});
  }
  if (signed_petition(taker, here)) {
    return refusal("signed-it",
                   "{name} signed the petition, or leads it: give it to somebody else.",
                   {{"name", taker.name}});
  }
  if (supports(taker, here)) {
    return refusal("acts-for-them",
                   "{name} acts for whoever complains here: give it to somebody else.",
                   {{"name", taker.name}});
  }
  const auto kept = kept_from(here.casefile);
  if (std::ranges::find(kept, taker.number) != kept.end()) {
    return refusal("kept-from-taker", "{name} is kept from it: give it to somebody else.",
                   {{"name", taker.name}});
  }
  if (sits_beside_decider(taker, here)) {
    return refusal("sits-beside",
                   "{name} sits on the panel beside whoever decides: give it to somebody else.",
                   {{"name", taker.name}}, here.stage()->panel->source);
  }
  return std::nullopt;
}

}  // namespace redress::casework
