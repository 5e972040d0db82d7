#include "web/server/router.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/server/target.h"

namespace redress::web {
namespace {

Request asking(Method method, const std::string& target) {
  const auto parsed = parse_target(target);
  return {.method = method, .target = target, .path = parsed->path, .query = parsed->query};
}

Action says(const std::string& words) {
  return [words](const Request&, const Parameters&) { return plain_text(words); };
}

Router sample() {
  Router router;
  router.on(Method::get, "/", says("home"))
      .on(Method::get, "/:landlord", says("landlord"))
      .on(Method::get, "/:landlord/staff/casefiles/:reference",
          [](const Request&, const Parameters& at) {
            return plain_text(at.at("landlord") + " " + at.at("reference"));
          })
      .on(Method::post, "/:landlord/staff/casefiles/:reference/:act", says("act"))
      .on(Method::get, "/assets/:hash/:name", says("asset"))
      .on(Method::get, "/:landlord/:a/:b", says("three"));
  return router;
}

TEST(Router, FindsActionsAndFillsPlaces) {
  const Router router = sample();
  EXPECT_EQ(router(asking(Method::get, "/")).body, "home");
  EXPECT_EQ(router(asking(Method::get, "/bricks")).body, "landlord");
  EXPECT_EQ(router(asking(Method::get, "/bricks/staff/casefiles/C-1%2F2")).body, "bricks C-1/2");
  EXPECT_EQ(router(asking(Method::post, "/b/staff/casefiles/C-1/allocate")).body, "act");
}

TEST(Router, PrefersWhatIsSpeltOut) {
  EXPECT_EQ(sample()(asking(Method::get, "/assets/1/x")).body, "asset");
  EXPECT_EQ(sample()(asking(Method::get, "/other/1/x")).body, "three");
}

TEST(Router, TellsNotFoundFromNotAllowed) {
  EXPECT_EQ(sample()(asking(Method::get, "/a/b")).status, 404);
  EXPECT_EQ(sample()(asking(Method::get, "//b/c")).status, 404);
  const Response response = sample()(asking(Method::post, "/"));
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(response.headers.one("Allow"), "GET");
}

TEST(Router, TakesAwayASlashTooManyButLeadsNowhereElse) {
  const Response response = sample()(asking(Method::get, "/bricks/?a=b"));
  EXPECT_EQ(response.status, 308);
  EXPECT_EQ(response.headers.one("Location"), "/bricks?a=b");
  EXPECT_EQ(sample()(asking(Method::get, "//evil.example/")).status, 404);
}

TEST(Router, SendsNobodyToAnotherSite) {
  for (const char* target : {"/\\evil.example/", "/%5Cevil.example/", "/%2F%2Fevil.example/"}) {
    const Response response = sample()(asking(Method::get, target));
    EXPECT_EQ(response.status, 308) << target;
    const auto location = response.headers.text("Location");
    EXPECT_TRUE(location.starts_with("/%")) << location;
  }
}

TEST(Router, ListsItsRoutes) {
  const auto routes = sample().routes();
  ASSERT_EQ(routes.size(), 6U);
  EXPECT_EQ(routes[3].pattern, "/:landlord/staff/casefiles/:reference/:act");
  EXPECT_EQ(routes[3].method, Method::post);
}

TEST(RouterDeathTest, RefusesTwoActionsForOnePlace) {
  EXPECT_DEATH(sample().on(Method::get, "/:other", says("twice")), "should always hold");
}

}  // namespace
}  // namespace redress::web
