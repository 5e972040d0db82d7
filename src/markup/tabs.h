#pragma once

#include <string>
#include <vector>

#include "markup/element.h"

namespace redress::markup {

struct Tab {
  std::string label{};
  std::string id{};
  Content panel{};
  Attributes panel_attributes{};
  Attributes attributes{};
};

/// Without a script: a list of links to the panels, which are then shown one below the other.
struct Tabs {
  std::vector<Tab> items{};
  std::string title = "Contents";
  std::string id{};
  std::string id_prefix{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html tabs(const Tabs& options);

}  // namespace redress::markup
