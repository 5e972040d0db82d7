#pragma once

#include <optional>
#include <string>

#include "markup/form_group.h"

namespace redress::markup {

/// Words before or after a short answer, such as a pound sign.
struct Affix {
  Content content{};
  std::string classes{};
  Attributes attributes{};
};

/// A one-line answer. The id is the name unless it is given.
struct Input {
  std::string name;
  std::string id{};
  std::string type = "text";
  std::optional<std::string> value{};
  Label label{};
  std::optional<Hint> hint{};
  std::optional<ErrorMessage> error{};
  Affix prefix{};
  Affix suffix{};
  FormGroup form_group{};
  std::string wrapper_classes{};
  Attributes wrapper_attributes{};
  std::string described_by{};
  std::string autocomplete{};
  std::string autocapitalize{};
  std::string pattern{};
  std::string inputmode{};
  std::optional<bool> spellcheck{};
  bool is_disabled = false;
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html input(const Input& options);

}  // namespace redress::markup
