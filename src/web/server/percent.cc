#include "web/server/percent.h"

#include "base/text.h"

namespace redress::web {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  if (c >= 'a' && c <= 'f') {
    return c - 'a' + 10;
  }
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// Leaves a percent sign that begins no escape as it is, and says that there was one.
std::string decoded(std::string_view text, Plus plus, bool& is_well_formed) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i] == '+' && plus == Plus::is_space ? ' ' : text[i];
      continue;
    }
    const int high = i + 1 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
    if (high < 0 || low < 0) {
      is_well_formed = false;
      out += text[i];
    } else {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return out;
}

}  // namespace

std::string unescaped(std::string_view text, Plus plus) {
  bool is_well_formed = true;
  return decoded(text, plus, is_well_formed);
}

std::optional<std::string> percent_decoded(std::string_view text, Plus plus) {
  bool is_well_formed = true;
  auto out = decoded(text, plus, is_well_formed);
  return is_well_formed && is_plain_utf8(out) ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace redress::web
