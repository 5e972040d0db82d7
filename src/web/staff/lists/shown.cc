#include "web/staff/lists/shown.h"

#include <algorithm>

#include "base/text.h"
#include "calendar/london.h"
#include "calendar/stored_form.h"
#include "markup/form.h"

namespace redress::web {

using casebook::Tray;
using casebook::TrayOrder;

namespace {

constexpr const char* kUnallocated = "unallocated";
constexpr const char* kShow = "show";
constexpr const char* kOrder = "order";
constexpr const char* kAfter = "after";
constexpr const char* kBefore = "before";

/// Stands in an address for a casefile with nothing due.
constexpr std::string_view kNoDate = "none";
constexpr char kBetween = '~';

/// The one with this name; the first where there is none, or it is not given.
template <class Named>
const Named* named(const std::vector<Named>& all, std::string_view name) {
  const auto found = std::ranges::find(all, name, &Named::name);
  return found == all.end() ? &all.front() : &*found;
}

std::optional<casebook::TrayPlace> place_in(const std::string& text) {
  const auto parts = split(text, kBetween);
  if (parts.size() != 3 || parts[2].empty()) {
    return std::nullopt;
  }
  const auto next_due = calendar::parse_iso_utc(parts[0]);
  const auto received = calendar::parse_iso_utc(parts[1]);
  if (!received || (!next_due && parts[0] != kNoDate)) {
    return std::nullopt;
  }
  return casebook::TrayPlace{next_due, *received, std::string(parts[2])};
}

template <class Named>
void name_what_is_no_choice(const Fields& asked, const char* field, std::string_view words,
                            const std::vector<Named>& all, Shown& shown) {
  const auto value = asked.text(field);
  if (!value.empty() && named(all, value)->name != value) {
    shown.left_out.emplace_back(words);
  }
}

}  // namespace

const std::vector<NamedTray>& named_trays() {
  static const std::vector<NamedTray> all = {
      {"all-open", "All open", Tray::all_open},
      {kUnallocated, "Unallocated", Tray::unallocated},
      {"mine", "Mine", Tray::mine},
      {"late", "Late", Tray::late},
      {"closed", "Closed", Tray::closed},
      {"team", "My team", Tray::all_open, true},
  };
  return all;
}

const std::vector<NamedOrder>& named_orders() {
  static const std::vector<NamedOrder> all = {
      {"due", "Due first", TrayOrder::due_first},
      {"oldest", "Oldest first", TrayOrder::oldest_first},
      {"newest", "Newest first", TrayOrder::newest_first},
  };
  return all;
}

Shown shown_in(const Desk& desk, const Fields& asked) {
  Shown shown{.tray = named(named_trays(), asked.text(kShow)),
              .order = named(named_orders(), asked.text(kOrder)),
              .filters = {},
              .left_out = {},
              .after = place_in(asked.text(kAfter)),
              .before = place_in(asked.text(kBefore))};
  name_what_is_no_choice(asked, kShow, "Tray", named_trays(), shown);
  name_what_is_no_choice(asked, kOrder, "Order", named_orders(), shown);
  for (const auto& filter : filters()) {
    const auto values = asked.all(filter.name);
    if (std::ranges::all_of(values, &std::string::empty)) {
      continue;
    }
    const auto choices = filter.choices(desk);
    const auto* choice = values.size() == 1 ? find_choice(choices, values.front()) : nullptr;
    if (choice) {
      shown.filters.push_back({&filter, *choice});
    } else {
      shown.left_out.emplace_back(filter.words);
    }
  }
  return shown;
}

Shown unallocated_shown() {
  return {.tray = named(named_trays(), kUnallocated), .order = &named_orders().front()};
}

casebook::TrayQuery query_of(const Desk& desk, const Shown& shown) {
  casebook::TrayQuery query{.landlord = desk.landlord.slug,
                            .tray = shown.tray->tray,
                            .owner = desk.actor.id,
                            .viewer = desk.actor.id,
                            .now = desk.now,
                            .limit = kTrayPage,
                            .after = shown.after,
                            .filter = {},
                            .order = shown.order->order,
                            .before = shown.before};
  if (shown.tray->is_of_team) {
    keep_owners(query.filter, teammates(desk));
  }
  for (const auto& [filter, choice] : shown.filters) {
    filter->put(desk, choice.value, query.filter);
  }
  return query;
}

std::int64_t count_of(const Desk& desk, const Shown& shown) {
  return desk.site.lists.tray_counts(query_of(desk, shown)).of(shown.tray->tray);
}

std::vector<std::pair<std::string, std::string>> fields_of(const Shown& shown) {
  std::vector<std::pair<std::string, std::string>> fields{{kShow, std::string(shown.tray->name)}};
  for (const auto& [filter, choice] : shown.filters) {
    fields.emplace_back(filter->name, choice.value);
  }
  if (shown.order->order != TrayOrder::due_first) {
    fields.emplace_back(kOrder, shown.order->name);
  }
  return fields;
}

Url url_of(const Desk& desk, std::string_view page, const Shown& shown) {
  auto url = Url::path({desk.landlord.slug, "staff", page});
  for (const auto& [name, value] : fields_of(shown)) {
    url = url.with_query(name, value);
  }
  return url;
}

Html hidden_fields(const Shown& shown) {
  Html fields;
  for (const auto& [name, value] : fields_of(shown)) {
    fields += markup::hidden_field(name, value);
  }
  return fields;
}

std::string place_text(const casebook::TrayPlace& place) {
  return (place.next_due ? calendar::to_iso_utc(*place.next_due) : std::string(kNoDate)) +
         kBetween + calendar::to_iso_utc(place.received_at) + kBetween + place.reference;
}

}  // namespace redress::web
