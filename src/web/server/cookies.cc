#include "web/server/cookies.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"

namespace redress::web {
namespace {

bool is_name(std::string_view text) {
  constexpr std::string_view kSeparators = "()<>@,;:\\\"/[]?={} \t";
  return !text.empty() && std::ranges::all_of(text, [&](char c) {
    return c > ' ' && c < 0x7F && kSeparators.find(c) == kSeparators.npos;
  });
}

bool is_value(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return c > ' ' && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\';
  });
}

}  // namespace

Fields parse_cookies(std::string_view header) {
  Fields cookies;
  for (const auto part : split(header, ';')) {
    const auto pair = trimmed(part);
    const auto equals = pair.find('=');
    if (equals == pair.npos) {
      continue;
    }
    const auto name = pair.substr(0, equals);
    auto value = pair.substr(equals + 1);
    if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"')) {
      value = value.substr(1, value.size() - 2);
    }
    if (is_name(name) && is_value(value)) {
      cookies.add(std::string(name), std::string(value));
    }
  }
  return cookies;
}

std::string set_cookie(std::string_view name, std::string_view value, bool behind_tls) {
  CHECK(is_name(name) && is_value(value));
  std::string out(name);
  out += '=';
  out += value;
  out += "; Path=/; HttpOnly; SameSite=Lax";
  if (behind_tls) {
    out += "; Secure";
  }
  if (value.empty()) {
    out += "; Max-Age=0";
  }
  return out;
}

std::string cookie_name(std::string_view name, bool behind_tls) {
  return (behind_tls ? "__Host-" : "") + std::string(name);
}

}  // namespace redress::web
