#pragma once

#include <string>

#include "markup/element.h"

namespace redress::markup {

struct Label {
  Content content{};
  bool is_page_heading = false;
  std::string classes{};
  Attributes attributes{};
  std::string for_id{};  // fields fill this in
};

/// Nothing when the label has no words.
[[nodiscard]] Html label(const Label& options);

struct Hint {
  Content content{};
  std::string id{};  // fields fill this in
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html hint(const Hint& options);

struct ErrorMessage {
  Content content{};
  std::string id{};  // fields fill this in
  std::string classes{};
  std::string hidden_prefix =
      "Error";  // read out before the words, so that colour is not the only sign
  Attributes attributes{};
};

[[nodiscard]] Html error_message(const ErrorMessage& options);

}  // namespace redress::markup
