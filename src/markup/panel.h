#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markup/element.h"

namespace redress::markup {

/// What a person may do from an interruption: a link or, with a type, a button.
struct PanelAction {
  Content content{};
  std::optional<Url> href{};
  std::string type{};
  std::string classes{};
  Attributes attributes{};
};

/// The large box that confirms that something was done or, with the class
/// govuk-panel--interruption, asks before it is done.
struct Panel {
  Content title{};
  Content content{};
  int heading_level = 1;
  bool has_actions = false;
  std::vector<PanelAction> actions{};
  std::string actions_classes{};
  Attributes actions_attributes{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html panel(const Panel& options);

}  // namespace redress::markup
