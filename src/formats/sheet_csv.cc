#include <string>
#include <string_view>

#include "calendar/date.h"
#include "formats/sheet_files.h"

namespace redress::formats {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A program that opens the file would calculate what begins so, or run it.
bool would_be_a_formula(std::string_view words) {
  const auto first = words.find_first_not_of(' ');
  return first != words.npos && std::string_view("=+-@\t\r\n").find(words[first]) != words.npos;
}

void write_cell(std::string& file, const std::string& words) {
  file += '"';
  if (would_be_a_formula(words)) {
    file += '\'';
  }
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"') {
      file += '"';
    }
    file += byte < 0x20 && c != '\n' ? ' ' : c;
  }
  file += '"';
}

}  // namespace

std::string SheetFiles::csv(const casebook::Sheet& sheet) const {
  std::string file(kByteOrderMark);
  const auto write_row = [&](const auto& cells, auto&& words_of) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      file += i == 0 ? "" : ",";
      write_cell(file, words_of(cells[i]));
    }
    file += "\r\n";
  };
  write_row(sheet.head, [](const std::string& words) { return words; });
  for (const auto& row : sheet.rows) {
    write_row(row, [](const casebook::SheetCell& cell) {
      const auto* day = std::get_if<calendar::Date>(&cell);
      return day ? calendar::to_iso(*day) : std::get<std::string>(cell);
    });
  }
  return file;
}

}  // namespace redress::formats
