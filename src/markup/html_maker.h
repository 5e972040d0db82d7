#pragma once

#include <string>
#include <utility>

#include "markup/html.h"

namespace redress::markup {

/// Turns a string into Html unchecked. Only the builder itself and the page template include this.
struct HtmlMaker {
  [[nodiscard]] static Html html(std::string markup) { return Html(std::move(markup)); }
};

/// Appends the text escaped for an element's content or a quoted attribute.
void append_escaped(std::string& out, std::string_view text);

}  // namespace redress::markup
