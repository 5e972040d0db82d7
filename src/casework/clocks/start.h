#pragma once

#include <optional>
#include <string>

#include "base/message.h"
#include "casework/casefile/casefile.h"
#include "casework/clocks/run/hearing.h"
#include "procedure/edition.h"

namespace redress::casework {

/// Where a run of a clock begins.
struct Start {
  std::optional<Instant> at;       // unset: it has not begun
  std::string by;                  // the event's name, or that of a fact within `received`
  const Event* event = nullptr;    // into the history; null for a fact
  bool if_registered = false;      // it counts so should it be registered: nobody has yet
  std::optional<Message> trouble;  // why its moment cannot be told
};

/// Whether what waits in triage will be registered as of its receipt, and so is owed from then.
[[nodiscard]] bool counts_from_receipt(const Casefile& casefile, const procedure::Edition& edition);

/// The start of a run, by the first event that fits its rule. What counts from a registration that
/// will be as of the receipt starts with the receipt.
[[nodiscard]] Start find_start(const ClockRun& run, const History& history,
                               const Casefile& casefile, const procedure::Edition& edition,
                               const calendar::WorkingCalendar& calendar);

/// When the first stage after the clock's own began; unset where none has.
[[nodiscard]] std::optional<Instant> later_stage_started(const procedure::Clock& rule,
                                                         const Casefile& casefile,
                                                         const procedure::Edition& edition);

}  // namespace redress::casework
