#pragma once

#include <optional>
#include <span>

#include "casework/rules/situation.h"

namespace redress::casework {

/// What happened since the complainant who is written to now became that: what was said to another
/// before, who left or died, they never heard. Everything, where nobody else was written to before
/// them. Points into the history.
[[nodiscard]] std::span<const Event> since_person_now(const Situation& here);

/// When the last happened before these, which end the history: what is written up late and was done
/// before it, concerned what stood or who was there before. Nothing where they are all of it.
[[nodiscard]] std::optional<Instant> begin_of(std::span<const Event> events, const Situation& here);

}  // namespace redress::casework
