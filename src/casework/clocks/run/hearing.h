#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "procedure/clocks.h"

// Which events a run of a clock hears.
namespace redress::casework {

/// One run of a clock.
struct ClockRun {
  const procedure::Clock& rule;
  std::string run;  // as in Deadline
  const Casefile& casefile;

  /// A run hears of its own request or order and of whatever is about none.
  [[nodiscard]] bool is_of_this_run(const EventBody& body) const;

  /// It follows another run, of a clock that renews itself; the first is "1".
  [[nodiscard]] bool is_renewal() const { return rule.renews && run != "1"; }
};

/// The earliest event that fits one of the patterns and is of this run; null for none. Points into
/// the history. A clock of a stage hears that stage's events and those of no stage; a pattern that
/// names a stage says which itself.
[[nodiscard]] const Event* first_heard(const ClockRun& run,
                                       std::span<const procedure::EventPattern> patterns,
                                       const History& history, std::optional<Instant> since = {});

/// The same for what starts the run. What was said before any stage was open starts a clock of the
/// stage that runs as of then, and of no later one.
[[nodiscard]] const Event* first_start(const ClockRun& run, const procedure::EventPattern& pattern,
                                       const History& history, std::optional<Instant> since = {});

/// The runs of a clock, but for its renewals: one for each request or order of an outside body that
/// starts it; "" and one for each further question where it counts from the first words to their
/// answer; else a single one, "", or "1" where more may follow it.
[[nodiscard]] std::vector<std::string> runs_of(const procedure::Clock& rule, const History& history,
                                               const Casefile& casefile);

}  // namespace redress::casework
