#pragma once

#include <map>
#include <string>
#include <string_view>

namespace redress {

/// A sentence for a person: a stable key, the English with {named} places, and what goes into them.
/// Catalogues in other languages override the English by key; the values stay the same.
struct Message {
  std::string key;
  std::string english;
  std::map<std::string, std::string> values;

  bool operator==(const Message&) const = default;
};

/// The English with every {name} replaced by its value. A name without a value stays as it is,
/// braces included, and braces inside a value are not replaced. No second full stop follows a value
/// that ends its own sentence.
[[nodiscard]] std::string render(const Message& message);

/// The same for words that come from elsewhere, such as a catalogue.
[[nodiscard]] std::string fill(std::string_view words,
                               const std::map<std::string, std::string>& values);

}  // namespace redress
