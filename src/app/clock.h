#pragma once

#include <functional>
#include <string>

#include "calendar/date.h"

namespace redress::app {

/// Returns the moment that counts as now. Any thread may call.
using Clock = std::function<calendar::Instant()>;

/// Returns the real time.
[[nodiscard]] calendar::Instant wall_clock();

/// Returns a clock for demonstrations that stands at the time in its file ("2021-05-28T16:00",
/// London time), read again at each call. Throws std::runtime_error when the file holds no such
/// time.
[[nodiscard]] Clock clock_in(std::string file);

}  // namespace redress::app
