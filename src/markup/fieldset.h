#pragma once

#include <string>

#include "markup/element.h"

namespace redress::markup {

struct Legend {
  Content content{};
  bool is_page_heading = false;
  std::string classes{};
};

struct Fieldset {
  Legend legend{};
  Html content{};
  std::string role{};
  std::string described_by{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html fieldset(const Fieldset& options);

}  // namespace redress::markup
