#pragma once

#include <string>

#include "casebook/stored.h"
#include "web/staff/desk.h"

// A casefile's row in a list, in words.
namespace redress::web {

/// Returns who it is from; "Anonymous" where nobody said.
[[nodiscard]] std::string person_of(const casebook::CasefileRow& row);

/// Returns what is due on it next, by the name the procedure gives it: "Stage 1 decision".
[[nodiscard]] std::string what_is_due(const Desk& desk, const casebook::CasefileRow& row);

/// Returns the next date with what is due then and how far away it is.
[[nodiscard]] Html next_due(const Desk& desk, const casebook::CasefileRow& row);

/// Returns its kind and how far it has come.
[[nodiscard]] std::string where(const Desk& desk, const casebook::CasefileRow& row);

}  // namespace redress::web
