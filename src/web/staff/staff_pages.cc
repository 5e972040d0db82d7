#include "web/staff/staff_pages.h"

#include "web/staff/act.h"
#include "web/staff/casefile_page.h"
#include "web/staff/sign_in.h"
#include "web/staff/tray.h"

namespace redress::web {

void add_staff_pages(Router& router, const Site& site) {
  router.on(Method::get, "/:landlord/staff/sign-in",
            [&site](const auto& request, const auto& places) {
              return sign_in_form(site, request, places);
            });
  if (site.is_demo) {
    router.on(Method::post, "/:landlord/staff/sign-in",
              [&site](const auto& request, const auto& places) {
                return sign_in(site, request, places);
              });
  }
  router.on(Method::get, "/:landlord/staff/sign-out", at_desk(site, sign_out_form));
  router.on(Method::post, "/:landlord/staff/sign-out", at_desk(site, sign_out));
  router.on(Method::get, "/:landlord/staff/tray", at_desk(site, tray));
  router.on(Method::get, "/:landlord/staff/log", at_desk(site, log_form));
  router.on(Method::post, "/:landlord/staff/log", at_desk(site, log));
  router.on(Method::get, "/:landlord/staff/casefiles/:reference", at_desk(site, casefile_page));
  router.on(Method::get, "/:landlord/staff/casefiles/:reference/:act", at_desk(site, act_form));
  router.on(Method::post, "/:landlord/staff/casefiles/:reference/:act", at_desk(site, act));
}

}  // namespace redress::web
