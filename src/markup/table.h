#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markup/element.h"

namespace redress::markup {

struct TableCell {
  Content content{};
  std::string format{};  // "numeric" for aligned figures
  std::optional<int> colspan{};
  std::optional<int> rowspan{};
  std::string classes{};
  Attributes attributes{};
};

struct Table {
  Content caption{};
  std::string caption_classes{};
  std::vector<TableCell> head{};
  std::vector<std::vector<TableCell>> rows{};
  bool first_cell_is_header = false;
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html table(const Table& options);

}  // namespace redress::markup
