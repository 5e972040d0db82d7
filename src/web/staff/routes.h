#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "web/staff/desk.h"

// The one table of staff pages: where each is, who it is for, and whether it is about one casefile.
// The router is filled from it, docs/permissions.md shows it, and the matrix of tests follows it.
namespace redress::web {

/// Whom a staff page is for. Everybody else finds no such page; strangers are asked to sign in.
enum class PageFor { strangers, signed_in, account_holders, administrators };

/// Which servers have the page.
enum class OnServers { all, demonstrations, with_accounts };

using StrangersPage = Response (*)(const Site& site, const Request& request,
                                   const Parameters& places);
using DeskPage = Response (*)(const Desk& desk, const Request& request, const Parameters& places);
using AccountPage = Response (*)(const AccountDesk& at, const Request& request,
                                 const Parameters& places);
using CasefilePage = Response (*)(const CasefileDesk& at, const Request& request,
                                  const Parameters& places);
using StaffPage = std::variant<StrangersPage, DeskPage, AccountPage, CasefilePage>;

struct StaffRoute {
  Method method = Method::get;
  std::string_view path;  // after "/:landlord/staff"
  StaffPage page;
  PageFor page_for = PageFor::signed_in;
  bool of_casefile = false;  // of the one in ":reference", which whoever asks must be able to see
  OnServers servers = OnServers::all;
  std::string_view does;  // what it shows or changes, for docs/permissions.md
};

/// Returns every staff page, in the order in which the documentation shows them.
[[nodiscard]] const std::vector<StaffRoute>& staff_routes();

/// Returns "/:landlord/staff" and the route's path.
[[nodiscard]] std::string pattern_of(const StaffRoute& route);

/// Returns what docs/permissions.md says of the routes: a table.
[[nodiscard]] std::string routes_in_words(const std::vector<StaffRoute>& routes);

}  // namespace redress::web
