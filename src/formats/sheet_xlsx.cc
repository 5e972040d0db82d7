#include <cerrno>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <system_error>

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "formats/sheet_files.h"

namespace redress::formats {

namespace {

constexpr std::size_t kMostBytesOfCell = 32'767;  // characters are the limit, and never more bytes
constexpr double kWidth = 20;

/// A file that is nowhere but in memory: what it holds about people is on no disk. The library
/// writes to a name.
class MemoryFile {
 public:
  MemoryFile() : file_(::memfd_create("sheet", MFD_CLOEXEC)) {
    if (file_ < 0) {
      throw std::system_error(errno, std::generic_category(), "no file in memory");
    }
  }

  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  ~MemoryFile() { ::close(file_); }

  [[nodiscard]] std::string name() const { return fmt::format("/proc/self/fd/{}", file_); }

  [[nodiscard]] std::string bytes() const {
    std::string all;
    char part[65536];
    for (off_t at = 0;;) {
      const auto count = ::pread(file_, part, sizeof part, at);
      if (count < 0) {
        throw std::system_error(errno, std::generic_category(), "a file in memory");
      }
      if (count == 0) {
        return all;
      }
      all.append(part, static_cast<std::size_t>(count));
      at += count;
    }
  }

 private:
  int file_;
};

/// Words as the library takes them: no longer than a cell, not cut within a character, and without
/// what no XML may hold.
std::string cell_words(std::string words) {
  if (words.size() > kMostBytesOfCell) {
    auto end = kMostBytesOfCell;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) {
      --end;
    }
    words.resize(end);
  }
  for (char& c : words) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') {
      c = ' ';
    }
  }
  return words;
}

lxw_datetime datetime_of(calendar::Date date) {
  const std::chrono::year_month_day day(date);
  return {.year = static_cast<int>(day.year()),
          .month = static_cast<int>(static_cast<unsigned>(day.month())),
          .day = static_cast<int>(static_cast<unsigned>(day.day())),
          .hour = 0,
          .min = 0,
          .sec = 0};
}

void expect_done(lxw_error error) {
  if (error != LXW_NO_ERROR) {
    throw std::runtime_error(fmt::format("a spreadsheet: {}", lxw_strerror(error)));
  }
}

struct Formats {
  lxw_format* head;
  lxw_format* day;
};

void write_sheet(lxw_worksheet* page, const casebook::Sheet& sheet, const Formats& formats) {
  lxw_col_t column = 0;
  for (const auto& name : sheet.head) {
    expect_done(worksheet_write_string(page, 0, column++, cell_words(name).c_str(), formats.head));
  }
  lxw_row_t line = 0;
  for (const auto& row : sheet.rows) {
    ++line;
    column = 0;
    for (const auto& cell : row) {
      if (const auto* day = std::get_if<calendar::Date>(&cell)) {
        auto moment = datetime_of(*day);
        expect_done(worksheet_write_datetime(page, line, column++, &moment, formats.day));
      } else {
        expect_done(worksheet_write_string(
            page, line, column++, cell_words(std::get<std::string>(cell)).c_str(), nullptr));
      }
    }
  }
}

}  // namespace

std::string SheetFiles::xlsx(const casebook::Sheet& sheet) const {
  const MemoryFile file;
  lxw_workbook* book = workbook_new(file.name().c_str());
  if (book == nullptr) {
    throw std::runtime_error("a spreadsheet could not be begun");
  }
  try {
    auto* page = workbook_add_worksheet(book, nullptr);
    const Formats formats{workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(formats.head);
    format_set_num_format(formats.day, "d mmmm yyyy");
    write_sheet(page, sheet, formats);
    const auto last = static_cast<lxw_col_t>(sheet.head.size());
    if (last > 0) {
      expect_done(worksheet_set_column(page, 0, static_cast<lxw_col_t>(last - 1), kWidth, nullptr));
      worksheet_freeze_panes(page, 1, 0);
      expect_done(worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()),
                                       static_cast<lxw_col_t>(last - 1)));
    }
  } catch (...) {
    lxw_workbook_free(book);
    throw;
  }
  expect_done(workbook_close(book));  // frees it, too
  return file.bytes();
}

}  // namespace redress::formats
