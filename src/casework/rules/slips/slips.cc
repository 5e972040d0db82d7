#include "casework/rules/slips/slips.h"

#include <algorithm>
#include <map>

#include "base/text.h"
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

/// What a slip and all that goes with it are about; nothing for what is about its stage as a whole.
Texts what_it_is_about(const Slip& slip, std::size_t together, const History& history) {
  Texts about;
  if (which_of(history[slip.place].body).empty()) {
    return about;
  }
  for (auto at = slip.place; at < slip.place + together; ++at) {
    const auto more = all_of_which(history[at].body);
    about.insert(about.end(), more.begin(), more.end());
  }
  return about;
}

/// What has been done since and rests on it; null for nothing.
const Event* resting_on(const Slip& slip, const Situation& here) {
  const auto& history = here.history;
  const auto& body = history[slip.place].body;
  const auto together = count_together(history, slip.place);
  const auto about = what_it_is_about(slip, together, history);
  for (auto at = slip.place + together; at < history.size(); ++at) {
    const auto& later = history[at];
    const auto stage = stage_of(later.body);
    if (is_taken_back(later) || later.actor.kind == ActorKind::system ||
        later.body.is<TakenBack>()) {
      continue;
    }
    const bool is_elsewhere = slip.rule->next_stage && !stage.empty() && stage != stage_of(body);
    const auto its = all_of_which(later.body);
    const bool is_about_it = about.empty() || its.empty() || share(about, its);
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
