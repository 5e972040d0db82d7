#pragma once

#include <map>
#include <string>
#include <vector>

// A table from another system, before its contents have been checked.
namespace redress::casebook {

/// A column that a table may have.
struct Column {
  std::string name;
  bool required = false;  // the column must be there, and its cell filled in every row

  bool operator==(const Column&) const = default;
};

/// One row: its non-empty cells by column, trimmed of white space.
struct TableRow {
  int line = 0;  // of the file, from 1; the first of a row that spans several
  std::map<std::string, std::string> cells;

  /// Returns the cell's text; "" where it is empty.
  [[nodiscard]] std::string cell(const std::string& column) const {
    const auto found = cells.find(column);
    return found == cells.end() ? "" : found->second;
  }

  bool operator==(const TableRow&) const = default;
};

/// Why a row, or the table as a whole, cannot be imported.
struct TableProblem {
  int line = 0;
  std::string column;  // "" for the row as a whole
  std::string reason;  // a sentence or more, for a person

  bool operator==(const TableProblem&) const = default;
};

/// What can be read of a table: the good rows, and what is wrong with the others.
struct Table {
  std::vector<TableRow> rows;
  std::vector<TableProblem> problems;  // by line
  int refused = 0;                     // rows that have a problem
};

}  // namespace redress::casebook
