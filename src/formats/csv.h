#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "casebook/table.h"

namespace redress::formats {

/// Reads a table as spreadsheets write it (RFC 4180): cells separated by commas, quoted where they
/// contain commas, quotes or line ends, with column names in the first row; UTF-8, with or without
/// a byte order mark. Rows with no filled cell are left out.
///
/// Refuses the whole table, since no row of it can be trusted: a quote that is not closed or is
/// inside a cell; a header with a name that is not among the columns or appears twice, or without a
/// required column. Refuses single rows: more cells than columns, an empty cell that is required,
/// and text that is not UTF-8 or contains control characters.
[[nodiscard]] Result<casebook::Table, std::vector<casebook::TableProblem>> read_csv(
    std::string_view text, const std::vector<casebook::Column>& columns);

}  // namespace redress::formats
