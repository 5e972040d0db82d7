#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/deciding/asking.h"
#include "casework/rules/standing.h"
#include "casework/stories/scenario.h"

namespace redress::casework {

/// What became of a step. `step` points into the scenario.
struct StepResult {
  const Step* step = nullptr;
  Instant at;
  std::size_t events_before = 0;  // in the history, including what clocks did before the step
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

/// Runs the steps in order. The scenario, editions and calendars must outlive the result;
/// `editions` are the landlord's, as Standing takes them.
[[nodiscard]] Rehearsal rehearse(const Scenario& scenario, const procedure::Edition& edition,
                                 const calendar::WorkingCalendar& calendar,
                                 const std::vector<EditionAndCalendar>& editions = {});

}  // namespace redress::casework
