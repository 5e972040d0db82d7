#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "markup/html.h"
#include "markup/url.h"

namespace redress::markup {

[[nodiscard]] constexpr bool is_url_attribute(std::string_view name) {
  return name == "href" || name == "src" || name == "action" || name == "formaction";
}

/// True for attributes that hold inert text. Their names have letters, digits, hyphens and dots.
/// False for addresses (which take a Url), event handlers, styles, and anything that holds a
/// document or a list of addresses.
[[nodiscard]] constexpr bool is_plain_attribute(std::string_view name) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  if (name.empty() || lower(name[0]) < 'a' || lower(name[0]) > 'z' || is_url_attribute(name)) {
    return false;
  }
  if (name.size() > 1 && lower(name[0]) == 'o' && lower(name[1]) == 'n') {
    return false;
  }
  for (const std::string_view refused : {"style", "srcdoc", "srcset", "ping", "background",
                                         "http-equiv", "manifest", "poster", "cite"}) {
    if (std::ranges::equal(name, refused, {}, lower)) {
      return false;
    }
  }
  return std::ranges::all_of(name, [&](char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
}

/// The name of an attribute that holds text, checked at compile time.
struct PlainName {
  std::string_view name;

  consteval PlainName(const char* literal) : name(literal) {
    if (!is_plain_attribute(name)) {
      throw "not the name of an attribute that may hold text; addresses take a Url";
    }
  }
};

/// The name of an attribute that holds an address, checked at compile time.
struct UrlName {
  std::string_view name;

  consteval UrlName(const char* literal) : name(literal) {
    if (!is_url_attribute(name)) {
      throw "not the name of an attribute that holds an address";
    }
  }
};

/// One attribute, ready to write: {"class", classes}, {"hidden", true}, {"rows", 5}, {"href", url}.
class Attribute {
 public:
  Attribute(PlainName name, std::string_view value) { write(name.name, value); }

  Attribute(PlainName name, std::same_as<bool> auto is_present) {
    if (is_present) {
      written_ = " ";
      written_ += name.name;
    }
  }

  template <std::integral Number>
    requires(!std::same_as<Number, bool>)
  Attribute(PlainName name, Number number) {
    write(name.name, std::to_string(number));
  }

  Attribute(UrlName name, const Url& url) { write(name.name, url.str()); }

  /// An attribute whose name is known only at run time; nothing when the compiler would refuse the
  /// name.
  [[nodiscard]] static std::optional<Attribute> named(std::string_view name,
                                                      std::string_view value);

  [[nodiscard]] const std::string& str() const { return written_; }

 private:
  friend Attribute given(PlainName name, std::string_view value);
  Attribute() = default;
  void write(std::string_view name, std::string_view value);

  std::string written_;
};

/// The attribute when its value is not empty, otherwise nothing.
[[nodiscard]] Attribute given(PlainName name, std::string_view value);

class Attributes {
 public:
  Attributes() = default;

  Attributes(std::initializer_list<Attribute> attributes) {
    for (const auto& attribute : attributes) {
      written_ += attribute.str();
    }
  }

  Attributes& operator+=(const Attributes& more) {
    written_ += more.written_;
    return *this;
  }

  friend Attributes operator+(Attributes first, const Attributes& second) {
    first += second;
    return first;
  }

  [[nodiscard]] const std::string& str() const { return written_; }

 private:
  std::string written_;
};

// What a page is made of. Not here: anything that runs, frames, or changes what addresses mean.
inline constexpr std::array<std::string_view, 69> kElements = {
    "a",       "abbr",     "address", "article",  "aside",    "b",          "blockquote", "button",
    "caption", "cite",     "code",    "colgroup", "dd",       "del",        "details",    "dfn",
    "div",     "dl",       "dt",      "em",       "fieldset", "figcaption", "figure",     "footer",
    "form",    "h1",       "h2",      "h3",       "h4",       "h5",         "h6",         "header",
    "i",       "ins",      "label",   "legend",   "li",       "main",       "mark",       "nav",
    "ol",      "optgroup", "option",  "p",        "path",     "pre",        "q",          "rect",
    "section", "select",   "small",   "span",     "strong",   "sub",        "summary",    "sup",
    "svg",     "table",    "tbody",   "td",       "text",     "textarea",   "tfoot",      "th",
    "thead",   "time",     "tr",      "u",        "ul"};
inline constexpr std::array<std::string_view, 6> kVoidElements = {"br",  "col",   "hr",
                                                                  "img", "input", "wbr"};

struct ElementName {
  std::string_view name;

  consteval ElementName(const char* literal) : name(literal) {
    if (std::ranges::find(kElements, name) == kElements.end()) {
      throw "not an element a page is made of";
    }
  }
};

struct VoidElementName {
  std::string_view name;

  consteval VoidElementName(const char* literal) : name(literal) {
    if (std::ranges::find(kVoidElements, name) == kVoidElements.end()) {
      throw "not an element without content";
    }
  }
};

/// <name attributes>content</name>; a string as content is escaped.
[[nodiscard]] Html element(ElementName name, const Attributes& attributes,
                           const Content& content = {});

/// The same without attributes: element("p", "Words").
[[nodiscard]] Html element(ElementName name, const Content& content);

/// <name attributes>
[[nodiscard]] Html void_element(VoidElementName name, const Attributes& attributes = {});

/// "base", or "base more" when there is more: how every component joins its class names.
[[nodiscard]] std::string classes(std::string_view base, std::string_view more);

}  // namespace redress::markup
