#include "markup/element.h"

#include "markup/html_maker.h"

namespace redress::markup {
namespace {

std::string opening(std::string_view name, const Attributes& attributes) {
  std::string out = "<";
  out += name;
  out += attributes.str();
  out += '>';
  return out;
}

}  // namespace

void Attribute::write(std::string_view name, std::string_view value) {
  written_ = " ";
  written_ += name;
  written_ += "=\"";
  append_escaped(written_, value);
  written_ += '"';
}

std::optional<Attribute> Attribute::named(std::string_view name, std::string_view value) {
  if (!is_plain_attribute(name)) {
    return std::nullopt;
  }
  Attribute attribute;
  attribute.write(name, value);
  return attribute;
}

Attribute given(PlainName name, std::string_view value) {
  return value.empty() ? Attribute() : Attribute(name, value);
}

Html element(ElementName name, const Attributes& attributes, const Content& content) {
  std::string out = opening(name.name, attributes);
  out += content.html().str();
  out += "</";
  out += name.name;
  out += '>';
  return HtmlMaker::html(std::move(out));
}

Html element(ElementName name, const Content& content) { return element(name, {}, content); }

Html void_element(VoidElementName name, const Attributes& attributes) {
  return HtmlMaker::html(opening(name.name, attributes));
}

std::string classes(std::string_view base, std::string_view more) {
  std::string out(base);
  if (!more.empty()) {
    out += ' ';
    out += more;
  }
  return out;
}

}  // namespace redress::markup
