#pragma once

#include <map>
#include <string>
#include <utility>

#include "casebook/import.h"

// What every import has in common.
namespace redress::casebook {

/// The rows of one import as they are looked at, and what is said against them.
class RowsLookedAt {
 public:
  RowsLookedAt(const Table& table, const ImportRequest& request);

  /// Says that a row would be written, or is held as it is already.
  void take() { ++sum_.imported; }

  void find_already() { ++sum_.there_already; }

  /// Refuses a row for one reason or several.
  void refuse(TableProblem problem) { refuse(std::vector{std::move(problem)}); }

  void refuse(std::vector<TableProblem> problems);

  /// Says that one more row was looked at or written.
  void progress() { request_.progress(++touched_); }

  /// False, and the row refused, when the text in this column was an earlier row's.
  [[nodiscard]] bool is_new(const TableRow& row, const std::string& column);

  /// Whether what was taken is to be written, now that all rows were looked at.
  [[nodiscard]] bool is_to_write() const { return is_kept() && !request_.dry_run; }

  /// Rows are written one by one from now on: each says again what became of it, and what is
  /// refused only now takes nothing back.
  void begin_to_write() {
    sum_.imported = 0;
    is_writing_ = true;
  }

  /// The sum, and with `now` its line in the journal.
  [[nodiscard]] ImportSum sum() const;
  [[nodiscard]] Import line(const std::string& what, Instant now) const;

 private:
  [[nodiscard]] bool is_kept() const {
    return is_writing_ || sum_.refused == 0 || request_.keep_good;
  }

  const ImportRequest& request_;
  ImportSum sum_;
  bool is_writing_ = false;
  std::int64_t touched_ = 0;
  std::map<std::string, int> lines_;
};

}  // namespace redress::casebook
