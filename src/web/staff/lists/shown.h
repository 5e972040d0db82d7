#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "casebook/register.h"
#include "web/staff/desk.h"
#include "web/staff/lists/filters.h"

// What a tray shows, as its address says it: which tray, narrowed to what, in which order, and
// which page of it.
namespace redress::web {

/// As many as a page shows, and as many as can be chosen at once.
inline constexpr int kTrayPage = 50;

struct NamedTray {
  std::string_view name;  // in the address
  std::string_view words;
  casebook::Tray tray;
  bool is_of_team = false;  // of those in the team of whoever is signed in
};

/// Returns the trays in the order in which pages show them. That of the team is the last.
[[nodiscard]] const std::vector<NamedTray>& named_trays();

struct NamedOrder {
  std::string_view name;  // in the address
  std::string_view words;
  casebook::TrayOrder order;
};

[[nodiscard]] const std::vector<NamedOrder>& named_orders();

/// A filter that is set.
struct SetFilter {
  const Filter* filter;
  FilterChoice choice;
};

/// What is shown. Everything in it was found among what there is to choose from.
struct Shown {
  const NamedTray* tray = nullptr;
  const NamedOrder* order = nullptr;
  std::vector<SetFilter> filters = {};
  std::vector<std::string> left_out = {};  // in words: what the address asked for and is no choice
  std::optional<casebook::TrayPlace> after = {};   // the page begins after it
  std::optional<casebook::TrayPlace> before = {};  // or ends before it

  [[nodiscard]] bool is_narrowed() const { return !filters.empty(); }
};

/// Reads it from an address or a form. What is no choice is left out, and named. A place that
/// cannot be read is that of the first page.
[[nodiscard]] Shown shown_in(const Desk& desk, const Fields& asked);

/// The query of what is shown, for whoever is signed in.
[[nodiscard]] casebook::TrayQuery query_of(const Desk& desk, const Shown& shown);

/// How many casefiles a tray holds of what is shown, up to the limit.
[[nodiscard]] std::int64_t count_of(const Desk& desk, const Shown& shown);

/// The names and values that make an address or a form show the same, without the place.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> fields_of(const Shown& shown);

/// Returns the address of a page with the same filters in the same order: "tray", "give".
[[nodiscard]] Url url_of(const Desk& desk, std::string_view page, const Shown& shown);

/// What is shown of the tray with what nobody has, in its own order.
[[nodiscard]] Shown unallocated_shown();

/// The same as hidden fields of a form.
[[nodiscard]] Html hidden_fields(const Shown& shown);

/// A casefile's place as it stands in an address.
[[nodiscard]] std::string place_text(const casebook::TrayPlace& place);

}  // namespace redress::web
