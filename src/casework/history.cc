#include "casework/history.h"

#include "casework/fields.h"

namespace redress::casework {

std::string_view name_of(const EventBody& body) {
  return std::visit([](const auto& event) { return event.kName; }, body);
}

std::string_view stage_of(const EventBody& body) {
  return std::visit(
      [](const auto& event) -> std::string_view {
        if constexpr (requires { event.stage; }) {
          return event.stage;
        } else {
          return {};
        }
      },
      body);
}

std::vector<std::string> values_of(const EventBody& body, std::string_view field) {
  std::vector<std::string> values;
  std::visit(
      [&](const auto& event) {
        event.fields(event, [&](std::string_view name, const auto& value) {
          if (name == field) {
            values = as_texts(value);
          }
        });
      },
      body);
  return values;
}

bool fits(const EventBody& body, const procedure::EventPattern& pattern) {
  if (name_of(body) != pattern.event) {
    return false;
  }
  return std::all_of(pattern.where.begin(), pattern.where.end(), [&](const auto& asked) {
    return std::visit(
        [&](const auto& event) { return field_fits(event, asked.first, asked.second); }, body);
  });
}

}  // namespace redress::casework
