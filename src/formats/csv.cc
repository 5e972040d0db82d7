#include "formats/csv.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <csv.h>
#include <fmt/format.h>

#include "base/characters.h"
#include "base/check.h"
#include "base/text.h"

namespace redress::formats {

namespace {

using casebook::Column;
using casebook::Table;
using casebook::TableProblem;
using casebook::TableRow;

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr const char* kNotText =
    "this is not text in UTF-8. Save the file as “CSV UTF-8” and try again.";

/// Cells as written, with the line on which each row begins.
struct RawRow {
  int line = 0;
  std::vector<std::string> cells;
};

/// Splits a text. The library does not count lines, so it is fed one byte at a time and they are
/// counted here.
class Splitter {
 public:
  Splitter() { CHECK(csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) == 0); }

  ~Splitter() { csv_free(&parser_); }

  Splitter(const Splitter&) = delete;
  Splitter& operator=(const Splitter&) = delete;

  /// Returns all rows that are not blank, or the line where the quoting goes wrong.
  Result<std::vector<RawRow>, int> rows_of(std::string_view text) {
    for (const char byte : text) {
      if (!begun_ && trimmed({&byte, 1}).size() == 1) {
        begun_ = true;
        row_.line = line_;
      }
      if (csv_parse(&parser_, &byte, 1, end_cell, end_row, this) != 1) {
        return fail(line_);
      }
      count_line(byte);
    }
    if (csv_fini(&parser_, end_cell, end_row, this) != 0) {
      return fail(row_.line);
    }
    return std::move(rows_);
  }

 private:
  static void end_cell(void* text, std::size_t size, void* self) {
    auto& cells = static_cast<Splitter*>(self)->row_.cells;
    cells.emplace_back(trimmed({static_cast<const char*>(text), size}));
  }

  static void end_row(int /*by*/, void* self) {
    auto& splitter = *static_cast<Splitter*>(self);
    auto row = std::exchange(splitter.row_, {});
    splitter.begun_ = false;
    if (std::any_of(row.cells.begin(), row.cells.end(),
                    [](const auto& cell) { return !cell.empty(); })) {
      splitter.rows_.push_back(std::move(row));
    }
  }

  // A line ends in LF, in CR or in both.
  void count_line(char byte) {
    line_ += byte == '\r' || (byte == '\n' && before_ != '\r') ? 1 : 0;
    before_ = byte;
  }

  csv_parser parser_{};
  std::vector<RawRow> rows_;
  RawRow row_;
  bool begun_ = false;
  int line_ = 1;
  char before_ = 0;
};

std::vector<std::string> names_of(const std::vector<Column>& columns) {
  std::vector<std::string> names;
  for (const auto& column : columns) {
    names.push_back(column.name);
  }
  return names;
}

/// Returns whether the line names a known column once it is split there.
bool names_a_column(std::string_view line, char separator, const std::vector<std::string>& known) {
  const auto parts = split(line, separator);
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    part = trimmed(part);
    if (part.size() > 1 && part.starts_with('"') && part.ends_with('"')) {
      part = part.substr(1, part.size() - 2);
    }
    return std::find(known.begin(), known.end(), trimmed(part)) != known.end();
  });
}

/// Returns what separates the columns' names where that is no comma. Only the first line is looked
/// at, before the text is split: to commas, what stands between the others can be quoted wrongly.
std::optional<TableProblem> other_separator(std::string_view text,
                                            const std::vector<std::string>& known) {
  const auto line = text.substr(0, text.find_first_of("\r\n"));
  if (names_a_column(line, ',', known)) {
    return std::nullopt;
  }
  for (const auto& [separator, name] : {std::pair(';', "semicolons"), std::pair('\t', "tabs")}) {
    if (line.find(separator) != std::string_view::npos && names_a_column(line, separator, known)) {
      return TableProblem{1, "",
                          fmt::format("the columns are separated by {}, and commas are needed. "
                                      "Save the file as CSV with commas and try again.",
                                      name)};
    }
  }
  return std::nullopt;
}

/// Returns that there are more columns than anybody could mean, which are not worth naming one by
/// one.
std::optional<TableProblem> too_many(const RawRow& header, const std::vector<Column>& columns) {
  constexpr std::size_t kNamed = 100;
  if (header.cells.size() <= columns.size() + kNamed) {
    return std::nullopt;
  }
  return TableProblem{header.line, "",
                      fmt::format("it has {} columns, and there are {} that can be imported. Leave "
                                  "out the others, and put each row on a line of its own.",
                                  header.cells.size(), columns.size())};
}

/// Returns what is wrong with the header.
std::vector<TableProblem> wrong_in(const RawRow& header, const std::vector<Column>& columns) {
  if (auto many = too_many(header, columns)) {
    return {std::move(*many)};
  }
  constexpr std::size_t kLongestName = 100;
  std::vector<TableProblem> problems;
  const auto known = names_of(columns);
  for (const auto& column : columns) {
    if (column.required && std::count(header.cells.begin(), header.cells.end(), column.name) == 0) {
      problems.push_back({header.line, column.name, "this column is missing."});
    }
  }
  for (auto cell = header.cells.begin(); cell != header.cells.end(); ++cell) {
    if (!is_plain_utf8(*cell)) {
      problems.push_back({header.line, "", kNotText});
    } else if (cell->empty()) {
      problems.push_back({header.line, "", "a column has no name."});
    } else if (cell->size() > kLongestName) {
      problems.push_back({header.line, "",
                          fmt::format("a column's name is {} characters long. The first row needs "
                                      "to name the columns.",
                                      characters_in(*cell))});
    } else if (std::find(known.begin(), known.end(), *cell) == known.end()) {
      const auto near = nearest(*cell, known);
      problems.push_back(
          {header.line, *cell,
           near ? fmt::format("there is no such column; did you mean “{}”?", *near)
                : fmt::format("there is no such column. The columns are {}.", listed(known))});
    } else if (std::find(header.cells.begin(), cell, *cell) != cell) {
      problems.push_back({header.line, *cell, "this column is there twice."});
    }
  }
  return problems;
}

/// Adds a row to the table, either as a row or as a problem.
void take(const RawRow& raw, const RawRow& header, const std::vector<Column>& columns,
          Table& table) {
  TableRow row{.line = raw.line, .cells = {}};
  const auto before = table.problems.size();
  if (raw.cells.size() > header.cells.size()) {
    table.problems.push_back({raw.line, "",
                              fmt::format("it has {} cells, and there are {} columns.",
                                          raw.cells.size(), header.cells.size())});
  }
  for (std::size_t at = 0; at < std::min(raw.cells.size(), header.cells.size()); ++at) {
    if (!is_plain_utf8(raw.cells[at])) {
      table.problems.push_back({raw.line, header.cells[at], kNotText});
    } else if (!raw.cells[at].empty()) {
      row.cells[header.cells[at]] = raw.cells[at];
    }
  }
  if (table.problems.size() == before) {
    for (const auto& column : columns) {
      if (column.required && !row.cells.contains(column.name)) {
        table.problems.push_back({raw.line, column.name, "this needs to be filled in."});
      }
    }
  }
  if (table.problems.size() == before) {
    table.rows.push_back(std::move(row));
  } else {
    ++table.refused;
  }
}

}  // namespace

Result<Table, std::vector<TableProblem>> read_csv(std::string_view text,
                                                  const std::vector<Column>& columns) {
  if (text.starts_with(kUtf8Mark)) {
    text.remove_prefix(kUtf8Mark.size());
  }
  if (auto other = other_separator(text, names_of(columns))) {
    return fail(std::vector<TableProblem>{std::move(*other)});
  }
  auto raw = Splitter().rows_of(text);
  if (!raw) {
    return fail(std::vector<TableProblem>{
        {raw.error(), "",
         "a quote is not closed, or stands within a cell: put the whole cell in quotes and write "
         "each quote in it twice."}});
  }
  if (raw->empty()) {
    return fail(std::vector<TableProblem>{{1, "", "there is no row with the columns' names."}});
  }
  if (auto problems = wrong_in(raw->front(), columns); !problems.empty()) {
    return fail(std::move(problems));
  }
  Table table;
  for (std::size_t at = 1; at < raw->size(); ++at) {
    take((*raw)[at], raw->front(), columns, table);
  }
  return table;
}

}  // namespace redress::formats
