#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "casebook/casebook.h"
#include "casebook/directory.h"
#include "casebook/table.h"

// Taking over what another system holds, row by row. A row that was taken over is never taken over
// twice, whatever the file is called; what it is called, and where it lay, is kept nowhere.
namespace redress::casebook {

struct ImportRequest {
  std::string landlord;    // on the shelf
  std::string digest;      // SHA-256 of its text, hex
  casework::Actor by;      // whoever imports it
  bool keep_good = false;  // take the good rows though others are bad
  bool dry_run = false;    // write nothing
  /// Called for each row that is looked at and again for each that is written, with how many so
  /// far.
  std::function<void(std::int64_t rows)> progress = [](std::int64_t) {};
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
[[nodiscard]] std::vector<Column> people_columns();
[[nodiscard]] std::vector<Column> properties_columns();

/// Begins a casefile for each row, as received when the row says. Every row is decided on before
/// the first is written. A name or a way to reach somebody that is left out is that of the person's
/// number, where it is among the copied people. A row taken over before counts as there already;
/// one taken over before with other words is refused. When the store fails midway, doing it again
/// goes on where it stopped. What was written leaves a line in the journal, as below.
[[nodiscard]] ImportSum import_feedback(Casebook& casebook, Directory& directory,
                                        const Table& table, const ImportRequest& request,
                                        Instant now);

/// Copies people in place of what was held of the same number, all rows at once or none. Refused
/// are a relationship that the landlord's newest edition has not, and a property nobody copied
/// before. An identical row counts as there already.
[[nodiscard]] ImportSum import_people(const Shelf& shelf, Directory& directory, const Table& table,
                                      const ImportRequest& request, Instant now);

/// The same for properties.
[[nodiscard]] ImportSum import_properties(Directory& directory, const Table& table,
                                          const ImportRequest& request, Instant now);

}  // namespace redress::casebook
