#pragma once

#include <optional>

#include "casework/casefile/casefile.h"
#include "casework/clocks/run/hearing.h"
#include "procedure/edition.h"

// When a clock is no longer owed, though nothing met it.
namespace redress::casework {

/// A run and what it began with.
struct BegunRun {
  const ClockRun& run;
  std::optional<Instant> started_at;  // unset: it has not begun
  const Event* start = nullptr;       // the event that started it; null where a day did
};

/// When what the clock waits for stopped being possible or owed: its stage was decided or left, or
/// the procedure ended. That never happens to an outside route's opening, nor to what an outside
/// body asked for.
[[nodiscard]] std::optional<Instant> given_up(const BegunRun& begun, const Casefile& casefile,
                                              const procedure::Edition& edition);

/// When the casefile was closed under it, but for what is owed outside.
[[nodiscard]] std::optional<Instant> left_closed(const BegunRun& begun, const Casefile& casefile);

}  // namespace redress::casework
