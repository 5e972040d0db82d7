#include "base/message.h"

namespace redress {

namespace {

/// The words after a value, without the stop that would be a second one: what people typed may end
/// its own sentence, inside quotation marks too.
std::string after_value(std::string_view value, std::string_view words) {
  constexpr std::string_view kQuote = "”";
  const bool is_ended = value.ends_with('.') || value.ends_with('!') || value.ends_with('?');
  const auto stop = words.starts_with(kQuote) ? kQuote.size() : 0;
  std::string out(words);
  if (is_ended && words.substr(stop).starts_with('.')) {
    out.erase(stop, 1);
  }
  return out;
}

}  // namespace

std::string fill(std::string_view words, const std::map<std::string, std::string>& values) {
  std::string out;
  std::string_view last;
  while (!words.empty()) {
    const auto open = words.find('{');
    const auto close = open == words.npos ? words.npos : words.find('}', open);
    if (close == words.npos) {
      break;
    }
    const auto name = words.substr(open + 1, close - open - 1);
    const auto value = values.find(std::string(name));
    out += after_value(last, words.substr(0, open));
    last = value == values.end() ? words.substr(open, close - open + 1)
                                 : std::string_view(value->second);
    out += last;
    words.remove_prefix(close + 1);
  }
  out += after_value(last, words);
  return out;
}

std::string render(const Message& message) { return fill(message.english, message.values); }

}  // namespace redress
