#include "web/site.h"

#include <algorithm>

#include "web/frame.h"
#include "web/pages/landlords.h"
#include "web/pages/procedure_page.h"
#include "web/resident/resident_pages.h"
#include "web/server/error_page.h"
#include "web/staff/staff_pages.h"

namespace redress::web {

Router pages_of(const Site& site) {
  Router router;
  router.on(Method::get, "/", [&site](const auto&, const auto&) { return landlords(site); });
  router.on(Method::get, "/assets/:hash/:name", [&site](const auto& request, const auto& places) {
    return site.assets.serve(request, places.at("hash"), places.at("name"));
  });
  router.on(Method::get, "/health/live",
            [](const auto&, const auto&) { return plain_text("alive\n"); });
  router.on(Method::get, "/health/ready", [&site](const auto&, const auto&) {
    const auto readiness = site.readiness();
    return plain_text(readiness.words + "\n", readiness.is_ready ? 200 : 503);
  });
  router.on(Method::get, "/:landlord/procedure", [&site](const auto& request, const auto& places) {
    return procedure_page(site, request, places);
  });
  add_resident_pages(router, site);
  add_staff_pages(router, site);
  router.set_refusal([&site](const Request&, int status) {
    return status == 404 ? not_found(site) : html(plain_error_page(error_words(status)), status);
  });
  return router;
}

Handler handler_of(const Site& site, const Router& router) {
  return [&site, &router](const Request& request) {
    const auto unserved = [&](const Unserved& landlord) {
      return !request.path.empty() && request.path.front() == landlord.landlord;
    };
    return std::ranges::any_of(site.unserved, unserved) ? not_served(site) : router(request);
  };
}

Handling handling_of(const Site& site, const Request& request) {
  if (request.path == std::vector<std::string>{"health", "live"}) {
    return {.by = Handling::By::network};
  }
  if (request.path == std::vector<std::string>{"health", "ready"}) {
    return {.by = Handling::By::health};
  }
  const auto* landlord =
      request.path.empty() ? nullptr : site.casebook.shelf().landlord(request.path.front());
  return {.lane = landlord ? landlord->slug : ""};
}

}  // namespace redress::web
