#include "markup/sub_navigation.h"

namespace redress::markup {

Html sub_navigation(const SubNavigation& options) {
  Html items;
  for (const auto& page : options.pages) {
    const Attributes current = page.is_this ? Attributes{{"aria-current", "page"}} : Attributes{};
    items += element("li", {{"class", "redress-sub-navigation__item"}},
                     link(page.href, page.words, current));
  }
  return element("nav", {{"class", "redress-sub-navigation"}, {"aria-label", options.label}},
                 element("ul", {{"class", "redress-sub-navigation__list"}}, items));
}

}  // namespace redress::markup
