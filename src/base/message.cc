#include "base/message.h"

namespace redress {

std::string fill(std::string_view words, const std::map<std::string, std::string>& values) {
  std::string out;
  while (!words.empty()) {
    const auto open = words.find('{');
    const auto close = open == words.npos ? words.npos : words.find('}', open);
    if (close == words.npos) {
      break;
    }
    const auto name = words.substr(open + 1, close - open - 1);
    const auto value = values.find(std::string(name));
    out += words.substr(0, open);
    out += value == values.end() ? words.substr(open, close - open + 1) : value->second;
    words.remove_prefix(close + 1);
  }
  out += words;
  return out;
}

std::string render(const Message& message) { return fill(message.english, message.values); }

}  // namespace redress
