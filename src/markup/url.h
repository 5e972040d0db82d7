#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redress::markup {

/// True for addresses a link may have: a path of this site, a query, a fragment, or http(s), mailto
/// and tel. Everything else is refused, including "javascript:" and "//elsewhere", and so are
/// spaces, quotes, backslashes and control characters.
[[nodiscard]] constexpr bool is_safe_url(std::string_view address) {
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F || c == '"' || c == '\'' || c == '<' || c == '>' ||
        c == '\\' || c == '`') {
      return false;
    }
  }
  if (address.starts_with("//")) {
    return false;
  }
  for (const std::string_view start : {"/", "#", "?", "https://", "http://", "mailto:", "tel:"}) {
    if (address.starts_with(start)) {
      return true;
    }
  }
  return false;
}

/// An address checked at compile time: "/complaints"_url.
struct UrlLiteral {
  const char* address;
};

consteval UrlLiteral operator""_url(const char* address, std::size_t length) {
  return is_safe_url({address, length}) ? UrlLiteral{address}
                                        : throw "this is no address a link may have";
}

/// An address that is safe in href, src and action. No string converts to it.
class Url {
 public:
  Url(UrlLiteral literal) : address_(literal.address) {}

  /// An address from outside, such as an edition's contact block; nothing when it is not safe.
  [[nodiscard]] static std::optional<Url> parse(std::string_view address);

  /// "/a/b%20c": each segment percent-encoded, so that a slash inside one stays inside it.
  [[nodiscard]] static Url path(std::initializer_list<std::string_view> segments);
  [[nodiscard]] static Url path(const std::vector<std::string>& segments);

  /// "#id", for error summaries.
  [[nodiscard]] static Url fragment(std::string_view id);

  /// The same address with one more query parameter, percent-encoded.
  [[nodiscard]] Url with_query(std::string_view name, std::string_view value) const;

  [[nodiscard]] const std::string& str() const { return address_; }

  bool operator==(const Url&) const = default;

 private:
  explicit Url(std::string address) : address_(std::move(address)) {}

  std::string address_;
};

}  // namespace redress::markup
