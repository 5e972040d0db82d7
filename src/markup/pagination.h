#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markup/element.h"

namespace redress::markup {

struct PaginationLink {
  Url href;
  Content content{};  // "Previous page" or "Next page" unless given
  std::string label{};
  Attributes attributes{};
};

/// One page of many; without an address, the gap between two of them.
struct PaginationItem {
  std::optional<Url> href{};
  std::string number{};
  std::string hidden_label{};  // "Page 3" unless given
  bool is_current = false;
  Attributes attributes{};
};

struct Pagination {
  std::optional<PaginationLink> previous{};
  std::vector<PaginationItem> items{};
  std::optional<PaginationLink> next{};
  std::string landmark_label = "Pagination";
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html pagination(const Pagination& options);

}  // namespace redress::markup
