#include "web/staff/lists/filter_panel.h"

#include <algorithm>

#include "base/text.h"
#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/form.h"
#include "markup/links.h"
#include "markup/select.h"

namespace redress::web {

using markup::element;

namespace {

std::string chosen_for(const Shown& shown, std::string_view filter) {
  const auto found = std::ranges::find(shown.filters, filter,
                                       [](const SetFilter& one) { return one.filter->name; });
  return found == shown.filters.end() ? "" : found->choice.value;
}

Html choice_of(std::string_view name, std::string_view words, const std::string& value,
               std::vector<markup::SelectItem> items) {
  return element("div", {{"class", "redress-filters__field"}},
                 markup::select({.name = std::string(name),
                                 .items = std::move(items),
                                 .value = value,
                                 .label = {.content = words}}));
}

Html filter_fields(const Desk& desk, const Shown& shown) {
  Html fields;
  for (const auto& filter : filters()) {
    const auto choices = filter.choices(desk);
    if (choices.empty()) {
      continue;
    }
    std::vector<markup::SelectItem> items{{.words = "Any", .value = ""}};
    for (const auto& choice : choices) {
      items.push_back({.words = choice.words, .value = choice.value});
    }
    fields +=
        choice_of(filter.name, filter.words, chosen_for(shown, filter.name), std::move(items));
  }
  std::vector<markup::SelectItem> orders;
  for (const auto& order : named_orders()) {
    orders.push_back({.words = std::string(order.words), .value = std::string(order.name)});
  }
  fields += choice_of("order", "Order", std::string(shown.order->name), std::move(orders));
  return element("div", {{"class", "redress-filters"}}, fields);
}

Html apply_button() {
  return markup::button({.content = "Apply filters", .classes = "govuk-button--secondary"});
}

Shown without(Shown shown, const Filter* filter) {
  std::erase_if(shown.filters, [&](const SetFilter& one) { return one.filter == filter; });
  return shown;
}

}  // namespace

Html set_filters(const Desk& desk, const Shown& shown) {
  Html all;
  if (!shown.left_out.empty()) {
    all += markup::inset_text({.content = "The address asked for what is no choice here, and it "
                                          "was left out: " +
                                          joined(shown.left_out, ", ") + "."});
  }
  if (!shown.is_narrowed()) {
    return all;
  }
  Html items;
  for (const auto& [filter, choice] : shown.filters) {
    const Html hidden =
        element("span", {{"class", "govuk-visually-hidden"}}, "Remove the filter ") +
        element("span", {{"aria-hidden", "true"}}, "✕ ");
    items += element(
        "li", {{"class", "redress-trays__item redress-filter-tag"}},
        markup::link(url_of(desk, "tray", without(shown, filter)),
                     hidden + markup::text(std::string(filter->words) + ": " + choice.words)));
  }
  auto cleared = shown;
  cleared.filters.clear();
  items += element("li", {{"class", "redress-trays__item"}},
                   markup::link(url_of(desk, "tray", cleared), "Clear all"));
  return all + element("nav", {{"aria-label", "Filters that are set"}},
                       element("ul", {{"class", "govuk-list redress-trays"}}, items));
}

Html filter_panel(const Desk& desk, const Shown& shown) {
  const Html form =
      markup::search_form(Url::path({desk.landlord.slug, "staff", "tray"}),
                          markup::hidden_field("show", shown.tray->name) + apply_button() +
                              filter_fields(desk, shown) + apply_button());
  return markup::details({.summary = "Filters and order", .content = form});
}

}  // namespace redress::web
