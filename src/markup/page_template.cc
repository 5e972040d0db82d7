#include "markup/page_template.h"

#include "markup/html_maker.h"
#include "markup/links.h"

namespace redress::markup {
namespace {

std::string title_of(const Page& options) {
  std::string title = options.has_errors ? "Error: " : "";
  title += options.title;
  for (const auto& more : {options.service_name, options.landlord}) {
    if (!more.empty() && !title.ends_with(more)) {
      title += title.empty() ? more : " \u2013 " + more;
    }
  }
  return title;
}

std::string head(const Page& options) {
  std::string out = "<head><meta charset=\"utf-8\"><title>";
  append_escaped(out, title_of(options));
  out +=
      "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1, "
      "viewport-fit=cover\">";
  const auto file = [&out](const Attributes& attributes) {
    out += "<link" + attributes.str() + ">";
  };
  file({{"rel", "icon"}, {"type", "image/svg+xml"}, {"href", options.assets.icon}});
  file({{"rel", "stylesheet"}, {"href", options.assets.style_sheet}});
  if (options.assets.landlord_style_sheet) {
    file({{"rel", "stylesheet"}, {"href", *options.assets.landlord_style_sheet}});
  }
  out += "<script" + Attributes{{"type", "module"}, {"src", options.assets.script}}.str() +
         "></script>";
  return out + "</head>";
}

Html footer(const Page& options) {
  Html links;
  for (const auto& link : options.footer_links) {
    links += element(
        "li", element("a", {{"class", "redress-footer__link"}, {"href", link.href}}, link.words));
  }
  Html inside;
  if (!links.empty()) {
    inside += element("ul", {{"class", "redress-footer__list"}}, links);
  }
  if (!options.footer_words.empty()) {
    inside += element("p", {{"class", "redress-footer__text"}}, options.footer_words);
  }
  return element("footer", {{"class", "govuk-template__footer redress-footer"}},
                 element("div", {{"class", "govuk-width-container"}}, inside));
}

Html header(const Page& options) {
  Html inside = generic_header({.logo = options.landlord, .href = options.landlord_href});
  const ServiceNavigation& navigation = options.navigation;
  if (!navigation.items.empty() || !navigation.service_name.empty() || !navigation.end.empty()) {
    inside += service_navigation(navigation);
  }
  return element("header", {{"class", "govuk-template__header"}}, inside + options.header_end);
}

}  // namespace

std::string page(const Page& options) {
  const Html content =
      options.phase_banner + options.before_content +
      element("main", {{"class", "govuk-main-wrapper"}, {"id", "main-content"}}, options.content);
  const Html body =
      skip_link({.content = "Skip to main content", .href = "#main-content"_url}) +
      header(options) +
      element("div",
              {{"class", classes("govuk-width-container",
                                 options.is_wide ? "redress-width-container--wide" : "")}},
              content) +
      footer(options);
  std::string out = "<!DOCTYPE html>\n<html";
  out += Attributes{{"lang", options.language}, {"class", "govuk-template"}}.str() + ">";
  out += head(options);
  out += "<body class=\"govuk-template__body\">" + body.str() + "</body></html>\n";
  return out;
}

}  // namespace redress::markup
