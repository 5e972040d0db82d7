#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "casebook/casebook.h"
#include "casebook/directory.h"
#include "casebook/table.h"

// Imports what another system holds, row by row. A row that was imported once is never imported
// again, whatever the file is called; the file's name and folder are not kept.
namespace redress::casebook {

struct ImportRequest {
  std::string landlord;  // on the shelf
  std::string digest;    // SHA-256 of its text, hex
  casework::Actor by;    // whoever imports it; while rows are checked, perhaps not on the list yet
  /// Called once before the first row is written, and not at all where none is: puts whoever
  /// imports on the staff list. Returns them by their number.
  std::function<casework::Actor()> joined = {};
  bool keep_good = false;  // import the good rows even if others are bad
  bool dry_run = false;    // write nothing
  /// Called for each row that is checked and again for each that is written, with the number of
  /// calls so far.
  std::function<void(std::int64_t rows)> progress = [](std::int64_t) {};
};

struct ImportSum {
  int imported = 0;  // or would be, in a dry run
  int there_already = 0;
  int refused = 0;
  bool is_kept = true;                 // false: nothing was written, since a row was refused
  std::vector<TableProblem> problems;  // by line
};

/// Returns the columns of feedback: the row's own reference, when it was received, and every
/// question of log-item by its name.
[[nodiscard]] std::vector<Column> feedback_columns();
[[nodiscard]] std::vector<Column> people_columns();
[[nodiscard]] std::vector<Column> properties_columns();

/// Begins a casefile for each row, received when the row says. Every row is decided on before the
/// first is written. A missing name or contact is filled in from the copied people, by the person's
/// number. A row that was imported before counts as already there; one imported before with
/// different words is refused. If the store fails midway, importing again continues where it
/// stopped. What was written is recorded in the journal, as below.
[[nodiscard]] ImportSum import_feedback(Casebook& casebook, Directory& directory,
                                        const Table& table, const ImportRequest& request,
                                        Instant now);

/// Copies people, replacing those with the same number, all rows at once or none. Refuses a
/// relationship that is not in the landlord's newest edition, and a property that has not been
/// copied. An identical row counts as already there.
[[nodiscard]] ImportSum import_people(const Shelf& shelf, Directory& directory, const Table& table,
                                      const ImportRequest& request, Instant now);

/// The same, and carries a new name or a new way to reach somebody over to their open casefiles,
/// each as a correction on its record. A casefile that says something else by now is left as it is.
[[nodiscard]] ImportSum import_people_everywhere(Casebook& casebook, Store& store,
                                                 const Table& table, const ImportRequest& request,
                                                 Instant now);

/// The same for properties.
[[nodiscard]] ImportSum import_properties(Directory& directory, const Table& table,
                                          const ImportRequest& request, Instant now);

}  // namespace redress::casebook
