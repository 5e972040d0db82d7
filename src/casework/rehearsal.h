#pragma once

#include <string>
#include <vector>

#include "casework/decide.h"
#include "casework/scenario.h"

namespace redress::casework {

/// A history with everything that follows from it at a moment: what a page or a report shows. Holds
/// its own history; edition and calendar must outlive it.
struct Standing {
  Standing(History past, const procedure::Edition& edition,
           const calendar::WorkingCalendar& calendar, Instant now);

  History history;
  const procedure::Edition& edition;
  const calendar::WorkingCalendar& calendar;
  Instant now;
  Casefile casefile;
  std::vector<Deadline> deadlines;
  std::vector<RouteState> routes;

  /// As one actor may decide on it.
  [[nodiscard]] Situation seen_by(const Circumstances& circumstances) const;
};

/// A command with its answers read and decided in one go, as every way in does it.
struct Asking {
  std::string command;  // a command's name (CHECK)
  Answers answers;
  Circumstances circumstances;
};

/// Why something asked for was not done: a rule, or answers that cannot be used.
struct NotDone {
  std::optional<Refusal> refusal;
  std::vector<FieldProblem> problems;

  /// The refusal's code, or "answers".
  [[nodiscard]] std::string code() const;
  /// What to tell the person, a sentence for each reason.
  [[nodiscard]] std::vector<std::string> sentences() const;
};

[[nodiscard]] Result<std::vector<Event>, NotDone> decide(const Asking& asking,
                                                         const Standing& standing);

/// Carries out, one after the other, everything that clocks have asked of the system up to `until`,
/// each recorded a second after its due moment, or with the last event where that came later. Gives
/// the history with the new events after it.
[[nodiscard]] History with_duties(History history, const procedure::Edition& edition,
                                  const calendar::WorkingCalendar& calendar, Instant until);

/// What became of a step.
struct StepResult {
  const Step* step = nullptr;
  Instant at;
  std::size_t events_before = 0;  // of the history, counting what clocks did before the step
  std::size_t events_after = 0;
  std::optional<NotDone> not_done;
  std::vector<std::string> unexpected;  // expectations of the step that do not hold, in words
};

/// A scenario run against an edition, without any database.
struct Rehearsal {
  std::vector<StepResult> steps;
  Standing standing;  // at the last step

  [[nodiscard]] bool as_expected() const;
};

/// Runs the steps in order. The scenario, edition and calendar must outlive the result.
[[nodiscard]] Rehearsal rehearse(const Scenario& scenario, const procedure::Edition& edition,
                                 const calendar::WorkingCalendar& calendar);

/// A due moment as scenarios and lists write it: a date, or an instant for a clock that counts
/// hours.
[[nodiscard]] std::string due_text(const Deadline& deadline);

}  // namespace redress::casework
