#include "web/server/form.h"

#include "base/text.h"
#include "web/server/percent.h"

namespace redress::web {

std::optional<Fields> parse_form(std::string_view body) {
  Fields fields;
  for (const auto pair : split(body, '&')) {
    if (pair.empty()) {
      continue;
    }
    if (fields.size() == kMaxFormFields) {
      return std::nullopt;
    }
    const auto equals = pair.find('=');
    auto name = percent_decoded(pair.substr(0, equals), Plus::is_space);
    auto value =
        percent_decoded(equals == pair.npos ? "" : pair.substr(equals + 1), Plus::is_space);
    if (!name || !value) {
      return std::nullopt;
    }
    fields.add(std::move(*name), std::move(*value));
  }
  return fields;
}

}  // namespace redress::web
