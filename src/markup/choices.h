#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markup/fieldset.h"
#include "markup/form_group.h"

namespace redress::markup {

/// One radio or checkbox, or with a divider only the word between two of them.
struct Choice {
  std::string value{};
  Content content{};
  std::string id{};
  std::string name{};  // checkboxes only, where each has a name of its own
  std::optional<bool> is_checked{};
  bool is_disabled = false;
  bool is_exclusive = false;  // checkboxes only: "none of these"
  Hint hint{};
  Html conditional{};  // asked only when this is chosen; always shown without a script
  std::string divider{};
  std::string label_classes{};
  Attributes label_attributes{};
  Attributes attributes{};
};

struct Radios {
  std::string name;
  std::string id_prefix{};  // the name unless given
  std::vector<Choice> items{};
  std::string value{};
  std::optional<Fieldset> fieldset{};
  std::optional<Hint> hint{};
  std::optional<ErrorMessage> error{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html radios(const Radios& options);

struct Checkboxes {
  std::string name;
  std::string id_prefix{};
  std::vector<Choice> items{};
  std::vector<std::string> values{};
  std::optional<Fieldset> fieldset{};
  std::optional<Hint> hint{};
  std::optional<ErrorMessage> error{};
  FormGroup form_group{};
  std::string described_by{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html checkboxes(const Checkboxes& options);

}  // namespace redress::markup
