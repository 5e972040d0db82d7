#pragma once

#include "web/staff/desk.h"

// What everybody may do with their own account: see it, change the password, get new recovery
// codes, sign out everywhere.
namespace redress::web {

[[nodiscard]] Response own_account(const AccountDesk& at, const Request& request,
                                   const Parameters& places);
[[nodiscard]] Response sign_out_everywhere(const AccountDesk& at, const Request& request,
                                           const Parameters& places);

[[nodiscard]] Response new_password_form(const AccountDesk& at, const Request& request,
                                         const Parameters& places);
[[nodiscard]] Response change_password(const AccountDesk& at, const Request& request,
                                       const Parameters& places);

[[nodiscard]] Response recovery_form(const AccountDesk& at, const Request& request,
                                     const Parameters& places);
[[nodiscard]] Response renew_recovery(const AccountDesk& at, const Request& request,
                                      const Parameters& places);

}  // namespace redress::web
