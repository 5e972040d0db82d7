#include "casework/rules/slips/slips.h"

#include <algorithm>
#include <map>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/taking_back.h"
#include "casework/clocks/deadlines.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/event_words.h"
#include "casework/events/outside.h"
#include "casework/events/panel.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"
#include "casework/rules/act_names.h"
#include "casework/rules/bars.h"
#include "procedure/edition.h"

namespace redress::casework {

// NOLINTNEXTLINE(readability-function-size): one list, a kind of event each
const std::vector<SlipRule>& slip_rules() {
  static const std::vector<SlipRule> kRules = {
      {.event = Linked::kName, .act = "link-repeat", .rests = {Excluded::kName, Redirected::kName}},
      {.event = Merged::kName, .act = "merge", .told = true, .rests = {}},
      {.event = ComplainantJoined::kName,
       .act = "add-complainant",
       .rests = {ComplainantLeft::kName, ComplainantChosen::kName}},
      {.event = RepresentativeAdded::kName,
       .act = "add-representation",
       .rests = {AuthorityRecorded::kName}},
      {.event = AuthorityRecorded::kName, .act = "record-authority", .rests = {}},
      {.event = ConsentRecorded::kName,
       .act = "record-consent",
       .rests = {DpReferred::kName, ReferredOutside::kName}},
      {.event = InformalOpened::kName,
       .act = "open-informal",
       .rests = {InformalOffer::kName, InformalLapsed::kName, Registered::kName,
                 DecisionIssued::kName, OfferAccepted::kName}},
      {.event = Registered::kName,
       .act = act_name::kRegister,
       .told = true,
       .rests = {DecisionIssued::kName, OfferAccepted::kName, Excluded::kName, Redirected::kName,
                 Withdrawn::kName},
       .next_stage = true,
       .shows_reach = {Contact::kName, AckSent::kName, HoldingSent::kName, DecisionExplained::kName,
                       TakenBack::kName}},
      {.event = AckSent::kName, .act = "acknowledge", .told = true, .rests = {}},
      {.event = Contact::kName, .act = "log-contact", .rests = {}},
      {.event = CheckCompleted::kName, .act = "complete-check", .rests = {}},
      {.event = DecisionIssued::kName,
       .act = act_name::kIssueDecision,
       .told = true,
       .rests = {OfferAccepted::kName, EscalationRefused::kName, LateAccepted::kName,
                 Excluded::kName, Withdrawn::kName, DpReferred::kName, ReferredOutside::kName,
                 OmbRequested::kName, OmbDetermined::kName},
       .next_stage = true},
      {.event = OfferAccepted::kName,
       .act = "accept-outcome",
       .rests = {OfferFulfilled::kName, OffsetMade::kName}},
      {.event = EscalationRequested::kName,
       .act = "request-escalation",
       .rests = {EscalationAccepted::kName, EscalationRefused::kName, DecisionIssued::kName}},
      {.event = HearingDecided::kName,
       .act = "decide-hearing",
       .told = true,
       .rests = {HearingHeld::kName, DecisionIssued::kName},
       .shows_reach = {HearingArranged::kName}},
      {.event = HearingHeld::kName, .act = "hold-hearing", .rests = {DecisionIssued::kName}},
      {.event = EscalationAccepted::kName,
       .act = "accept-escalation",
       .told = true,
       .rests = {DecisionIssued::kName, OfferAccepted::kName},
       .next_stage = true,
       .shows_reach = {Contact::kName, AckSent::kName, HoldingSent::kName}},
      {.event = PanelOffered::kName,
       .act = "offer-panel",
       .rests = {PanelAppointed::kName, DecisionIssued::kName}},
      {.event = FormSent::kName, .act = "send-form", .told = true, .rests = {FormReceived::kName}},
      {.event = FormReceived::kName,
       .act = "receive-form",
       .rests = {HearingDecided::kName, DecisionIssued::kName}},
      {.event = ComplainantLeft::kName, .act = "remove-complainant", .rests = {}},
      {.event = OfferAnswered::kName,
       .act = "answer-offer",
       .rests = {OfferFulfilled::kName, OffsetMade::kName}},
      {.event = OfferFulfilled::kName, .act = "fulfil-offer", .rests = {}},
      {.event = PromiseDone::kName, .act = "fulfil-promise", .rests = {}},
      {.event = OmbOrderEnded::kName, .act = "change-order", .rests = {}},
      {.event = DeterminationComplied::kName, .act = act_name::kRecordCompliance, .rests = {}}};
  return kRules;
}

namespace {

const SlipRule* rule_of(std::string_view event) {
  const auto& rules = slip_rules();
  const auto found = std::ranges::find(rules, event, &SlipRule::event);
  return found == rules.end() ? nullptr : &*found;
}

/// Recorded by staff, and takeable back or taken back already.
std::string what_of(const Event& event) {
  const auto* slip = event.body.as<TakenBack>();
  const auto name = slip ? std::string_view(slip->what) : name_of(event.body);
  const auto which = slip ? slip->which : which_of(event.body);
  const auto stage = stage_of(event.body);
  std::string id(name);
  for (const auto part : {stage, std::string_view(which)}) {
    id += part.empty() ? "" : " " + std::string(part);
  }
  return id;
}

bool is_taken_back(const Event& event) {
  const auto* slip = event.body.as<TakenBack>();
  return slip != nullptr && !slip->recorded_at;
}

/// What has been done since and rests on it; null for nothing.
const Event* resting_on(const Slip& slip, const Situation& here) {
  const auto& history = here.history;
  const auto& body = history[slip.place].body;
  const auto which = which_of(body);
  for (auto at = slip.place + count_together(history, slip.place); at < history.size(); ++at) {
    const auto& later = history[at];
    const auto stage = stage_of(later.body);
    if (is_taken_back(later) || later.actor.kind == ActorKind::system ||
        later.body.is<TakenBack>()) {
      continue;
    }
    const bool is_elsewhere = slip.rule->next_stage && !stage.empty() && stage != stage_of(body);
    const auto its = which_of(later.body);
    const bool is_about_it = which.empty() || its.empty() || its == which;
    const auto& rests = slip.rule->rests;
    if (is_elsewhere ||
        (is_about_it && std::ranges::find(rests, name_of(later.body)) != rests.end())) {
      return &later;
    }
  }
  return nullptr;
}

}  // namespace

std::vector<Slip> slips(const History& history) {
  std::vector<Slip> all;
  std::map<std::string, int> alike;
  for (std::size_t place = 0; place < history.size(); ++place) {
    const auto& event = history[place];
    const auto* rule = rule_of(name_of(event.body));
    if (event.actor.kind != ActorKind::staff || (rule == nullptr && !is_taken_back(event))) {
      continue;
    }
    auto id = what_of(event);
    if (const int count = ++alike[id]; count > 1) {
      id += " " + std::to_string(count);
    }
    if (rule != nullptr) {
      all.push_back({.id = std::move(id), .rule = rule, .place = place});
    }
  }
  std::ranges::reverse(all);
  return all;
}

std::optional<Refusal> unless_nothing_rests_on(const Slip& slip, const Situation& here) {
  const auto* later = resting_on(slip, here);
  if (later == nullptr) {
    return std::nullopt;
  }
  return refusal("rests-on-it",
                 "It cannot be taken back: {what} rests on it. Where that was a slip too, take it "
                 "back first.",
                 {{"what", std::string(moment_of(name_of(later->body)))}});
}

namespace {

/// A conversation, and a slip of which the person was told; of other events each one.
bool reached_them(const Event& event) {
  if (const auto* contact = event.body.as<Contact>()) {
    return contact->result == "two-way";
  }
  const auto* slip = event.body.as<TakenBack>();
  return slip == nullptr || slip->reached == "yes";
}

}  // namespace

std::optional<Refusal> unless_it_hides_no_miss(const Slip& slip, const Situation& here,
                                               const Situation& without) {
  if (!slip.rule->next_stage) {
    return std::nullopt;
  }
  for (const auto& late : here.deadlines) {
    const auto* then = find_deadline(without.deadlines, late.key());
    if (late.was_missed() && late.due && (then == nullptr || !then->was_missed())) {
      return refusal("miss-rests-on-it",
                     "{clock} was due on {due} and was missed, which stays so. Go on from what is "
                     "on record, and say there what it is.",
                     {{"clock", late.rule->name}, {"due", calendar::to_words(late.due->on)}},
                     late.rule->source);
    }
  }
  return std::nullopt;
}

std::optional<Refusal> unless_it_reached_nobody(const Slip& slip, const Situation& here) {
  const auto& rule = *slip.rule;
  const auto stage = stage_of(here.history[slip.place].body);
  for (auto at = slip.place + 1; at < here.history.size(); ++at) {
    const auto& later = here.history[at];
    if (stage_of(later.body) == stage && reached_them(later) &&
        std::ranges::find(rule.shows_reach, name_of(later.body)) != rule.shows_reach.end()) {
      return refusal("reached-them",
                     "The person heard of it on {when}, by {what}. Tell them that it does not "
                     "hold, and say how they were told.",
                     {{"when", calendar::to_words(calendar::to_london(later.occurred_at))},
                      {"what", std::string(moment_of(name_of(later.body)))}});
    }
  }
  return std::nullopt;
}

std::vector<const Event*> taking_up(const Situation& here) {
  std::vector<const Event*> found;
  for (const auto& event : here.history) {
    const auto& body = event.body;
    if (body.is<InformalOpened>() || body.is<InformalLapsed>() || body.is<Registered>()) {
      found.push_back(&event);
    }
  }
  return found;
}

bool taken_up_by_clock_alone(const Situation& here) {
  const auto& casefile = here.casefile;
  if (casefile.procedure != ProcedureState::open &&
      casefile.procedure != ProcedureState::informal) {
    return false;
  }
  const auto& runs = casefile.runs;
  if (std::ranges::any_of(runs, [](const StageRun& run) { return run.decided_at.has_value(); })) {
    return false;
  }
  return std::ranges::any_of(taking_up(here), [&](const Event* event) {
    return event->body.is<Registered>() && event->actor.kind == ActorKind::system;
  });
}

}  // namespace redress::casework
