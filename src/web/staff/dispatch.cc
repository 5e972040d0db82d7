#include "web/staff/dispatch.h"

#include <algorithm>

#include "base/check.h"
#include "casework/acts/acts.h"
#include "system/reference.h"
#include "web/pages/held.h"
#include "web/staff/seen.h"

namespace redress::web {

namespace {

bool is_for_accounts(PageFor page_for) {
  return page_for == PageFor::account_holders || page_for == PageFor::administrators;
}

/// Whether a page's own kind is what its row says.
bool fits_its_row(const StaffRoute& route) {
  const bool is_of_strangers = std::holds_alternative<StrangersPage>(route.page);
  const bool is_of_account = std::holds_alternative<AccountPage>(route.page);
  const bool is_of_casefile = std::holds_alternative<CasefilePage>(route.page);
  return is_of_strangers == (route.page_for == PageFor::strangers) &&
         (!is_of_account || is_for_accounts(route.page_for)) && is_of_casefile == route.of_casefile;
}

bool is_let_in(const Desk& desk, PageFor page_for) {
  const auto* account = desk.visit.account();
  switch (page_for) {
    case PageFor::strangers:
    case PageFor::signed_in:
      return true;
    case PageFor::account_holders:
      return account != nullptr;
    case PageFor::administrators:
      return account != nullptr && account->is_administrator;
  }
  return false;
}

/// Where a reference is written as people say it: the same page under the reference itself.
std::optional<Response> to_its_own_address(const Request& request, const std::string& typed) {
  const auto reference = system::parse_reference(typed);
  if (!reference || *reference == typed || request.method != Method::get) {
    return std::nullopt;
  }
  auto path = request.path;
  std::ranges::replace(path, typed, *reference);
  return see_other(Url::path(path).str());
}

/// What the audit calls a page of a casefile: "summary", "history", "sending note".
std::string name_in_audit(const StaffRoute& route, const Parameters& places) {
  std::string name(route.path.substr(route.path.rfind('/') + 1));
  if (name == ":reference") {
    name = route.path.starts_with("/call/") ? "call" : "summary";
  } else if (name == ":act") {
    name = places.at("act");
  }
  return (route.method == Method::post ? "sending " : "") + name;
}

/// In place of a page that may not be shown before it is on record who sees it.
Response not_on_record(const Desk& desk) {
  constexpr auto kTitle = "Sorry, this page cannot be shown at the moment";
  return unframed(
      desk.site,
      {.title = kTitle,
       .content = heading_1(kTitle) +
                  paragraph("This casefile is confidential: who sees it is put on record first. "
                            "That cannot be written at present, so nothing was shown and nothing "
                            "was done. Try again in a few minutes.")},
      503);
}

/// Puts on record that somebody asked for what is not for them. A casefile that is not there is
/// noted like one that they may not see, so that the time it takes tells nobody which of them it
/// is. Where it cannot be written, they are refused all the same.
void note_refused(const Desk& desk, std::string_view what, std::string reference) {
  try {
    desk.site.audit.note({.landlord = desk.landlord.slug,
                          .at = desk.now,
                          .who = desk.actor.id,
                          .kind = std::string(casebook::audited::kRefused),
                          .reference = std::move(reference),
                          .what = std::string(what)});
  } catch (const casebook::StorageFailure&) {  // NOLINT(bugprone-empty-catch): on purpose
  }
}

Response of_casefile(const Desk& desk, const StaffRoute& route, CasefilePage page,
                     const Request& request, const Parameters& places) {
  const auto& typed = places.at("reference");
  if (auto other = to_its_own_address(request, typed)) {
    return std::move(*other);
  }
  const auto casefile = see(desk, typed);
  if (!casefile) {
    note_refused(desk, casebook::audited::kOfCasefile, system::parse_reference(typed).value_or(""));
    return not_found(desk.site);
  }
  const bool is_of_act = route.path.ends_with("/:act");
  if (is_of_act && casework::find_act(places.at("act")) == nullptr) {
    return not_found(desk.site);
  }
  if (casefile->row().is_confidential) {
    try {
      desk.site.audit.note({.landlord = desk.landlord.slug,
                            .at = desk.now,
                            .who = desk.actor.id,
                            .kind = std::string(casebook::audited::kRead),
                            .reference = casefile->reference(),
                            .what = name_in_audit(route, places)});
    } catch (const casebook::StorageFailure&) {
      return not_on_record(desk);
    }
  }
  return page({desk, *casefile}, request, places);
}

Response page_at(const Desk& desk, const StaffRoute& route, const Request& request,
                 const Parameters& places) {
  if (const auto* page = std::get_if<CasefilePage>(&route.page)) {
    return of_casefile(desk, route, *page, request, places);
  }
  if (const auto* page = std::get_if<AccountPage>(&route.page)) {
    return (*page)({desk, *desk.visit.account()}, request, places);
  }
  return std::get<DeskPage>(route.page)(desk, request, places);
}

Response at_desk(const Site& site, const StaffRoute& route, const Request& request,
                 const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  Visit visit(site, request, landlord->slug);
  const auto actor = visit.staff();
  const bool is_form = request.method == Method::post;
  if (!actor && is_form) {
    return signed_out_form(site, *landlord, visit, request);
  }
  if (!actor) {
    return see_other(Url::path({landlord->slug, "staff", "sign-in"}).str());
  }
  if (is_form && !visit.carries_token(request)) {
    return stale_form(site, *landlord, visit, request);
  }
  const Desk desk{site, *landlord, visit, *actor, site.now()};
  if (!is_let_in(desk, route.page_for)) {
    note_refused(desk, casebook::audited::kOfOthers, "");
    return not_found(site);
  }
  return page_at(desk, route, request, places);
}

}  // namespace

Action action_of(const Site& site, const StaffRoute& route) {
  CHECK(fits_its_row(route));
  if (const auto* page = std::get_if<StrangersPage>(&route.page)) {
    return [&site, page = *page](const Request& request, const Parameters& places) {
      return page(site, request, places);
    };
  }
  return [&site, route](const Request& request, const Parameters& places) {
    return at_desk(site, route, request, places);
  };
}

}  // namespace redress::web
