#pragma once

#include <functional>
#include <string>

#include "calendar/date.h"

namespace redress::app {

/// Gives the moment that counts as now. Any thread may call.
using Clock = std::function<calendar::Instant()>;

/// The wall's clock.
[[nodiscard]] calendar::Instant wall_clock();

/// For demonstrations: a clock that stands where its file says ("2021-05-28T16:00", London time),
/// read anew each time. Throws std::runtime_error when the file holds no such moment.
[[nodiscard]] Clock clock_in(std::string file);

}  // namespace redress::app
