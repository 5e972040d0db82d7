#pragma once

#include <optional>

#include "casework/rules/situation.h"

namespace redress::casework {

/// The last of the days that the person was told they may comment on the proposed decision of this
/// stage, and has not used: a later word without a day, or the same proposal again, takes none of
/// them back. Who was only left a message that names no day has the day of the first one. Unset
/// where nothing is waited for.
[[nodiscard]] std::optional<Date> last_day_to_comment(const Situation& here);

}  // namespace redress::casework
