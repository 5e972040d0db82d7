#pragma once

#include <string>
#include <string_view>

#include "web/server/fields.h"

namespace redress::web {

/// The cookies of a Cookie header. Whatever has no proper name and value is left out: other
/// software on the same host may set what it likes, and that must not lock anybody out.
[[nodiscard]] Fields parse_cookies(std::string_view header);

/// A Set-Cookie value that scripts cannot read and other sites cannot send with a form. With TLS
/// the cookie is Secure, and its name should be cookie_name's. An empty value takes the cookie
/// back.
[[nodiscard]] std::string set_cookie(std::string_view name, std::string_view value,
                                     bool behind_tls);

/// The cookie's name as browsers get it: behind TLS with __Host- before it, which they accept only
/// with TLS, and then from nobody else.
[[nodiscard]] std::string cookie_name(std::string_view name, bool behind_tls);

}  // namespace redress::web
