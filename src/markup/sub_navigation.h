#pragma once

#include <string>
#include <vector>

#include "markup/links.h"

namespace redress::markup {

/// One of the pages that something has.
struct SubPage {
  std::string words;
  Url href;
  bool is_this = false;
};

/// Links to all pages of one thing, as the Ministry of Justice's sub navigation has them.
struct SubNavigation {
  std::string label;  // what they are pages of: read out, not shown
  std::vector<SubPage> pages{};
};

[[nodiscard]] Html sub_navigation(const SubNavigation& options);

}  // namespace redress::markup
