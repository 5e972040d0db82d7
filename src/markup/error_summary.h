#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markup/element.h"

namespace redress::markup {

/// One problem, in the same words as at its field, with a link to that field.
struct ErrorSummaryItem {
  Content content{};
  std::optional<Url> href{};
  Attributes attributes{};
};

struct ErrorSummary {
  Content title = "There is a problem";
  Content description{};
  std::vector<ErrorSummaryItem> items{};
  std::optional<bool> disable_auto_focus{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html error_summary(const ErrorSummary& options);

}  // namespace redress::markup
