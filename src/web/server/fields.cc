#include "web/server/fields.h"

#include <algorithm>

namespace redress::web {

void Fields::set(std::string_view name, std::string value) {
  std::erase_if(fields_, [&](const Field& field) { return field.name == name; });
  add(std::string(name), std::move(value));
}

bool Fields::has(std::string_view name) const {
  return std::ranges::any_of(fields_, [&](const Field& field) { return field.name == name; });
}

std::optional<std::string> Fields::one(std::string_view name) const {
  auto values = all(name);
  return values.size() == 1 ? std::optional(std::move(values.front())) : std::nullopt;
}

std::vector<std::string> Fields::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& field : fields_) {
    if (field.name == name) {
      values.push_back(field.value);
    }
  }
  return values;
}

}  // namespace redress::web
