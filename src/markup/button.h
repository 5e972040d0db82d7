#pragma once

#include <optional>
#include <string>

#include "markup/element.h"

namespace redress::markup {

/// A button, or with an href a link that looks like one.
struct Button {
  Content content{};
  std::string type = "submit";
  std::string name{};
  std::string value{};
  std::string id{};
  std::string classes{};
  std::optional<Url> href{};
  bool is_start = false;
  bool is_disabled = false;
  std::optional<bool> prevent_double_click{};
  Attributes attributes{};
};

[[nodiscard]] Html button(const Button& options);

}  // namespace redress::markup
