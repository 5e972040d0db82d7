#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace redress::markup {

/// Markup that is safe to send. No string converts to it: only text(), element() and the components
/// make it, so what a person typed can never become a tag.
class Html {
 public:
  Html() = default;

  [[nodiscard]] const std::string& str() const { return markup_; }

  [[nodiscard]] bool empty() const { return markup_.empty(); }

  Html& operator+=(const Html& more);

  friend Html operator+(Html first, const Html& second) {
    first += second;
    return first;
  }

  bool operator==(const Html&) const = default;

 private:
  explicit Html(std::string markup) : markup_(std::move(markup)) {}

  friend struct HtmlMaker;
  std::string markup_;
};

static_assert(!std::is_convertible_v<std::string, Html> &&
              !std::is_constructible_v<Html, std::string>);
static_assert(!std::is_constructible_v<Html, const char*>);

/// Text as markup: <, >, &, " and ' are escaped.
[[nodiscard]] Html text(std::string_view words);

/// The same, but keeps the lines a person typed apart: each line end becomes <br>.
[[nodiscard]] Html text_with_lines(std::string_view words);

[[nodiscard]] Html joined(const std::vector<Html>& parts);

/// What a component shows: words, which are escaped, or markup that is already safe. Some
/// components wrap plain words in an element of their own, so a Content remembers which of the two
/// it was.
class Content {
 public:
  Content() = default;

  template <class Words>
    requires std::is_convertible_v<const Words&, std::string_view>
  // NOLINTNEXTLINE(bugprone-forwarding-reference-overload): only words convert
  Content(const Words& words) : html_(text(std::string_view(words))) {}

  Content(Html html) : html_(std::move(html)), is_markup_(true) {}

  [[nodiscard]] const Html& html() const { return html_; }

  [[nodiscard]] bool empty() const { return html_.empty(); }

  [[nodiscard]] bool is_markup() const { return is_markup_; }

 private:
  Html html_;
  bool is_markup_ = false;
};

}  // namespace redress::markup
