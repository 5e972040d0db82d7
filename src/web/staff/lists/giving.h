#pragma once

#include <string>
#include <vector>

#include "casebook/casebook.h"
#include "web/staff/desk.h"

// Giving casefiles to somebody from a list: each as the act that a casefile's own page has, with
// everything that this asks and refuses.
namespace redress::web {

/// A casefile that is to be given to somebody.
struct ToGive {
  std::string reference;
  std::string held_by;  // who had it when it was chosen; "" for nobody. Where that has changed, it
                        // is not given
};

/// Returns the roles in which somebody may take a casefile: their own. Where nobody has accounts,
/// whoever is signed in has theirs and everybody else all of today's edition.
[[nodiscard]] std::vector<std::string> roles_of(const Desk& desk, const std::string& number);

/// Gives a casefile to somebody in the first of these roles in which the procedure lets them have
/// it, or returns why in none. Whether whoever is signed in may see it was asked before.
[[nodiscard]] Result<casebook::Done, casework::NotDone> give_to(
    const Desk& desk, const ToGive& what, const std::string& to,
    const std::vector<std::string>& roles, const std::string& reason, const std::string& key);

}  // namespace redress::web
