#pragma once

#include <optional>
#include <string>

#include "markup/form_group.h"

namespace redress::markup {

/// An answer of several lines. The id is the name unless it is given.
struct Textarea {
  std::string name;
  std::string id{};
  std::string value{};
  int rows = 5;
  Label label{};
  std::optional<Hint> hint{};
  std::optional<ErrorMessage> error{};
  FormGroup form_group{};
  std::string described_by{};
  std::string autocomplete{};
  std::optional<bool> spellcheck{};
  bool is_disabled = false;
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html textarea(const Textarea& options);

/// A textarea with a counter: the limit is stated in words and, with a script, the remainder is
/// counted. The server enforces the limit; the counter only informs.
struct CharacterCount {
  Textarea textarea;
  std::optional<int> max_length{};
  std::optional<int> max_words{};
  std::optional<int> threshold{};  // per cent of the limit from which the count is shown
  std::string count_type{};
  std::string limit_words{};  // "You can enter up to %{count} characters" unless given
  std::string message_classes{};
  Attributes translations{};  // data-i18n.characters-under-limit.other and so on
};

[[nodiscard]] Html character_count(const CharacterCount& options);

}  // namespace redress::markup
