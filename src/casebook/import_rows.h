#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "casebook/import.h"

// What all imports share.
namespace redress::casebook {

/// The rows of one import as they are checked, and the problems found with them.
class RowsLookedAt {
 public:
  RowsLookedAt(const Table& table, const ImportRequest& request);

  /// Counts a row as written, or as one that would be.
  void take() { ++sum_.imported; }

  void find_already() { ++sum_.there_already; }

  /// Refuses a row for one reason or several.
  void refuse(TableProblem problem) { refuse(std::vector{std::move(problem)}); }

  void refuse(std::vector<TableProblem> problems);

  /// Says that one more row was looked at or written.
  void progress() { request_.progress(++touched_); }

  /// Returns false, and refuses the row, when an earlier row had the same text in this column.
  [[nodiscard]] bool is_new(const TableRow& row, const std::string& column);

  /// Returns whether the accepted rows are to be written. Call it once all rows have been checked.
  [[nodiscard]] bool is_to_write() const { return is_kept() && !request_.dry_run; }

  /// Rows are written one by one from now on: each reports its outcome again, and a refusal at this
  /// stage undoes nothing.
  void begin_to_write() {
    sum_.imported = 0;
    is_writing_ = true;
  }

  /// Returns the sum or, with `now`, its line in the journal.
  [[nodiscard]] ImportSum sum() const;
  [[nodiscard]] Import line(const std::string& what, Instant now) const;

  /// Returns whoever imports, who is on the staff list from now on.
  [[nodiscard]] casework::Actor joined() {
    if (request_.joined && !by_) {
      by_ = request_.joined();
    }
    return by_.value_or(request_.by);
  }

 private:
  [[nodiscard]] bool is_kept() const {
    return is_writing_ || sum_.refused == 0 || request_.keep_good;
  }

  const ImportRequest& request_;
  ImportSum sum_;
  std::optional<casework::Actor> by_;  // once they joined
  bool is_writing_ = false;
  std::int64_t touched_ = 0;
  std::map<std::string, int> lines_;
};

}  // namespace redress::casebook
