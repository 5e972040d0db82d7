#pragma once

#include "casebook/sheet.h"

namespace redress::formats {

/// Writes sheets as programs for spreadsheets open them.
///
/// CSV is UTF-8 with a byte order mark, which such programs need to read it as that, with lines
/// that end in CR LF (RFC 4180). Days are written as 2024-04-08. Words that would begin a formula
/// (= + - @, a tab or a carriage return, after spaces too) get an apostrophe in front, and any
/// other control character but a line end becomes a space.
///
/// XLSX has words as words, whatever they begin with, and days as days.
class SheetFiles : public casebook::SheetWriter {
 public:
  [[nodiscard]] std::string csv(const casebook::Sheet& sheet) const override;

  /// Throws std::runtime_error when the operating system gives no memory file, or the library
  /// fails. Words longer than a cell holds (32,767 characters) are cut.
  [[nodiscard]] std::string xlsx(const casebook::Sheet& sheet) const override;
};

}  // namespace redress::formats
