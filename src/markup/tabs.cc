#include "markup/tabs.h"

namespace redress::markup {

Html tabs(const Tabs& options) {
  Html list;
  Html panels;
  for (std::size_t i = 0; i < options.items.size(); ++i) {
    const Tab& tab = options.items[i];
    const std::string id =
        tab.id.empty() ? options.id_prefix + "-" + std::to_string(i + 1) : tab.id;
    list += element("li",
                    {{"class", classes("govuk-tabs__list-item",
                                       i == 0 ? "govuk-tabs__list-item--selected" : "")}},
                    element("a",
                            Attributes{{"class", "govuk-tabs__tab"}, {"href", Url::fragment(id)}} +
                                tab.attributes,
                            tab.label));
    panels += element("div",
                      Attributes{{"class", classes("govuk-tabs__panel",
                                                   i > 0 ? "govuk-tabs__panel--hidden" : "")},
                                 {"id", id}} +
                          tab.panel_attributes,
                      tab.panel.is_markup() || tab.panel.empty()
                          ? tab.panel.html()
                          : element("p", {{"class", "govuk-body"}}, tab.panel));
  }
  Html inside = element("h2", {{"class", "govuk-tabs__title"}}, options.title);
  if (!options.items.empty()) {
    inside += element("ul", {{"class", "govuk-tabs__list"}}, list) + panels;
  }
  return element("div",
                 Attributes{given("id", options.id),
                            {"class", classes("govuk-tabs", options.classes)},
                            {"data-module", "govuk-tabs"}} +
                     options.attributes,
                 inside);
}

}  // namespace redress::markup
