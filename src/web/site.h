#pragma once

#include <functional>
#include <string>

#include "casebook/casebook.h"
#include "web/server/assets.h"
#include "web/server/router.h"
#include "web/server/sessions.h"

namespace redress::web {

/// What the pages stand on. All of it outlives them.
struct Site {
  casebook::Casebook& casebook;
  casebook::Register& lists;
  const Assets& assets;
  Sessions& sessions;
  std::function<calendar::Instant()> now;
  bool behind_tls = false;
  bool is_demo = false;  // demonstration data and sign-in without a password
};

/// Every page there is. The site must outlive the router.
[[nodiscard]] Router pages_of(const Site& site);

}  // namespace redress::web
