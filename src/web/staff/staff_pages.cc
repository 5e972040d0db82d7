#include "web/staff/staff_pages.h"

#include "web/staff/accounts/administration.h"
#include "web/staff/accounts/own_account.h"
#include "web/staff/act.h"
#include "web/staff/casefile_page.h"
#include "web/staff/entry/entry.h"
#include "web/staff/sign_in.h"
#include "web/staff/tray.h"

namespace redress::web {

namespace {

using StrangersPage = Response (*)(const Site& site, const Request& request,
                                   const Parameters& places);

/// Returns the page's action, for pages that nobody is signed in on yet.
Action open_to_all(const Site& site, StrangersPage page) {
  return [&site, page](const Request& request, const Parameters& places) {
    return page(site, request, places);
  };
}

void add_demonstration_sign_in(Router& router, const Site& site) {
  router.on(Method::get, "/:landlord/staff/sign-in", open_to_all(site, sign_in_form));
  router.on(Method::post, "/:landlord/staff/sign-in", open_to_all(site, sign_in));
}

void add_entry(Router& router, const Site& site) {
  router.on(Method::get, "/:landlord/staff/sign-in", open_to_all(site, password_form));
  router.on(Method::post, "/:landlord/staff/sign-in", open_to_all(site, give_password));
  router.on(Method::get, "/:landlord/staff/sign-in/code", open_to_all(site, code_form));
  router.on(Method::post, "/:landlord/staff/sign-in/code", open_to_all(site, give_code));
  router.on(Method::get, "/:landlord/staff/sign-in/set-up", open_to_all(site, set_up_form));
  router.on(Method::post, "/:landlord/staff/sign-in/set-up", open_to_all(site, set_up));
  router.on(Method::get, "/:landlord/staff/set-password/:link", open_to_all(site, link_form));
  router.on(Method::post, "/:landlord/staff/set-password/:link", open_to_all(site, use_link));
}

void add_accounts(Router& router, const Site& site) {
  router.on(Method::get, "/:landlord/staff/account", with_account(site, own_account));
  router.on(Method::post, "/:landlord/staff/account", with_account(site, sign_out_everywhere));
  router.on(Method::get, "/:landlord/staff/account/password",
            with_account(site, new_password_form));
  router.on(Method::post, "/:landlord/staff/account/password", with_account(site, change_password));
  router.on(Method::get, "/:landlord/staff/account/recovery-codes",
            with_account(site, recovery_form));
  router.on(Method::post, "/:landlord/staff/account/recovery-codes",
            with_account(site, renew_recovery));
  router.on(Method::get, "/:landlord/staff/accounts", for_administrators(site, accounts));
  router.on(Method::get, "/:landlord/staff/accounts/invite",
            for_administrators(site, invitation_form));
  router.on(Method::post, "/:landlord/staff/accounts/invite", for_administrators(site, invite));
  router.on(Method::get, "/:landlord/staff/accounts/:number",
            for_administrators(site, account_page));
  router.on(Method::post, "/:landlord/staff/accounts/:number",
            for_administrators(site, change_account));
}

}  // namespace

void add_staff_pages(Router& router, const Site& site) {
  if (site.is_demo) {
    add_demonstration_sign_in(router, site);
  } else {
    add_entry(router, site);
    add_accounts(router, site);
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
