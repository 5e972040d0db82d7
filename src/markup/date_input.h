#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "markup/fieldset.h"
#include "markup/form_group.h"

namespace redress::markup {

/// One part of a date.
struct DateItem {
  std::string name{};
  std::string label{};  // the name with a capital unless given
  std::string id{};
  std::optional<std::string> value{};
  std::optional<bool>
      has_error{};  // unset: wrong when the whole date is wrong and no part is singled out
  std::string inputmode = "numeric";
  std::string autocomplete{};
  std::string pattern{};
  std::string classes{};
  Attributes attributes{};
};

/// A date as day, month and year, each typed. The fields are named "<name_prefix>-day" and so on.
struct DateInput {
  std::string id;
  std::string name_prefix{};
  std::vector<DateItem> items = {{.name = "day"}, {.name = "month"}, {.name = "year"}};
  std::map<std::string, std::string> values{};  // by field name, with the prefix
  std::optional<Fieldset> fieldset{};
  std::optional<Hint> hint{};
  std::optional<ErrorMessage> error{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html date_input(const DateInput& options);

}  // namespace redress::markup
