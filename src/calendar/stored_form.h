#pragma once

#include <optional>
#include <string_view>

#include "calendar/date.h"

namespace redress::calendar {

/// Reads back a moment that to_iso_utc (london.h) wrote, in whatever year: what was taken once is
/// never unreadable, whatever dates are taken today. Nothing for any other text.
[[nodiscard]] std::optional<Instant> parse_iso_utc(std::string_view text);

}  // namespace redress::calendar
