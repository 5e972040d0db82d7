#include "web/staff/routes.h"

#include <fmt/format.h>

#include "web/staff/accounts/administration.h"
#include "web/staff/accounts/audit_page.h"
#include "web/staff/accounts/own_account.h"
#include "web/staff/act.h"
#include "web/staff/casefile/page.h"
#include "web/staff/directory_page.h"
#include "web/staff/emergency.h"
#include "web/staff/entry/entry.h"
#include "web/staff/find/call.h"
#include "web/staff/find/search.h"
#include "web/staff/lists/export.h"
#include "web/staff/lists/give.h"
#include "web/staff/sign_in.h"
#include "web/staff/tray.h"
#include "web/staff/work.h"

namespace redress::web {

namespace {

/// The rows of pages that are for the same people, on the same servers.
class Rows {
 public:
  Rows(PageFor page_for, OnServers servers) : page_for_(page_for), servers_(servers) {}

  Rows& get(std::string_view path, StaffPage page, std::string_view does) {
    return add(Method::get, path, page, does);
  }

  Rows& post(std::string_view path, StaffPage page, std::string_view does) {
    return add(Method::post, path, page, does);
  }

  [[nodiscard]] std::vector<StaffRoute> rows() const { return rows_; }

 private:
  Rows& add(Method method, std::string_view path, StaffPage page, std::string_view does) {
    rows_.push_back({.method = method,
                     .path = path,
                     .page = page,
                     .page_for = page_for_,
                     .of_casefile = path.find("/:reference") != path.npos,
                     .servers = servers_,
                     .does = does});
    return *this;
  }

  PageFor page_for_;
  OnServers servers_;
  std::vector<StaffRoute> rows_;
};

std::vector<StaffRoute> demonstrations_entry() {
  return Rows(PageFor::strangers, OnServers::demonstrations)
      .get("/sign-in", sign_in_form, "choosing a name and a role")
      .post("/sign-in", sign_in, "signing in without a password")
      .rows();
}

std::vector<StaffRoute> entry() {
  return Rows(PageFor::strangers, OnServers::with_accounts)
      .get("/sign-in", password_form, "the form for email address and password")
      .post("/sign-in", give_password, "checking the password")
      .get("/sign-in/code", code_form, "the form for the code of their app")
      .post("/sign-in/code", give_code, "checking the code, and signing in")
      .get("/sign-in/set-up", set_up_form, "how to set up their app, at the first sign-in")
      .post("/sign-in/set-up", set_up, "setting up the app, and signing in")
      .get("/set-password/:link", link_form, "the form behind a one-time link")
      .post("/set-password/:link", use_link, "setting the password with it")
      .rows();
}

std::vector<StaffRoute> own_accounts() {
  return Rows(PageFor::account_holders, OnServers::with_accounts)
      .get("/account", own_account, "their own account")
      .post("/account", sign_out_everywhere, "signing out everywhere")
      .get("/account/password", new_password_form, "the form for a new password")
      .post("/account/password", change_password, "changing their own password")
      .get("/account/recovery-codes", recovery_form, "how many recovery codes are left")
      .post("/account/recovery-codes", renew_recovery, "new recovery codes")
      .get("/account/sign-ins", own_sign_ins, "where they are signed in")
      .post("/account/sign-ins", end_own_sign_in, "ending one of their sign-ins")
      .rows();
}

std::vector<StaffRoute> administration() {
  return Rows(PageFor::administrators, OnServers::with_accounts)
      .get("/accounts", accounts, "everybody’s accounts")
      .get("/accounts/invite", invitation_form, "the form to invite somebody")
      .post("/accounts/invite", invite, "inviting somebody")
      .get("/accounts/:number", account_page, "somebody’s account")
      .post("/accounts/:number", change_account, "changing what somebody may do")
      .get("/audit", audit_page, "who saw and did what, with confidential casefiles by reference")
      .rows();
}

std::vector<StaffRoute> lists() {
  return Rows(PageFor::signed_in, OnServers::all)
      .get("/sign-out", sign_out_form, "the question whether to sign out")
      .post("/sign-out", sign_out, "signing out")
      .get("/work", your_work, "their own work, of casefiles that they may see")
      .get("/tray", tray, "the trays, of casefiles that they may see")
      .get("/give", give_form, "who takes what was chosen, of casefiles that they may see")
      .post("/give", give, "giving it to them, as far as the procedure allows it")
      .post("/take-next", take_next, "taking the first that nobody has, of those they may see")
      .post("/export", export_tray, "a tray as a file, of casefiles that they may see")
      .get("/directory", directory_page, "who works here, as what, and who stands in for whom")
      .get("/search", search_page, "people, and casefiles that they may see")
      .get("/call", call_form, "the form of a call, with callers and casefiles they may see")
      .post("/call", log_call, "logging a call")
      .get("/log", log_form, "the form to log feedback")
      .post("/log", log, "logging feedback")
      .get("/emergency", emergency_form, "how to open a confidential casefile in an emergency")
      .post("/emergency", open_in_emergency, "opening one, for whoever manages its stage")
      .rows();
}

std::vector<StaffRoute> casefiles() {
  return Rows(PageFor::signed_in, OnServers::all)
      .get("/call/:reference", call_logged, "the dates to read out after a call")
      .get("/casefiles/:reference", casefile_page, "what is next, and what it is about")
      .get("/casefiles/:reference/dates", casefile_dates, "dates and ways outside")
      .get("/casefiles/:reference/history", casefile_history, "what happened")
      .get("/casefiles/:reference/people", casefile_people, "people and restrictions")
      .get("/casefiles/:reference/decision", casefile_decision, "decision and promises")
      .get("/casefiles/:reference/whole", casefile_whole, "all of it, to print")
      .get("/casefiles/:reference/:act", act_form, "the form of an act")
      .post("/casefiles/:reference/:act", act, "doing an act, as far as the procedure allows it")
      .rows();
}

std::string_view words_of(PageFor page_for) {
  switch (page_for) {
    case PageFor::strangers:
      return "anybody";
    case PageFor::signed_in:
      return "whoever is signed in";
    case PageFor::account_holders:
      return "whoever has an account";
    case PageFor::administrators:
      return "administrators of accounts";
  }
  return "";
}

std::string_view words_of(OnServers servers) {
  switch (servers) {
    case OnServers::all:
      return "all";
    case OnServers::demonstrations:
      return "demonstrations";
    case OnServers::with_accounts:
      return "all but demonstrations";
  }
  return "";
}

}  // namespace

const std::vector<StaffRoute>& staff_routes() {
  static const std::vector<StaffRoute> kRoutes = [] {
    std::vector<StaffRoute> all;
    for (const auto& some : {demonstrations_entry(), entry(), own_accounts(), administration(),
                             lists(), casefiles()}) {
      all.insert(all.end(), some.begin(), some.end());
    }
    return all;
  }();
  return kRoutes;
}

std::string pattern_of(const StaffRoute& route) {
  return "/:landlord/staff" + std::string(route.path);
}

std::string routes_in_words(const std::vector<StaffRoute>& routes) {
  std::string table =
      "| Request | Shows or does | For | Asks whether they may see the casefile | On servers |\n"
      "|---|---|---|---|---|\n";
  for (const auto& route : routes) {
    table += fmt::format("| `{} {}` | {} | {} | {} | {} |\n", name_of(route.method), route.path,
                         route.does, words_of(route.page_for), route.of_casefile ? "yes" : "",
                         words_of(route.servers));
  }
  return table;
}

}  // namespace redress::web
