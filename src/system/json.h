#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace redress::system {

/// A JSON value. Objects keep the order they were written in; numbers without a fraction are
/// integers.
struct Json {
  using Array = std::vector<Json>;
  using Object = std::vector<std::pair<std::string, Json>>;

  // The braces keep clang from asking whether a Json can be constructed while its members are still
  // incomplete.
  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> value{};

  /// Returns the value as this kind; nullptr when it is another. The pointer is valid for as long
  /// as the value.
  template <class Kind>
  [[nodiscard]] const Kind* as() const {
    return std::get_if<Kind>(&value);
  }

  /// Returns an object's value of this name; nullptr when there is none or this is not an object.
  [[nodiscard]] const Json* find(std::string_view name) const;

  /// Returns the kind of value, for a person: "a text", "a list".
  [[nodiscard]] std::string_view kind_in_words() const;

  bool operator==(const Json&) const = default;
};

/// Reads a text as one JSON value (RFC 8259). The error says what is wrong and where. Also refuses
/// an object that has a name twice, more than 64 levels, an integer beyond 64 bits, and ill-formed
/// UTF-8.
[[nodiscard]] Result<Json, std::string> parse_json(std::string_view text);

/// Writes a value without white space.
[[nodiscard]] std::string to_text(const Json& json);

/// Appends a text in quotes, escaped as JSON requires. Ill-formed UTF-8 becomes U+FFFD: what a
/// person sent is kept as far as it can be, and the result is always JSON.
void append_quoted(std::string& out, std::string_view text);

}  // namespace redress::system
