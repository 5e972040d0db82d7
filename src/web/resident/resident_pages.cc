#include "web/resident/resident_pages.h"

#include "web/resident/feedback.h"
#include "web/resident/landlord_home.h"

namespace redress::web {

void add_resident_pages(Router& router, const Site& site) {
  router.on(Method::get, "/:landlord", [&site](const auto& request, const auto& places) {
    return landlord_home(site, request, places);
  });
  router.on(Method::get, "/:landlord/feedback", [&site](const auto& request, const auto& places) {
    return feedback_form(site, request, places);
  });
  router.on(Method::post, "/:landlord/feedback", [&site](const auto& request, const auto& places) {
    return give_feedback(site, request, places);
  });
  router.on(Method::get, "/:landlord/feedback/received",
            [&site](const auto& request, const auto& places) {
              return feedback_received(site, request, places);
            });
}

}  // namespace redress::web
