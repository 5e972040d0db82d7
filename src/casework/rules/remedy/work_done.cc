#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/events/stage.h"
#include "casework/rules/bars.h"
#include "casework/rules/remedy/offers.h"
#include "procedure/edition.h"

// What the landlord still owes, whatever ends the procedure.
namespace redress::casework {

std::optional<Refusal> unless_bodies_answered(const Situation& here) {
  const auto& all = here.casefile.body_requests;
  const auto open =
      std::ranges::find_if(all, [](const BodyRequest& request) { return !request.answered_at; });
  if (open == all.end()) {
    return std::nullopt;
  }
  return refusal("request-unanswered",
                 "An outside body asked for something ({request}: {asked}). Answer it first.",
                 {{"request", open->id}, {"asked", open->asked}});
}

namespace {

std::optional<Refusal> unless_sittings_settled(const Situation& here) {
  const auto& all = here.casefile.sittings;
  const auto open = std::ranges::find_if(all, &Sitting::open);
  if (open == all.end()) {
    return std::nullopt;
  }
  return refusal(
             "sitting-arranged",
             "The sitting {hearing} is arranged, and people are to come. Call it off first, and "
             "tell whoever comes.",
             {{"hearing", open->id}})
      .until(HearingMoved::kName);
}

}  // namespace

std::optional<Refusal> unless_mediation_settled(const Situation& here) {
  bool is_wanted = false;
  for (const auto& event : here.history) {
    if (const auto* offered = event.body.as<MediationOffered>()) {
      is_wanted = offered->answer == "accepted";
    }
    is_wanted = is_wanted && !event.body.is<MediationHeld>();
  }
  return is_wanted ? std::optional(
                         refusal("mediation-wanted",
                                 "They accepted mediation. Record what came of it, or that they no "
                                 "longer want it.")
                             .until(MediationHeld::kName))
                   : std::nullopt;
}

namespace {

std::optional<Refusal> unless_raised_taken_up(const Situation& here) {
  if (here.casefile.raised.empty()) {
    return std::nullopt;
  }
  const auto* kind = here.edition.kind(here.casefile.raised.front());
  return refusal("raised-not-taken-up",
                 "Something valid on its own came up in it ({kind}). Log it as feedback of its "
                 "own, and link it here, first.",
                 {{"kind", kind ? kind->name : here.casefile.raised.front()}});
}

}  // namespace

std::optional<Refusal> unless_work_done(const Situation& here, const procedure::Source& source) {
  if (here.casefile.orders_outstanding()) {
    return orders_outstanding();
  }
  if (auto bar = unless_bodies_answered(here)) {
    return bar;
  }
  if (auto bar = unless_offers_given(here)) {
    return bar;
  }
  if (auto bar = unless_sittings_settled(here)) {
    return bar;
  }
  if (auto bar = unless_raised_taken_up(here)) {
    return bar;
  }
  return unless_promises_done(here, source);
}

}  // namespace redress::casework
