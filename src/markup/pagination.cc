#include "markup/pagination.h"

namespace redress::markup {
namespace {

struct Direction {
  std::string_view rel;
  std::string_view words;
  std::string_view arrow;
};

constexpr Direction kPrevious{"prev", "Previous",
                              "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 "
                              "1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-"
                              "1.414-1.414z"};
constexpr Direction kNext{"next", "Next",
                          "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 "
                          "3.9766 1.377 1.4492 6.7441-6.4062-"
                          "6.7246-6.7266z"};

Html arrow(const Direction& direction) {
  return element("svg",
                 {{"class", classes("govuk-pagination__icon",
                                    "govuk-pagination__icon--" + std::string(direction.rel))},
                  {"xmlns", "http://www.w3.org/2000/svg"},
                  {"height", 13},
                  {"width", 15},
                  {"aria-hidden", "true"},
                  {"focusable", "false"},
                  {"viewBox", "0 0 15 13"}},
                 element("path", {{"d", direction.arrow}}, {}));
}

Html arrow_link(const PaginationLink& link, const Direction& direction, bool is_block) {
  const bool is_previous = &direction == &kPrevious;
  const std::string decorated =
      is_block && link.label.empty() ? "govuk-pagination__link-title--decorated" : "";
  Html words = link.content.html();
  if (link.content.empty()) {
    words = text(direction.words) + element("span", {{"class", "govuk-visually-hidden"}}, " page");
  }
  Html inside;
  if (is_block || is_previous) {
    inside += arrow(direction) + text(" ");
  }
  inside += element("span", {{"class", classes("govuk-pagination__link-title", decorated)}}, words);
  if (!link.label.empty() && is_block) {
    inside += text(" ") + element("span", {{"class", "govuk-visually-hidden"}}, ":") + text(" ") +
              element("span", {{"class", "govuk-pagination__link-label"}}, link.label);
  }
  if (!is_block && !is_previous) {
    inside += text(" ") + arrow(direction);
  }
  return element("div", {{"class", "govuk-pagination__" + std::string(direction.rel)}},
                 element("a",
                         Attributes{{"class", "govuk-link govuk-pagination__link"},
                                    {"href", link.href},
                                    {"rel", direction.rel}} +
                             link.attributes,
                         inside));
}

Html page_item(const PaginationItem& item) {
  const std::string base = "govuk-pagination__item";
  if (!item.href) {
    return element("li", {{"class", base + " " + base + "--ellipsis"}}, "\u22EF");
  }
  const std::string label = item.hidden_label.empty() ? "Page " + item.number : item.hidden_label;
  Attributes attributes = {
      {"class", "govuk-link govuk-pagination__link"}, {"href", *item.href}, {"aria-label", label}};
  attributes += {given("aria-current", item.is_current ? "page" : "")};
  return element("li", {{"class", classes(base, item.is_current ? base + "--current" : "")}},
                 element("a", attributes + item.attributes, item.number));
}

}  // namespace

Html pagination(const Pagination& options) {
  const bool is_block = options.items.empty() && (options.previous || options.next);
  Html inside;
  if (options.previous) {
    inside += arrow_link(*options.previous, kPrevious, is_block);
  }
  if (!options.items.empty()) {
    Html items;
    for (const auto& item : options.items) {
      items += page_item(item);
    }
    inside += element("ul", {{"class", "govuk-pagination__list"}}, items);
  }
  if (options.next) {
    inside += arrow_link(*options.next, kNext, is_block);
  }
  const std::string block = is_block ? "govuk-pagination--block" : "";
  return element("nav",
                 Attributes{{"class", classes(classes("govuk-pagination", block), options.classes)},
                            {"aria-label", options.landmark_label}} +
                     options.attributes,
                 inside);
}

}  // namespace redress::markup
