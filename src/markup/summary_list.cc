#include "markup/summary_list.h"

#include <algorithm>

#include "markup/callouts.h"

namespace redress::markup {
namespace {

Html action_link(const SummaryAction& action, const Content& card_title) {
  Html hidden;
  if (!action.hidden_words.empty()) {
    hidden += text(" " + action.hidden_words);
  }
  if (!card_title.empty()) {
    hidden += text(" (") + card_title.html() + text(")");
  }
  Html words = action.content.html();
  if (!hidden.empty()) {
    words += element("span", {{"class", "govuk-visually-hidden"}}, hidden);
  }
  return element(
      "a",
      Attributes{{"class", classes("govuk-link", action.classes)}, {"href", action.href}} +
          action.attributes,
      words);
}

Html row_actions(const SummaryRow& row, const Content& card_title) {
  if (row.actions.empty()) {
    return {};
  }
  Html inside;
  if (row.actions.size() == 1) {
    inside = action_link(row.actions.front(), card_title);
  } else {
    for (const auto& action : row.actions) {
      inside += element("li", {{"class", "govuk-summary-list__actions-list-item"}},
                        action_link(action, card_title));
    }
    inside = element("ul", {{"class", "govuk-summary-list__actions-list"}}, inside);
  }
  return element("dd", {{"class", classes("govuk-summary-list__actions", row.actions_classes)}},
                 inside);
}

Html list_of(const SummaryList& options) {
  const Content card_title = options.card ? options.card->title : Content{};
  const bool any_actions =
      std::ranges::any_of(options.rows, [](const SummaryRow& row) { return !row.actions.empty(); });
  Html rows;
  for (const auto& row : options.rows) {
    const std::string bare =
        any_actions && row.actions.empty() ? "govuk-summary-list__row--no-actions" : "";
    rows += element(
        "div", {{"class", classes(classes("govuk-summary-list__row", bare), row.classes)}},
        element("dt", {{"class", classes("govuk-summary-list__key", row.key.classes)}},
                row.key.content) +
            element("dd", {{"class", classes("govuk-summary-list__value", row.value.classes)}},
                    row.value.content) +
            row_actions(row, card_title));
  }
  return element(
      "dl",
      Attributes{{"class", classes("govuk-summary-list", options.classes)}} + options.attributes,
      rows);
}

Html card_actions(const SummaryCard& card) {
  const Attributes attributes = {
      {"class", classes("govuk-summary-card__actions", card.actions_classes)}};
  if (card.actions.empty()) {
    return {};
  }
  if (card.actions.size() == 1) {
    return element("div", attributes, action_link(card.actions.front(), card.title));
  }
  Html items;
  for (const auto& action : card.actions) {
    items +=
        element("li", {{"class", "govuk-summary-card__action"}}, action_link(action, card.title));
  }
  return element("ul", attributes, items);
}

}  // namespace

Html summary_list(const SummaryList& options) {
  Html list = list_of(options);
  if (!options.card) {
    return list;
  }
  const SummaryCard& card = *options.card;
  Html title;
  if (!card.title.empty()) {
    title =
        heading(card.heading_level,
                {{"class", classes("govuk-summary-card__title", card.title_classes)}}, card.title);
  }
  return element(
      "div", Attributes{{"class", classes("govuk-summary-card", card.classes)}} + card.attributes,
      element("div", {{"class", "govuk-summary-card__title-wrapper"}}, title + card_actions(card)) +
          element("div", {{"class", "govuk-summary-card__content"}}, list));
}

}  // namespace redress::markup
