#include "web/staff/staff_pages.h"

#include "web/staff/accounts/administration.h"
#include "web/staff/accounts/own_account.h"
#include "web/staff/act.h"
#include "web/staff/casefile/page.h"
#include "web/staff/entry/entry.h"
#include "web/staff/find/call.h"
#include "web/staff/find/search.h"
#include "web/staff/sign_in.h"
#include "web/staff/tray.h"
#include "web/staff/work.h"

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

void add_casefile(Router& router, const Site& site) {
  const std::string casefile = "/:landlord/staff/casefiles/:reference";
  const auto add = [&](const std::string& page, auto shown) {
    router.on(Method::get, casefile + page, at_desk(site, shown));
  };
  add("", casefile_page);
  add("/dates", casefile_dates);
  add("/history", casefile_history);
  add("/people", casefile_people);
  add("/decision", casefile_decision);
  add("/whole", casefile_whole);
  add("/:act", act_form);
  router.on(Method::post, casefile + "/:act", at_desk(site, act));
}

/// A form, and what is sent with it to the same address.
void on_both(Router& router, const std::string& path, Action form, Action sent) {
  router.on(Method::get, path, std::move(form));
  router.on(Method::post, path, std::move(sent));
}

void add_demonstration_sign_in(Router& router, const Site& site) {
  on_both(router, "/:landlord/staff/sign-in", open_to_all(site, sign_in_form),
          open_to_all(site, sign_in));
}

void add_entry(Router& router, const Site& site) {
  const auto add = [&](const std::string& path, auto form, auto sent) {
    on_both(router, path, open_to_all(site, form), open_to_all(site, sent));
  };
  add("/:landlord/staff/sign-in", password_form, give_password);
  add("/:landlord/staff/sign-in/code", code_form, give_code);
  add("/:landlord/staff/sign-in/set-up", set_up_form, set_up);
  add("/:landlord/staff/set-password/:link", link_form, use_link);
}

void add_accounts(Router& router, const Site& site) {
  const auto own = [&](const std::string& path, auto form, auto sent) {
    on_both(router, path, with_account(site, form), with_account(site, sent));
  };
  own("/:landlord/staff/account", own_account, sign_out_everywhere);
  own("/:landlord/staff/account/password", new_password_form, change_password);
  own("/:landlord/staff/account/recovery-codes", recovery_form, renew_recovery);
  const auto administered = [&](const std::string& path, auto form, auto sent) {
    on_both(router, path, for_administrators(site, form), for_administrators(site, sent));
  };
  router.on(Method::get, "/:landlord/staff/accounts", for_administrators(site, accounts));
  administered("/:landlord/staff/accounts/invite", invitation_form, invite);
  administered("/:landlord/staff/accounts/:number", account_page, change_account);
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
  router.on(Method::get, "/:landlord/staff/work", at_desk(site, your_work));
  router.on(Method::get, "/:landlord/staff/tray", at_desk(site, tray));
  router.on(Method::get, "/:landlord/staff/search", at_desk(site, search_page));
  on_both(router, "/:landlord/staff/call", at_desk(site, call_form), at_desk(site, log_call));
  router.on(Method::get, "/:landlord/staff/call/:reference", at_desk(site, call_logged));
  router.on(Method::get, "/:landlord/staff/log", at_desk(site, log_form));
  router.on(Method::post, "/:landlord/staff/log", at_desk(site, log));
  add_casefile(router, site);
}

}  // namespace redress::web
