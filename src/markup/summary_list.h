#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markup/element.h"

namespace redress::markup {

/// "Change", with words that say what, for people who hear only the link.
struct SummaryAction {
  Url href;
  Content content{};
  std::string hidden_words{};
  std::string classes{};
  Attributes attributes{};
};

struct SummaryCell {
  Content content{};
  std::string classes{};
};

struct SummaryRow {
  SummaryCell key{};
  SummaryCell value{};
  std::vector<SummaryAction> actions{};
  std::string actions_classes{};
  std::string classes{};
};

struct SummaryCard {
  Content title{};
  int heading_level = 2;
  std::string title_classes{};
  std::vector<SummaryAction> actions{};
  std::string actions_classes{};
  std::string classes{};
  Attributes attributes{};
};

struct SummaryList {
  std::vector<SummaryRow> rows{};
  std::optional<SummaryCard> card{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html summary_list(const SummaryList& options);

}  // namespace redress::markup
