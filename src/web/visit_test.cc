#include "web/visit.h"

#include <gmock/gmock.h>

#include "web/pages/held.h"
#include "web/testing.h"

namespace redress::web {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Pages;

constexpr const char* kTray = "/example-homes/staff/tray";

/// Fails the test when any call is made.
class Untouched : public casebook::MemoryServerState {
 public:
  void keep_sign_in(const casebook::SignIn&) override { ADD_FAILURE(); }

  std::optional<casebook::SignIn> sign_in(std::string_view, std::string_view) override {
    ADD_FAILURE();
    return std::nullopt;
  }

  void touch_sign_in(std::string_view, std::string_view, casebook::Instant) override {
    ADD_FAILURE();
  }
};

class StoreWithoutServerState : public casebook::MemoryStore {
 public:
  casebook::ServerState& server_state() override { return untouched_; }

 private:
  Untouched untouched_;
};

/// What a stranger does: look around and give feedback.
void give_feedback(Pages& pages) {
  for (const char* page : {"/", "/example-homes", "/example-homes/procedure",
                           "/example-homes/feedback", "/example-homes/staff/sign-in", kTray}) {
    EXPECT_LT(pages.get(page).status, 400) << page;
  }
  EXPECT_EQ(
      pages.post("/example-homes/feedback", {{"kind", "complaint"}, {"account", "Damp."}}).status,
      303);
  EXPECT_THAT(pages.get("/example-homes/feedback/received").body, HasSubstr("Your reference is"));
}

TEST(Visit, OfAStrangerIsKeptNowhere) {
  StoreWithoutServerState store;
  Pages pages(store);
  give_feedback(pages);
}

TEST(Visit, OfWhoOnlyReadsHasNoCookie) {
  Pages pages;
  for (const char* page : {"/", "/example-homes", "/example-homes/procedure"}) {
    EXPECT_FALSE(pages.get(page).headers.has("set-cookie")) << page;
  }
  EXPECT_TRUE(pages.get("/example-homes/feedback").headers.has("set-cookie"));
  EXPECT_FALSE(pages.get("/example-homes/feedback").headers.has("set-cookie")) << "once";
}

TEST(Visit, OfWhoIsSignedInOutlivesTheServer) {
  casebook::MemoryStore store;
  Pages before(store);
  before.sign_in("Ada", "officer");
  Pages after(store);
  after.take_cookies_of(before);
  EXPECT_EQ(after.get(kTray).status, 200);
}

TEST(Visit, IsNotEndedByAnyNumberOfStrangers) {
  Pages pages;
  pages.sign_in("Ada", "officer");
  Pages strangers(pages.store_used());
  for (int i = 0; i < 1000; ++i) {
    strangers.forget_visit();
    strangers.get("/example-homes/feedback");
  }
  EXPECT_EQ(pages.get(kTray).status, 200);
}

TEST(Visit, EndsWhenItIsIdleOrOld) {
  Pages pages;
  pages.limit_sign_ins({.idle = 30min, .absolute = 12h});
  pages.sign_in("Ada", "officer");
  for (int i = 0; i < 24; ++i) {
    pages.now += 29min;
    ASSERT_EQ(pages.get(kTray).status, 200) << "used 29 minutes ago, for the time " << i;
  }
  pages.now += 29min;
  EXPECT_EQ(pages.get(kTray).status, 303) << "after twelve hours";
  pages.forget_visit();
  pages.sign_in("Ada", "officer");
  pages.now += 30min;
  EXPECT_EQ(pages.get(kTray).status, 303) << "idle";
}

TEST(Visit, GetsANewSecretWithEachSignIn) {
  Pages pages;
  pages.sign_in("Ada", "officer");
  const auto first = pages.cookie("sid-example-homes");
  EXPECT_EQ(first.size(), 64U);
  pages.sign_in("Eve", "officer");
  EXPECT_NE(pages.cookie("sid-example-homes"), first);
  Pages planted(pages.store_used());
  planted.set_cookie("sid-example-homes", first);
  EXPECT_EQ(planted.get(kTray).status, 303) << "the secret from before signing in is worth nothing";
  planted.set_cookie("sid-example-homes", std::string(64, '0'));
  EXPECT_EQ(planted.get(kTray).status, 303) << "nor is one that was made up";
}

TEST(Visit, IsEndedBySigningOut) {
  Pages pages;
  pages.sign_in("Ada", "officer");
  Pages same(pages.store_used());
  same.take_cookies_of(pages);
  EXPECT_FALSE(pages.get(kTray).headers.has("Clear-Site-Data"));
  const auto signed_out = pages.post("/example-homes/staff/sign-out", {});
  EXPECT_EQ(signed_out.status, 303);
  EXPECT_EQ(signed_out.headers.text("Clear-Site-Data"), R"("cache", "storage")");
  EXPECT_EQ(pages.cookie("sid-example-homes"), "");
  EXPECT_EQ(same.get(kTray).status, 303);
}

TEST(Visit, IsWithOneLandlord) {
  Pages pages;
  pages.sign_in("Ada", "officer");
  Pages other(pages.store_used());
  other.set_cookie("sid-other-homes", pages.cookie("sid-example-homes"));
  EXPECT_EQ(other.get(kTray).status, 303);
}

TEST(Visit, HoldsAReceiptThatNobodyElseCanMake) {
  Pages pages;
  give_feedback(pages);
  const auto receipt = pages.cookie("received-example-homes");
  EXPECT_THAT(receipt, HasSubstr(pages.store_used().streams({}, 1).front().stream));
  auto forged = receipt;
  forged.back() = forged.back() == '0' ? '1' : '0';
  pages.set_cookie("received-example-homes", forged);
  EXPECT_EQ(pages.get("/example-homes/feedback/received").status, 303);
  pages.set_cookie("received-example-homes", receipt);
  EXPECT_EQ(pages.get("/example-homes/feedback/received").status, 200) << "the control";
  pages.now += 12h;
  EXPECT_EQ(pages.get("/example-homes/feedback/received").status, 303);
}

TEST(SignedOutForm, IsSentAgainAfterSigningIn) {
  Pages pages;
  const auto reference = pages.play(casework::testing::registered());
  const auto target = "/example-homes/staff/casefiles/" + reference + "/note";
  const auto lost = pages.post(target, {{"text", "First line\r\n<second>"}});
  EXPECT_EQ(lost.status, 403);
  EXPECT_THAT(lost.body, HasSubstr("First line\r\n&lt;second&gt;"));
  EXPECT_THAT(lost.body, HasSubstr("action=\"" + target + "\""));
  pages.sign_in("Ada", "officer");
  EXPECT_EQ(pages.post(target, {{"text", "First line\r\n<second>"}}).status, 303);
}

TEST(SignedOutForm, FromElsewhereSignsNobodyOut) {
  Pages pages;
  pages.sign_in("Ada", "officer");
  // A form from another site comes without our cookies, and the answer may set some.
  Pages from_elsewhere(pages.store_used());
  const auto answer = from_elsewhere.send(Method::post, "/example-homes/staff/sign-out", {});
  EXPECT_EQ(answer.status, 403);
  for (const auto& cookie : answer.headers.all("set-cookie")) {
    EXPECT_THAT(cookie, Not(HasSubstr("sid-")));
  }
  EXPECT_EQ(pages.get(kTray).status, 200);
}

}  // namespace
}  // namespace redress::web
