#include "web/server/security_headers.h"

#include <array>

namespace redress::web {

void add_security_headers(Response& response, bool behind_tls) {
  struct Header {
    const char* name;
    const char* value;
  };

  static constexpr std::array<Header, 8> kHeaders = {{
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action "
       "'self'; "
       "frame-ancestors 'none'; base-uri 'none'; object-src 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      // The full address of a page stays on this site: it may name a person's complaint.
      {"Referrer-Policy", "same-origin"},
      {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Cache-Control", "no-store"},
  }};
  for (const auto& header : kHeaders) {
    if (!response.headers.has(header.name)) {
      response.headers.add(header.name, header.value);
    }
  }
  if (behind_tls) {
    response.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
}

}  // namespace redress::web
