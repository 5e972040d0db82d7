#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "casebook/table.h"

namespace redress::formats {

/// Reads a table as spreadsheets write it (RFC 4180): cells between commas, in quotes where they
/// hold commas, quotes or line ends, the columns' names in the first row; UTF-8, with or without
/// its mark at the beginning. Rows without any filled cell are left out.
///
/// Refused as a whole, since no row of it can be trusted: a quote that is not closed or stands
/// within a cell, a header with a name that is not among the columns, is there twice, or is missing
/// though required. Refused row by row: more cells than columns, an empty cell that is required, a
/// text that is not UTF-8 or holds control characters.
[[nodiscard]] Result<casebook::Table, std::vector<casebook::TableProblem>> read_csv(
    std::string_view text, const std::vector<casebook::Column>& columns);

}  // namespace redress::formats
