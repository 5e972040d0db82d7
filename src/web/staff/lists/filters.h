#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casebook/register.h"
#include "web/staff/desk.h"

// What a tray can be narrowed to. Each filter is a choice among what the landlord's editions and
// its directory name, never among what casefiles hold: so a filter tells of no casefile.
namespace redress::web {

struct FilterChoice {
  std::string value;  // in the address
  std::string words;
};

struct Filter {
  std::string_view name;  // in the address
  std::string_view words;
  std::vector<FilterChoice> (*choices)(const Desk& desk);
  void (*put)(const Desk& desk, const std::string& value, casebook::TrayFilter& filter);
};

/// Returns the filters in the order in which pages show them.
[[nodiscard]] const std::vector<Filter>& filters();

/// Returns the choice with this value; null where there is none. Points into the choices.
[[nodiscard]] const FilterChoice* find_choice(const std::vector<FilterChoice>& choices,
                                              std::string_view value);

/// Narrows a filter to those who have one of these numbers and one of those it had.
void keep_owners(casebook::TrayFilter& filter, const std::vector<std::string>& owners);

/// Returns the numbers of those in the team of whoever is signed in, themself among them; none
/// where they are of none.
[[nodiscard]] std::vector<std::string> teammates(const Desk& desk);

}  // namespace redress::web
