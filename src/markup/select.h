#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markup/form_group.h"

namespace redress::markup {

/// One choice; without a value its words are the value.
struct SelectItem {
  std::string words{};
  std::optional<std::string> value{};
  std::optional<bool> is_selected{};
  bool is_disabled = false;
  Attributes attributes{};
};

struct Select {
  std::string name;
  std::string id{};
  std::vector<SelectItem> items{};
  std::string value{};
  Label label{};
  std::optional<Hint> hint{};
  std::optional<ErrorMessage> error{};
  FormGroup form_group{};
  std::string described_by{};
  bool is_disabled = false;
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html select(const Select& options);

}  // namespace redress::markup
