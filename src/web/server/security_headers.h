#pragma once

#include "web/server/request.h"

namespace redress::web {

/// Adds what every response carries, error or not, unless the page has set it: no scripts, styles,
/// images or frames but our own, no type sniffing, no caching of pages. With TLS in front, browsers
/// are told to insist on it.
void add_security_headers(Response& response, bool behind_tls);

}  // namespace redress::web
