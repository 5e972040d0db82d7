#pragma once

#include "web/staff/desk.h"

// What everybody may do with their own account: see it, change the password, get new recovery
// codes, see where they are signed in, end one of their sign-ins or all.
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

// Where they are signed in, and ending one of these sign-ins.
[[nodiscard]] Response own_sign_ins(const AccountDesk& at, const Request& request,
                                    const Parameters& places);
[[nodiscard]] Response end_own_sign_in(const AccountDesk& at, const Request& request,
                                       const Parameters& places);

}  // namespace redress::web
