#include "casework/clocks/run/giving_up.h"

#include <algorithm>

#include "casework/clocks/owed_outside.h"
#include "casework/clocks/start.h"
#include "casework/events/decision.h"
#include "casework/events/fields.h"
#include "casework/events/lapse.h"

namespace redress::casework {
namespace {

using procedure::Use;

bool outlives_the_end(const BegunRun& begun) {
  return begun.start && is_owed_outside(begun.start->body);
}

/// What ended before the clock began does not end it: it was asked for since.
std::optional<Instant> since_start(std::optional<Instant> moment, const BegunRun& begun) {
  if (begun.run.is_renewal() || (begun.started_at && begun.start == nullptr)) {
    return moment;  // a day, or the run before, started it: nobody asked for it since
  }
  const bool is_before = moment && begun.started_at && *moment < *begun.started_at;
  return is_before ? std::nullopt : moment;
}

/// An answer by email does not meet a clock that asks for a letter, which stays owed.
bool is_decided_otherwise(const BegunRun& begun, const StageRun& run) {
  return run.decided_at && begun.started_at && *begun.started_at <= *run.decided_at &&
         waits_for(begun.run.rule.met_by, DecisionIssued::kName);
}

/// When the outside body took the order back that the run began with, or put another in its place,
/// or when it was settled although it is not carried out in full.
std::optional<Instant> order_ended(const BegunRun& begun, const Casefile& casefile) {
  const auto* order = begun.start ? begun.start->body.as<OmbOrder>() : nullptr;
  const auto found =
      order ? std::ranges::find(casefile.orders, order->order, &Order::id) : casefile.orders.end();
  if (found == casefile.orders.end()) {
    return std::nullopt;
  }
  return found->in_part ? found->complied_at : found->complied_at ? std::nullopt : found->ended_at;
}

}  // namespace

std::optional<Instant> given_up(const BegunRun& begun, const Casefile& casefile,
                                const procedure::Edition& edition) {
  const auto& rule = begun.run.rule;
  if (const auto ended = order_ended(begun, casefile)) {
    return ended;
  }
  if (rule.use == Use::opening || outlives_the_end(begun)) {
    return std::nullopt;
  }
  std::optional<Instant> left;
  const auto sooner = [&](std::optional<Instant> moment) {
    moment = since_start(moment, begun);
    if (moment && (!left || *moment < *left)) {
      left = moment;
    }
  };
  if (!rule.stage.empty()) {
    if (const auto* run = casefile.run(rule.stage); run && rule.use == Use::deadline) {
      if (is_decided_otherwise(begun, *run)) {
        return std::nullopt;
      }
      sooner(run->decided_at);
      sooner(run->ended_at);
    }
    sooner(later_stage_started(rule, casefile, edition));
  }
  if (begun.start && begun.start->body.is<ReplyAsked>()) {
    sooner(casefile.person_since);  // another was asked than who would answer now
  }
  const auto& refused = casefile.refused_at;
  if (refused && (!begun.started_at || *begun.started_at < *refused)) {
    sooner(refused);
  }
  // A right to go on survives a "thank you" and the closing of the casefile.
  if (rule.use == Use::deadline || casefile.procedure != ProcedureState::resolved) {
    sooner(casefile.ended_at);
  }
  if (rule.use == Use::deadline) {
    sooner(casefile.closed_at);
  }
  return left;
}

std::optional<Instant> left_closed(const BegunRun& begun, const Casefile& casefile) {
  return outlives_the_end(begun) ? std::nullopt : since_start(casefile.closed_at, begun);
}

}  // namespace redress::casework
