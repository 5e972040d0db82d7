#pragma once

#include "web/server/request.h"

namespace redress::web {

/// Returns whether the client accepts gzip.
[[nodiscard]] bool accepts_gzip(const Request& request);

/// Compresses a page with gzip when the client accepts it and it is worthwhile. Answers to forms
/// stay uncompressed, because they repeat what was sent (docs/adr/0027).
void compress(const Request& request, Response& response);

}  // namespace redress::web
