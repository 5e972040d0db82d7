#pragma once

#include <string>
#include <vector>

#include "markup/choices.h"
#include "web/staff/desk.h"

// What the pages about accounts say alike.
namespace redress::web {

/// Returns the titles of these roles in today's edition, "none" when there is none. A role that
/// today's edition no longer has is named by its key.
[[nodiscard]] std::string role_names(const Desk& desk, const std::vector<std::string>& roles);

/// Returns the titles of the roles that nobody with an open account holds.
[[nodiscard]] std::vector<std::string> roles_of_nobody(
    const Desk& desk, const std::vector<casebook::Account>& accounts);

/// Returns what state an account is in, in a few words.
[[nodiscard]] std::string state_words(const casebook::Account& account, calendar::Instant now);

/// The fields of what somebody may do: "roles" and "administers".
[[nodiscard]] Html rights_fields(const Desk& desk, const std::vector<std::string>& roles,
                                 bool is_administrator, std::optional<markup::ErrorMessage> error);

/// The one-time link, whole, with what to do with it. It is shown once.
[[nodiscard]] Html one_time_link(const Desk& desk, const Request& request,
                                 const casebook::OneTimeLink& link);

}  // namespace redress::web
