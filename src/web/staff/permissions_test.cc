#include "web/staff/permissions.h"

#include "base/golden_testing.h"
#include "web/staff/routes.h"
#include "web/testing.h"

namespace redress::web {
namespace {

TEST(Permissions, AreWhatTheDocumentationSays) {
  redress::testing::expect_golden("../../docs/permissions.md", permissions_page());
}

/// The router has no staff page that the table does not have.
TEST(Permissions, AreAllInOneTable) {
  web::testing::Pages pages;
  const auto of_staff = [&] {
    auto routes = pages.router().routes();
    std::erase_if(routes,
                  [](const auto& one) { return one.pattern.find("/staff") == std::string::npos; });
    return routes;
  };
  const auto are_in_table = [](const std::vector<Route>& routes) {
    return std::ranges::all_of(routes, [](const Route& one) {
      return std::ranges::any_of(staff_routes(), [&](const StaffRoute& row) {
        return row.method == one.method && pattern_of(row) == one.pattern;
      });
    });
  };
  EXPECT_GT(of_staff().size(), 15U);
  EXPECT_TRUE(are_in_table(of_staff()));
  pages.serve_accounts();
  EXPECT_GT(of_staff().size(), 30U);
  EXPECT_TRUE(are_in_table(of_staff()));
  pages.router().on(Method::get, "/:landlord/staff/extra",
                    [](const auto&, const auto&) { return Response{}; });
  EXPECT_FALSE(are_in_table(of_staff())) << "the control";
}

}  // namespace
}  // namespace redress::web
