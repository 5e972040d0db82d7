#include "markup/html.h"

#include "markup/html_maker.h"

namespace redress::markup {

Html& Html::operator+=(const Html& more) {
  markup_ += more.markup_;
  return *this;
}

void append_escaped(std::string& out, std::string_view text) {
  for (auto at = text.find_first_of("&<>\"'"); at != text.npos; at = text.find_first_of("&<>\"'")) {
    out += text.substr(0, at);
    switch (text[at]) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += "&#39;";
        break;
    }
    text.remove_prefix(at + 1);
  }
  out += text;
}

Html text(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  append_escaped(out, words);
  return HtmlMaker::html(std::move(out));
}

Html text_with_lines(std::string_view words) {
  std::string out;
  for (auto at = words.find('\n'); at != words.npos; at = words.find('\n')) {
    auto line = words.substr(0, at);
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    append_escaped(out, line);
    out += "<br>";
    words.remove_prefix(at + 1);
  }
  append_escaped(out, words);
  return HtmlMaker::html(std::move(out));
}

Html joined(const std::vector<Html>& parts) {
  Html out;
  for (const auto& part : parts) {
    out += part;
  }
  return out;
}

}  // namespace redress::markup
