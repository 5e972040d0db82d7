#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "casework/events/history_named.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"
#include "procedure/gates.h"

// Whether the landlord spoke with the person, or tried to.
namespace redress::casework {

/// On how many different days the landlord tried to reach the person at this stage without speaking
/// to them. If a point is given, only attempts for that point count.
[[nodiscard]] int days_of_attempts(std::span<const Event> events, const Situation& here,
                                   std::string_view point = {});

/// How many attempts are enough, and how many there are, as a sentence; "" where none is.
[[nodiscard]] std::string or_attempts(std::optional<int> attempts, int made);

/// The refusal unless there was a contact at this stage that the gate counts, or so many attempts
/// at one. Nobody is asked to speak with somebody whom nothing reaches.
[[nodiscard]] std::optional<Refusal> unless_spoken(const procedure::Spoken& gate,
                                                   const procedure::Source& source,
                                                   const Situation& here);

}  // namespace redress::casework
