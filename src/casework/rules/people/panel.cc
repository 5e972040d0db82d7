#include "casework/rules/people/panel.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/text.h"
#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/approvals.h"
#include "casework/events/decision.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"
#include "casework/rules/choices.h"
#include "casework/rules/people/person_now.h"
#include "casework/rules/people/taking_part.h"
#include "casework/rules/refusal.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// Whether what happened was somebody dealing with the matter itself: looking into it, deciding it
/// or what may come before a decision.
bool deals_with_it(const EventBody& body) {
  return body.is<DecisionIssued>() || body.is<DecisionProposed>() ||
         body.is<EscalationAccepted>() || body.is<EscalationRefused>() ||
         body.is<HearingDecided>() || body.is<Excluded>() || body.is<ApprovalGranted>() ||
         body.is<ApprovalDeclined>();
}

bool dealt_with_it(const Named& somebody, const Situation& here) {
  return std::ranges::any_of(here.history, [&](const Event& event) {
    if (const auto* allocated = event.body.as<Allocated>()) {
      const bool is_of_panel = allocated->stage == here.casefile.stage && !panel_sits_beside(here);
      return !is_of_panel && same_person(somebody, allocated->to, here);
    }
    const bool is_the_panels_own =
        event.body.is<DecisionProposed>() && stage_of(event.body) == here.casefile.stage;
    return deals_with_it(event.body) && (!is_the_panels_own || panel_sits_beside(here)) &&
           event.actor.kind == ActorKind::staff &&
           same_person(somebody, {event.actor.id, event.actor.name}, here);
  });
}

/// Why somebody may not sit, whoever appointed them and when.
std::optional<Refusal> unless_may_sit(const Named& member, const procedure::Source& source,
                                      const Situation& here) {
  const std::map<std::string, std::string> values{{"name", member.name}};
  if (dealt_with_it(member, here)) {
    return refusal("member-decided", "{name} dealt with this complaint before and may not sit.",
                   values, source);
  }
  if (complains(member, here) || signed_petition(member, here)) {
    return refusal("member-complains", "{name} complains and may not sit.", values, source);
  }
  if (supports(member, here)) {
    return refusal("member-supports", "{name} supports the complainant and may not sit.", values,
                   source);
  }
  if (same_person(here.casefile.received().concerns, member, here)) {
    return refusal("member-concerned", "{name} is complained about and may not sit.", values,
                   source);
  }
  return std::nullopt;
}

}  // namespace

PanelMember read_member(std::string_view line, Naming& naming) {
  const auto parts = split(line, line.find(';') == std::string_view::npos ? ',' : ';');
  return {.who = naming.somebody(parts[0]),
          .pool = parts.size() > 1 ? std::string(trimmed(parts[1])) : ""};
}

std::optional<Refusal> may_not_sit(const PanelMember& member, const procedure::Panel& panel,
                                   const Situation& here) {
  const auto& name = member.who.name;
  if (member.who.empty()) {
    return refusal("member-unnamed", "Give each member’s name, then where they come from.", {},
                   panel.source);
  }
  if (auto refused =
          is_staff_number(member.who.number) ? std::nullopt : unless_one_is_called(name, here)) {
    return refused;
  }
  const auto& pools = panel.pools;
  if (!pools.empty() && std::find(pools.begin(), pools.end(), member.pool) == pools.end()) {
    return refusal("not-of-pool", "{name}: members come from {pools}.",
                   {{"name", name}, {"pools", listed(pools, "or")}}, panel.source);
  }
  return unless_may_sit(member.who, panel.source, here);
}

std::optional<Refusal> unless_all_may_sit(const People& members, const Situation& here) {
  const auto* stage = here.stage();
  if (!stage || !stage->panel) {
    return std::nullopt;
  }
  const auto* run = here.casefile.current();
  const bool was_heard = run && run->hearing_held && choices::open_sittings(here).empty();
  const std::string cure =
      was_heard ? " Arrange another sitting, and appoint somebody in their place first."
                : " Appoint somebody in their place first, with the reason.";
  for (const auto& member : members) {
    if (auto refused = unless_may_sit(member, stage->panel->source, here)) {
      refused->message.english += cure;
      return refused;
    }
  }
  return std::nullopt;
}

std::optional<Refusal> unless_panel_may_decide(const Situation& here) {
  return panel_of(here) ? unless_all_may_sit(members_who_decide(here), here) : std::nullopt;
}

std::optional<Refusal> unless_hearing_declined(const Situation& here) {
  const auto* run = here.casefile.current();
  return run && run->hearing == "decline"
             ? std::optional(refusal("hearing-declined", "A hearing was declined: there is none."))
             : std::nullopt;
}

std::optional<Refusal> unless_offer_of_panel_settled(const procedure::Source& source,
                                                     const Situation& here) {
  const PanelOffered* last = nullptr;
  for (const auto& event : here.history) {
    const auto* offered = event.body.as<PanelOffered>();
    last = offered && offered->stage == here.casefile.stage ? offered : last;
  }
  if (!last || last->answer == "declined" || panel_of(here)) {
    return std::nullopt;
  }
  if (last->answer == "accepted") {
    return refusal("wanted-panel-not-appointed",
                   "The person wanted the panel that they were offered. First appoint it.", {},
                   source)
        .until(PanelAppointed::kName);
  }
  if (!last->until) {
    return refusal(
               "panel-offer-unanswered",
               "First put on record whether the person wants the panel, or offer it again with a "
               "last day to answer.",
               {}, source)
        .until(PanelOffered::kName);
  }
  return calendar::london_day(here.circumstances.occurred_at) > *last->until
             ? std::nullopt
             : std::optional(refusal("panel-offer-awaited",
                                     "The person may say until {until} whether they want the "
                                     "panel. Wait for that, or record their answer.",
                                     {{"until", calendar::to_words(*last->until)}}, source)
                                 .until(PanelOffered::kName));
}

const PanelAppointed* panel_of(const Situation& here) {
  const PanelAppointed* last = nullptr;
  for (const auto& event : here.history) {
    const auto* appointed = event.body.as<PanelAppointed>();
    if (appointed && appointed->stage == here.casefile.stage) {
      last = appointed;
    }
  }
  return last;
}

People members_who_decide(const Situation& here) {
  const auto* panel = panel_of(here);
  People members = panel ? panel->members : People{};
  for (const auto& event : here.history) {
    const auto* held = event.body.as<HearingHeld>();
    if (held && held->stage == here.casefile.stage && !held->members.empty()) {
      members = held->members;
    }
  }
  return members;
}

bool panel_sits_beside(const Situation& here) {
  const auto* stage = here.stage();
  return stage && stage->panel && !stage->panel->role;
}

bool sits_beside_decider(const Named& somebody, const Situation& here) {
  const auto* panel = panel_sits_beside(here) ? panel_of(here) : nullptr;
  return panel && std::ranges::any_of(panel->members, [&](const Named& member) {
           return same_person(member, somebody, here);
         });
}

std::optional<Refusal> unless_sitting_beside(const Situation& here) {
  return sits_beside_decider(actor_of(here), here)
             ? std::optional(refusal("you-sit-beside",
                                     "You sit on the panel beside whoever decides: somebody else "
                                     "must do this.",
                                     {}, here.stage()->panel->source))
             : std::nullopt;
}

bool papers_reached(std::string_view to, const Situation& here) {
  const PanelAppointed* panel = nullptr;
  People reached;
  bool was_sent = false;
  for (const auto& event : here.history) {
    const bool is_heard = to == kToThePanel || is_since_person_now(event, here);
    if (!is_heard || stage_of(event.body) != here.casefile.stage) {
      continue;
    }
    if (const auto* appointed = event.body.as<PanelAppointed>()) {
      panel = appointed;
    }
    const auto* papers = event.body.as<PaperworkSent>();
    if (papers && std::ranges::find(papers->to, to) != papers->to.end()) {
      was_sent = true;
      if (panel) {
        reached.insert(reached.end(), panel->members.begin(), panel->members.end());
      }
    }
  }
  return was_sent && (to != kToThePanel || !panel ||
                      std::ranges::all_of(panel->members, [&](const Named& member) {
                        return std::ranges::any_of(reached, [&](const Named& one) {
                          return same_person(one, member, here);
                        });
                      }));
}

}  // namespace redress::casework
