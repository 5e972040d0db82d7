#pragma once

#include "web/staff/desk.h"

// What administrators do: see a landlord's accounts, invite people, and change what they may do.
namespace redress::web {

[[nodiscard]] Response accounts(const AccountDesk& at, const Request& request,
                                const Parameters& places);

[[nodiscard]] Response invitation_form(const AccountDesk& at, const Request& request,
                                       const Parameters& places);
[[nodiscard]] Response invite(const AccountDesk& at, const Request& request,
                              const Parameters& places);

[[nodiscard]] Response account_page(const AccountDesk& at, const Request& request,
                                    const Parameters& places);
[[nodiscard]] Response change_account(const AccountDesk& at, const Request& request,
                                      const Parameters& places);

}  // namespace redress::web
