#include "web/site.h"

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
    // A query that every tray makes: whoever can answer it can answer the rest.
    (void)site.lists.to_wake(site.now(), 1);
    return plain_text("ready\n");
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

}  // namespace redress::web
