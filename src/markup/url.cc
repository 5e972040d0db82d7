#include "markup/url.h"

namespace redress::markup {
namespace {

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (kPlain.find(c) != kPlain.npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kHex[byte / 16U];
      out += kHex[byte % 16U];
    }
  }
  return out;
}

}  // namespace

std::optional<Url> Url::parse(std::string_view address) {
  if (!is_safe_url(address)) {
    return std::nullopt;
  }
  return Url(std::string(address));
}

namespace {

template <class Segments>
std::string address_of(const Segments& segments) {
  std::string address;
  for (const std::string_view segment : segments) {
    address += '/';
    // Browsers resolve "." and ".." even when the dots are encoded, and an empty first segment
    // would make "//elsewhere": none of the three names a page of ours.
    const bool names_nothing = segment.empty() || segment == "." || segment == "..";
    address += names_nothing ? std::string("_") : percent_encoded(segment);
  }
  return address.empty() ? std::string("/") : address;
}

}  // namespace

Url Url::path(std::initializer_list<std::string_view> segments) {
  return Url(address_of(segments));
}

Url Url::path(const std::vector<std::string>& segments) { return Url(address_of(segments)); }

Url Url::fragment(std::string_view id) { return Url("#" + percent_encoded(id)); }

Url Url::with_query(std::string_view name, std::string_view value) const {
  const auto hash = address_.find('#');
  std::string address = address_.substr(0, hash);
  address += address.find('?') == std::string::npos ? '?' : '&';
  address += percent_encoded(name) + '=' + percent_encoded(value);
  if (hash != std::string::npos) {
    address += address_.substr(hash);
  }
  return Url(std::move(address));
}

}  // namespace redress::markup
