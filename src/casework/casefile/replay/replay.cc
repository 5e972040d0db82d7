#include <algorithm>

#include "casework/casefile/replay/changes.h"
#include "casework/casefile/taking_back.h"
#include "casework/events/events.h"
#include "casework/events/history.h"

namespace redress::casework {
namespace changes {

void begin_stage(Casefile& casefile, const std::string& stage, Instant at, bool accepted) {
  casefile.stage = stage;
  auto& run = casefile.runs.emplace_back();
  run.stage = stage;
  run.started_at = at;
  run.accepted = accepted;
  casefile.ended_at.reset();
  casefile.closed_at.reset();
  casefile.before_ends.clear();
}

void remember_where_it_stands(Casefile& casefile, const Event& event) {
  casefile.before_ends.push_back({.by = std::string(name_of(event.body)),
                                  .procedure = casefile.procedure,
                                  .ended_at = casefile.ended_at,
                                  .exhausted_at = casefile.exhausted_at,
                                  .refused_at = casefile.refused_at,
                                  .review_at = casefile.review_at});
}

void go_on(Casefile& casefile) {
  if (casefile.before_ends.empty()) {
    return;
  }
  const auto before = std::move(casefile.before_ends.back());
  casefile.before_ends.pop_back();
  undo_end(casefile);
  casefile.procedure = before.procedure;
  if (before.ended_at) {  // it had ended in another way already
    end(casefile, before.procedure, *before.ended_at);
  }
  casefile.exhausted_at = before.exhausted_at;
  casefile.refused_at = before.refused_at;
  casefile.review_at = before.review_at;
}

void end(Casefile& casefile, ProcedureState state, Instant at) {
  casefile.procedure = state;
  casefile.ended_at = at;
  if (auto* run = run_of(casefile, casefile.stage); run && !run->ended_at) {
    run->ended_at = at;
  }
}

void undo_end(Casefile& casefile) {
  casefile.ended_at.reset();
  if (auto* run = run_of(casefile, casefile.stage)) {
    run->ended_at.reset();
  }
}

StageRun* run_of(Casefile& casefile, const std::string& stage) {
  const auto found = std::find_if(casefile.runs.begin(), casefile.runs.end(),
                                  [&](const auto& run) { return run.stage == stage; });
  return found == casefile.runs.end() ? nullptr : &*found;
}

/// These record what was done and change nothing about the casefile.
template <class E>
  requires(is_among<E>(
      TypeList<InformalOffer, InformalLapsed, SideRecorded, OpenedInEmergency, AckSent,
               CheckCompleted, EvidenceAdded, MediationOffered, MediationHeld, DecisionExplained,
               CommentOpportunity, CommentRecorded, Copied, HoldingSent, Extended, ClockPaused,
               ClockResumed, PanelOffered, FormSent, PanelAppointed, PaperworkSent, Consulted,
               OmbRevised, ReplyAsked, ExpectedDatePassed, DeadlineMissed, TakenBack,
               LearningLogged, ResponseReviewed, SuggestionConsidered, ComplimentShared,
               FeedbackPublished, Noted, Erased>{}))
void apply(Casefile& /*casefile*/, const E& /*event*/, const Event& /*envelope*/) {}

}  // namespace changes

namespace {

/// The name of the event that ways outside count from at an end that the person made, by a word or
/// by none; "" at any other. What the landlord ended and undid opened nothing.
std::string_view counted_from(ProcedureState end) {
  if (end == ProcedureState::withdrawn) {
    return Withdrawn::kName;
  }
  return end == ProcedureState::unanswered ? std::string_view(Unanswered::kName) : "";
}

}  // namespace

void evolve(Casefile& casefile, const Event& event) {
  const auto end = casefile.procedure;
  const auto at = casefile.ended_at;
  const auto stage = at ? casefile.stage : std::string();
  visit([&](const auto& body) { changes::apply(casefile, body, event); }, event.body);
  if (at && casefile.procedure != end && !counted_from(end).empty()) {
    casefile.undone_ends.push_back({.by = std::string(counted_from(end)),
                                    .stage = stage,
                                    .at = *at,
                                    .until = event.occurred_at});
  }
}

Casefile replay(const History& history) {
  const auto left = without_slips(history);
  Casefile casefile;
  for (const auto& event : left ? *left : history) {
    evolve(casefile, event);
  }
  return casefile;
}

}  // namespace redress::casework
