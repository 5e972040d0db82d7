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

/// Parses "/a/b%20c?d=e". Accepts only an absolute path; returns nothing for a malformed escape,
/// invalid UTF-8, a control character or a "." or ".." segment.
[[nodiscard]] std::optional<Target> parse_target(std::string_view target);

}  // namespace redress::web
