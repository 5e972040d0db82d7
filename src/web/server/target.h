#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/server/fields.h"

namespace redress::web {

struct Target {
  std::vector<std::string> path;
  Fields query;
};

/// "/a/b%20c?d=e" taken apart. Only an absolute path is understood; a broken escape, improper
/// UTF-8, a control character or a "." or ".." segment gives nothing.
[[nodiscard]] std::optional<Target> parse_target(std::string_view target);

}  // namespace redress::web
