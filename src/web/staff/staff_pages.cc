#include "web/staff/staff_pages.h"

#include "web/staff/dispatch.h"

namespace redress::web {

namespace {

bool is_served(const StaffRoute& route, bool is_demo) {
  switch (route.servers) {
    case OnServers::all:
      return true;
    case OnServers::demonstrations:
      return is_demo;
    case OnServers::with_accounts:
      return !is_demo;
  }
  return false;
}

}  // namespace

void add_staff_pages(Router& router, const Site& site, const std::vector<StaffRoute>& routes) {
  for (const auto& route : routes) {
    if (is_served(route, site.is_demo)) {
      router.on(route.method, pattern_of(route), action_of(site, route));
    }
  }
}

}  // namespace redress::web
