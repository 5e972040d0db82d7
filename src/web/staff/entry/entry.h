#pragma once

#include "web/frame.h"

// How staff come in who have an account: with the link they were given they set a password; with
// that and a code of their app they sign in. Nobody is signed in on any of these pages before the
// last. No answer says whether an email address has an account.
namespace redress::web {

[[nodiscard]] Response password_form(const Site& site, const Request& request,
                                     const Parameters& places);
[[nodiscard]] Response give_password(const Site& site, const Request& request,
                                     const Parameters& places);

// The code of the app, or a recovery code, after the password.
[[nodiscard]] Response code_form(const Site& site, const Request& request,
                                 const Parameters& places);
[[nodiscard]] Response give_code(const Site& site, const Request& request,
                                 const Parameters& places);

// The first sign-in: the app is set up.
[[nodiscard]] Response set_up_form(const Site& site, const Request& request,
                                   const Parameters& places);
[[nodiscard]] Response set_up(const Site& site, const Request& request, const Parameters& places);

// Behind a one-time link. To open the form uses nothing up: programs that check mail open links.
[[nodiscard]] Response link_form(const Site& site, const Request& request,
                                 const Parameters& places);
[[nodiscard]] Response use_link(const Site& site, const Request& request, const Parameters& places);

}  // namespace redress::web
