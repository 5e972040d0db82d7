#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/date.h"
#include "procedure/edition.h"
#include "procedure/reader.h"

// Days on which an organisation is closed, in an edition or in a file beside its editions.
namespace redress::procedure {

/// The first and the last day of a closure: "2020-12-24", "2021-02-15 to 2021-02-19". None for
/// anything else, and for more than a year.
[[nodiscard]] std::optional<std::pair<calendar::Date, calendar::Date>> closed_days(
    std::string_view text);

/// Adds the days of a closures.csv, with the columns from,to,why, to an edition, whose own reason
/// for a day stays. Returns a problem for each line that is none; with one, nothing is added.
/// `file` names the file in problems.
[[nodiscard]] std::vector<Problem> add_closures(Edition& edition, std::string_view text,
                                                std::string_view file);

}  // namespace redress::procedure
