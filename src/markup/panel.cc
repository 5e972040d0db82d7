#include "markup/panel.h"

#include "markup/button.h"
#include "markup/callouts.h"

namespace redress::markup {
namespace {

Html action(const PanelAction& options) {
  if (!options.href || options.type == "button") {
    return button({.content = options.content,
                   .type = options.type.empty() ? "button" : options.type,
                   .classes = classes("govuk-button--inverse", options.classes),
                   .href = options.href,
                   .attributes = options.attributes});
  }
  return element("a",
                 Attributes{{"class", classes("govuk-link govuk-link--inverse", options.classes)},
                            {"href", *options.href}} +
                     options.attributes,
                 options.content);
}

Html actions(const Panel& options) {
  Html items;
  for (const auto& each : options.actions) {
    items += action(each) + text(" ");
  }
  return element("div",
                 Attributes{{"class", classes("govuk-panel__actions", options.actions_classes)}} +
                     options.actions_attributes,
                 items.empty() ? Html{} : element("div", {{"class", "govuk-button-group"}}, items));
}

}  // namespace

Html panel(const Panel& options) {
  const bool is_interruption =
      options.classes.find("govuk-panel--interruption") != std::string::npos;
  const std::string base =
      is_interruption ? "govuk-panel" : "govuk-panel govuk-panel--confirmation";
  Html inside = heading(options.heading_level, {{"class", "govuk-panel__title"}}, options.title);
  if (!options.content.empty()) {
    inside += element("div", {{"class", "govuk-panel__body"}}, options.content);
  }
  if (is_interruption && (options.has_actions || !options.actions.empty())) {
    inside += actions(options);
  }
  return element("div", Attributes{{"class", classes(base, options.classes)}} + options.attributes,
                 inside);
}

}  // namespace redress::markup
