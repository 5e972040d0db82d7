#include "casework/casefile/taking_back.h"

#include <algorithm>

#include "casework/events/approvals.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/fields.h"
#include "casework/events/lapse.h"
#include "casework/events/outside.h"
#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"

namespace redress::casework {
namespace {

/// What stands in the place of an event that was taken back. It keeps what tells one from another.
EventBody nothing_in_place_of(const EventBody& body) {
  return TakenBack{.stage = std::string(stage_of(body)),
                   .what = std::string(name_of(body)),
                   .which = which_of(body),
                   .recorded_at = {},
                   .reached = {},
                   .mode = {},
                   .reason = {}};
}

/// A clock ended it because nobody answered a decision.
bool is_silence(const Event& event) {
  const auto& body = event.body;
  return event.actor.kind == ActorKind::system &&
         (body.is<WindowClosed>() || body.is<Unanswered>() || body.is<Exhausted>());
}

/// A review, and what was learnt, are of the response as it was.
bool is_about_response(const EventBody& body, const std::string& stage) {
  return (body.is<ResponseReviewed>() || body.is<LearningLogged>()) && stage_of(body) == stage;
}

bool is_meant(const Event& event, const TakenBack& slip) {
  return event.recorded_at == slip.recorded_at && name_of(event.body) == slip.what &&
         stage_of(event.body) == slip.stage && which_of(event.body) == slip.which;
}

/// Empties the place of what was taken back at `until`, with what goes with it and what rested on
/// the person's silence about it.
void take_back(History& history, std::size_t until, const TakenBack& slip) {
  std::size_t place = 0;
  while (place < until && !is_meant(history[place], slip)) {
    ++place;
  }
  if (place == until) {
    return;
  }
  const bool is_decision = history[place].body.is<DecisionIssued>();
  const auto together = std::min(until, place + count_together(history, place));
  for (; place < together; ++place) {
    const bool is_spent = history[place].body.is<ApprovalUsed>() && slip.reached == "yes";
    if (!is_spent) {  // the yes served what reached the person
      history[place].body = nothing_in_place_of(history[place].body);
    }
  }
  for (; is_decision && place < until; ++place) {
    if (is_silence(history[place]) || is_about_response(history[place].body, slip.stage)) {
      history[place].body = nothing_in_place_of(history[place].body);
    }
  }
}

}  // namespace

std::string which_of(const EventBody& body) {
  if (body.is<EscalationRequested>() || body.is<InformalOffer>()) {
    return "";  // their fields of these names are words, which may be erased
  }
  for (const auto* field : {"other", "into", "check", "complainant", "representative", "request",
                            "body", "promise", "offer", "order", "clock"}) {
    const auto values = values_of(body, field);
    if (!values.empty() && !values.front().empty()) {
      return values.front();
    }
  }
  return "";
}

std::vector<std::string> all_of_which(const EventBody& body) {
  std::vector<std::string> all;
  if (body.is<EscalationRequested>() || body.is<InformalOffer>()) {
    return all;
  }
  for (const auto* field : {"other", "into", "check", "complainant", "representative", "request",
                            "body", "promise", "promises", "offer", "offers", "order", "clock"}) {
    for (auto& value : values_of(body, field)) {
      if (!value.empty()) {
        all.push_back(std::move(value));
      }
    }
  }
  return all;
}

namespace {

/// What mediation agreed on, and what a body ordered, goes with the record of it.
bool is_part_of(const EventBody& body, const EventBody& first) {
  return (body.is<OmbOrder>() && (first.is<OmbOrderEnded>() || first.is<OmbDetermined>())) ||
         ((body.is<OfferAnswered>() || body.is<PromiseMade>()) && first.is<MediationHeld>());
}

}  // namespace

bool goes_with(const Event& event, const Event& first) {
  const auto& body = event.body;
  return event.recorded_at == first.recorded_at && event.actor.id == first.actor.id &&
         (body.is<Copied>() || body.is<StageBegun>() || body.is<Exhausted>() ||
          body.is<ApprovalUsed>() || is_part_of(body, first.body));
}

std::size_t count_together(const History& history, std::size_t first) {
  std::size_t count = 1;
  while (first + count < history.size() && goes_with(history[first + count], history[first])) {
    ++count;
  }
  return count;
}

std::optional<History> without_slips(const History& history) {
  std::optional<History> left;
  for (std::size_t place = 0; place < history.size(); ++place) {
    const auto* slip = history[place].body.as<TakenBack>();
    if (slip == nullptr || !slip->recorded_at) {
      continue;
    }
    if (!left) {
      left = history;
    }
    take_back(*left, place, *slip);
  }
  return left;
}

}  // namespace redress::casework
