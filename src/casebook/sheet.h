#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "calendar/date.h"

// A table that leaves Redress as a file, and the port to what writes such files.
namespace redress::casebook {

/// A cell: words, which no program that opens the file may take for a formula, or a day.
using SheetCell = std::variant<std::string, calendar::Date>;

struct Sheet {
  std::string title;
  std::vector<std::string> head;
  std::vector<std::vector<SheetCell>> rows;  // each as long as the head
};

/// Any thread may call.
class SheetWriter {
 public:
  virtual ~SheetWriter() = default;

  /// Returns the whole file. The sheet is held in memory, so its maker limits it. A writer that
  /// cannot write throws.
  [[nodiscard]] virtual std::string csv(const Sheet& sheet) const = 0;
  [[nodiscard]] virtual std::string xlsx(const Sheet& sheet) const = 0;
};

}  // namespace redress::casebook
