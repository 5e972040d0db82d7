#pragma once

#include <string>
#include <vector>

#include "casebook/casebook.h"
#include "casebook/table.h"

// Taking over what another system holds, row by row. A row that was taken over is never taken over
// twice, whatever the file is called.
namespace redress::casebook {

struct ImportRequest {
  std::string landlord;    // on the shelf
  std::string file;        // its name, as people know it
  std::string by;          // the name of whoever imports it
  bool keep_good = false;  // take the good rows though others are bad
  bool dry_run = false;    // write nothing
};

struct ImportSum {
  int imported = 0;  // or would be, in a dry run
  int there_already = 0;
  int refused = 0;
  bool is_kept = true;                 // false: nothing was written, since a row was refused
  std::vector<TableProblem> problems;  // by line
};

/// The columns of feedback: the row's own reference, when it was received, and every question of
/// log-item by its name.
[[nodiscard]] std::vector<Column> feedback_columns();

/// Begins a casefile for each row, as received when the row says. Every row is decided on before
/// the first is written. A row taken over before counts as there already; one taken over before
/// with other words is refused. When the store fails midway, doing it again goes on where it
/// stopped.
[[nodiscard]] ImportSum import_feedback(Casebook& casebook, const Table& table,
                                        const ImportRequest& request, Instant now);

}  // namespace redress::casebook
