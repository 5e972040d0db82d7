#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "casebook/casebook.h"
#include "casebook/sheet.h"
#include "web/entrance.h"
#include "web/server/assets.h"
#include "web/server/router.h"
#include "web/server/seal.h"
#include "web/server/server.h"

namespace redress::web {

/// How long a sign-in lasts without activity, and how long at most.
struct SignInLimits {
  std::chrono::seconds idle = std::chrono::minutes{30};
  std::chrono::seconds absolute = std::chrono::hours{12};
};

/// Whether this server can do its work, in words for the person who runs it.
struct Readiness {
  bool is_ready = true;
  std::string words{};  // one per line
};

/// A landlord whose procedure cannot be served, and why.
struct Unserved {
  std::string landlord;  // slug
  std::string why;
};

/// What the pages need. Everything in it must outlive them.
struct Site {
  casebook::Casebook& casebook;
  casebook::Register& lists;
  casebook::SearchIndex& index;
  casebook::AuditTrail& audit;
  const casebook::SheetWriter& sheets;
  const Assets& assets;
  casebook::ServerState& server_state;
  const Seal& seal;
  Entrance& entrance;
  std::function<calendar::Instant()> now;
  bool behind_tls = false;
  bool is_demo = false;  // demonstration data; sign-in without a password, and no accounts
  SignInLimits sign_ins{};
  std::function<Readiness()> readiness = [] { return Readiness{}; };
  std::vector<Unserved> unserved{};
};

/// Returns every page. The site must outlive the router.
[[nodiscard]] Router pages_of(const Site& site);

/// Returns a handler that answers with the pages: who answers what, on which thread, and the pages
/// for trouble. The site and the router must outlive the server.
[[nodiscard]] Handler handler_of(const Site& site, const Router& router);
[[nodiscard]] Handling handling_of(const Site& site, const Request& request);

}  // namespace redress::web
