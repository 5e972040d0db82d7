#include "casebook/import_rows.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace redress::casebook {

RowsLookedAt::RowsLookedAt(const Table& table, const ImportRequest& request) : request_(request) {
  sum_.refused = table.refused;
  sum_.problems = table.problems;
}

void RowsLookedAt::refuse(std::vector<TableProblem> problems) {
  ++sum_.refused;
  std::move(problems.begin(), problems.end(), std::back_inserter(sum_.problems));
}

bool RowsLookedAt::is_new(const TableRow& row, const std::string& column) {
  const auto text = row.cell(column);
  const auto [first, is_new] = lines_.emplace(text, row.line);
  if (!is_new) {
    refuse({row.line, column, fmt::format("“{}” is on line {} already.", text, first->second)});
  }
  return is_new;
}

ImportSum RowsLookedAt::sum() const {
  auto sum = sum_;
  sum.is_kept = is_kept();
  if (!sum.is_kept) {
    sum.imported = 0;
  }
  std::stable_sort(sum.problems.begin(), sum.problems.end(),
                   [](const auto& a, const auto& b) { return a.line < b.line; });
  return sum;
}

Import RowsLookedAt::line(const std::string& what, Instant now) const {
  return {.landlord = request_.landlord,
          .what = what,
          .digest = request_.digest,
          .imported_at = now,
          .imported_by = by_.value_or(request_.by).id,
          .rows = sum_.imported};
}

}  // namespace redress::casebook
