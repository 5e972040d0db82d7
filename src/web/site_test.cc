#include "web/site.h"

#include <map>

#include <gmock/gmock.h>

#include "web/testing.h"

namespace redress::web {
namespace {

using ::testing::HasSubstr;
using testing::Pages;

/// Returns a pattern with its parameters filled in. An unknown parameter fails the test: whoever
/// adds one must say what it may hold, so that no route is left untested.
std::string filled_in(const std::string& pattern, const std::string& reference) {
  const std::map<std::string, std::string, std::less<>> values = {
      {":landlord", "example-homes"}, {":reference", reference}, {":act", "note"}};
  std::string target;
  for (const auto segment : split(std::string_view(pattern).substr(1), '/')) {
    const auto found = values.find(segment);
    EXPECT_TRUE(!segment.starts_with(':') || found != values.end())
        << "say here what may stand for " << segment;
    target += "/" + (found == values.end() ? std::string(segment) : found->second);
  }
  return target;
}

std::vector<Route> routes_that_change(Pages& pages) {
  auto routes = pages.router().routes();
  std::erase_if(routes, [](const auto& route) { return route.method == Method::get; });
  return routes;
}

/// What forms need besides their token for the routes to do something.
Fields form_with(const std::vector<std::pair<std::string, std::string>>& token) {
  Fields form{{"text", "A note."},      {"name", "Ada"},
              {"role", "officer"},      {"kind", "complaint"},
              {"account", "It leaks."}, {"channel", "phone"},
              {"person", "Somebody"},   {"contact", "01632 960000"}};
  for (const auto& [name, value] : token) {
    form.add(name, value);
  }
  return form;
}

class EveryPost : public ::testing::Test {
 protected:
  EveryPost() : reference(pages.play(casework::testing::registered())) {}

  /// Signs in again, since a route may have signed out.
  void be_at_the_desk() { pages.sign_in("Ada", "officer"); }

  std::size_t events() { return pages.store.load("example-homes", reference).size(); }

  std::int64_t casefiles() {
    return pages.store.tray_counts({.landlord = "example-homes", .now = pages.now}).all_open;
  }

  Pages pages;
  std::string reference;
};

TEST_F(EveryPost, IsRefusedWithoutTheTokenOfItsVisit) {
  pages.sign_in("Eve", "desk");
  const auto token_of_another = pages.token();
  pages.forget_visit();
  const auto routes = routes_that_change(pages);
  ASSERT_GE(routes.size(), 5U);
  for (const auto& route : routes) {
    const auto target = filled_in(route.pattern, reference);
    be_at_the_desk();
    for (const auto& form :
         {form_with({}), form_with({{"csrf", ""}}), form_with({{"csrf", std::string(64, '0')}}),
          form_with({{"csrf", token_of_another}}),
          form_with({{"csrf", pages.token()}, {"csrf", pages.token()}})}) {
      EXPECT_EQ(pages.send(route.method, target, form).status, 403) << target;
    }
  }
  EXPECT_EQ(events(), 2U) << "nothing was recorded";
  EXPECT_EQ(casefiles(), 1);
}

/// The control: with the token, the same forms on the same routes do what they ask.
TEST_F(EveryPost, IsTakenWithTheTokenOfItsVisit) {
  for (const auto& route : routes_that_change(pages)) {
    const auto target = filled_in(route.pattern, reference);
    be_at_the_desk();
    const auto response = pages.send(route.method, target, form_with({{"csrf", pages.token()}}));
    EXPECT_NE(response.status, 403) << target;
    EXPECT_LT(response.status, 500) << target;
  }
  EXPECT_EQ(events(), 4U) << "the note, and that it was taken";
  EXPECT_EQ(casefiles(), 3) << "one logged by staff, one sent by a resident";
}

TEST_F(EveryPost, OnACasefileIsForThoseWhoAreSignedIn) {
  const auto target = filled_in("/:landlord/staff/casefiles/:reference/:act", reference);
  const auto response = pages.post(target, {{"text", "A note."}});
  EXPECT_EQ(response.status, 403);
  EXPECT_THAT(response.body, HasSubstr("href=\"/example-homes/staff/sign-in\""));
  EXPECT_THAT(response.body, HasSubstr("name=\"text\" value=\"A note.\""))
      << "what was typed can be sent again";
  EXPECT_EQ(events(), 2U);
  const auto page = pages.get(filled_in("/:landlord/staff/casefiles/:reference", reference));
  EXPECT_EQ(page.status, 303);
  EXPECT_EQ(page.headers.text("Location"), "/example-homes/staff/sign-in");
}

}  // namespace
}  // namespace redress::web
