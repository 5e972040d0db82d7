#pragma once

#include <string>

namespace redress::web {

/// Returns docs/permissions.md: who may open which page, from the table of staff pages, and who may
/// do which act, from the acts themselves.
[[nodiscard]] std::string permissions_page();

}  // namespace redress::web
