#pragma once

#include "web/server/request.h"

namespace redress::web {

/// Whether the client takes an answer packed with gzip.
[[nodiscard]] bool accepts_gzip(const Request& request);

/// Packs a page with gzip where the client takes it and it is worth it. Answers to forms stay as
/// they are: they show again what was sent (docs/adr/0027).
void compress(const Request& request, Response& response);

}  // namespace redress::web
