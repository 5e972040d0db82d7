#pragma once

#include <string>
#include <string_view>

#include "web/server/fields.h"

namespace redress::web {

/// Returns the cookies of a Cookie header. One without a valid name and value is left out: other
/// software on the same host may set anything, and that must not lock anybody out.
[[nodiscard]] Fields parse_cookies(std::string_view header);

/// Returns a Set-Cookie value that scripts cannot read and other sites cannot send with a form.
/// With TLS the cookie is Secure, and its name should be cookie_name's. An empty value removes the
/// cookie.
[[nodiscard]] std::string set_cookie(std::string_view name, std::string_view value,
                                     bool behind_tls);

/// Returns the cookie's name as browsers get it: with TLS prefixed by __Host-, which browsers
/// accept only over TLS and from this host alone.
[[nodiscard]] std::string cookie_name(std::string_view name, bool behind_tls);

}  // namespace redress::web
