#include "web/server/form.h"

#include "base/plain.h"
#include "base/text.h"
#include "web/server/percent.h"

namespace redress::web {

namespace {

/// The value as typed, or nothing where it cannot be read as it is.
using Reading = std::optional<std::string> (*)(std::string_view value);

std::optional<Fields> fields_in(std::string_view body, Reading read) {
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
    auto value = read(equals == pair.npos ? std::string_view() : pair.substr(equals + 1));
    if (!name || !value) {
      return std::nullopt;
    }
    fields.add(std::move(*name), std::move(*value));
  }
  return fields;
}

}  // namespace

std::optional<Fields> parse_form(std::string_view body) {
  return fields_in(body, [](std::string_view value) {
    return std::optional(as_plain_text(unescaped(value, Plus::is_space)));
  });
}

std::optional<Fields> parse_query(std::string_view query) {
  return fields_in(query,
                   [](std::string_view value) { return percent_decoded(value, Plus::is_space); });
}

}  // namespace redress::web
