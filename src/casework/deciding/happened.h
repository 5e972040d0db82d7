#pragma once

#include <chrono>
#include <optional>

#include "base/result.h"
#include "calendar/date.h"
#include "casework/events/values.h"
#include "casework/rules/refusal.h"

namespace redress::casework {

struct Standing;

/// When something happened, as people say it: a day, and the time where they know it. London time.
struct Happened {
  Happened(Date on) : day(on) {}  // NOLINT: a day by itself

  Happened(calendar::LocalTime at);  // NOLINT: a moment by itself

  Date day;
  std::optional<std::chrono::seconds> time;  // since midnight

  bool operator==(const Happened&) const = default;
};

/// The moment to decide for. A time that is not known is taken as people mean it: at noon, or as
/// near to it as it can have been, which is neither after now nor before the first words and the
/// beginning of the stage, where those were on the same day. Refused for a time that did not exist
/// in London, and for a day without a time within which a deadline ends: the time decides then.
/// `standing` is null for the first words.
[[nodiscard]] Result<Instant, Refusal> moment_of(const Happened& happened, const Standing* standing,
                                                 Instant now);

}  // namespace redress::casework
