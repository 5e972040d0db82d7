#include "web/staff/entry/entry.h"

#include <gmock/gmock.h>

#include "system/log.h"
#include "web/pages/held.h"
#include "web/staff/account_testing.h"

namespace redress::web {
namespace {

using namespace std::chrono_literals;
using testing::AccountPages;
using ::testing::HasSubstr;
using testing::kGoodPassword;
using ::testing::Not;
using testing::words_of;

constexpr const char* kTray = "/example-homes/staff/tray";
constexpr const char* kSignIn = "/example-homes/staff/sign-in";
constexpr const char* kCodePage = "/example-homes/staff/sign-in/code";
constexpr const char* kSetUp = "/example-homes/staff/sign-in/set-up";

std::string location(const Response& response) { return response.headers.text("Location"); }

TEST(Entry, LeadsFromALinkToTheTray) {
  AccountPages pages;
  const auto link = pages.invite("ada", {"officer"});
  const auto page = "/example-homes/staff/set-password/" + link.secret;
  EXPECT_THAT(pages.get(page).body, HasSubstr("autocomplete=\"new-password\""));
  EXPECT_EQ(pages.post(page, {{"new-password", "too short"}}).status, 422);
  EXPECT_EQ(pages.post(page, {{"new-password", kGoodPassword}}).status, 200);
  const auto password_given = pages.give_password("ada");
  EXPECT_EQ(location(password_given), kSetUp);
  EXPECT_EQ(pages.get(kTray).status, 303) << "not without the code";
  EXPECT_THAT(pages.get(kSetUp).body, HasSubstr(pages.account("S1").code_secret));
  EXPECT_EQ(pages.post(kSetUp, {{"code", "000000"}}).status, 422);
  const auto codes = pages.post(kSetUp, {{"code", pages.code_of("S1")}});
  EXPECT_THAT(words_of(codes.body), HasSubstr("Your recovery codes"));
  EXPECT_EQ(pages.get(kTray).status, 200);
}

TEST(Entry, AsksForTheCodeAndForgetsTheHalfOfIt) {
  AccountPages pages;
  const auto ada = pages.have("ada", {"officer"});
  EXPECT_EQ(location(pages.give_password("ada")), kCodePage);
  for (const char* page : {kTray, "/example-homes/staff/account", "/example-homes/staff/log"}) {
    EXPECT_EQ(location(pages.get(page)), kSignIn) << page;
  }
  EXPECT_EQ(location(pages.get(kSetUp)), kSignIn) << "her app's secret is not shown again";
  pages.now += 10min;
  EXPECT_EQ(location(pages.get(kCodePage)), kSignIn) << "it was left for ten minutes";
  const auto late = pages.post(kCodePage, {{"code", pages.code_of(ada)}});
  EXPECT_NE(location(late), kTray);
  pages.come_in("ada", ada);
  EXPECT_EQ(pages.get(kTray).status, 200) << "the control";
}

TEST(Entry, TakesARecoveryCodeOnce) {
  AccountPages pages;
  const auto ada = pages.have("ada", {"officer"});
  const auto codes = *pages.accounts().new_recovery_codes(testing::kLandlord, ada, pages.now);
  EXPECT_EQ(pages.give_password("ada").status, 303);
  EXPECT_EQ(pages.post(kCodePage, {{"code", codes[0]}}).status, 303);
  EXPECT_EQ(pages.get(kTray).status, 200);
  pages.forget_visit();
  EXPECT_EQ(pages.give_password("ada").status, 303);
  EXPECT_EQ(pages.post(kCodePage, {{"code", codes[0]}}).status, 422);
}

TEST(Entry, IsBoundToTheBrowserThatGaveThePassword) {
  AccountPages pages;
  const auto ada = pages.have("ada", {"officer"});
  pages.have("eve", {"officer"});
  EXPECT_EQ(pages.give_password("ada").status, 303);
  AccountPages other(pages.store_used());
  EXPECT_EQ(other.give_password("eve").status, 303);
  pages.now += 30s;
  other.now = pages.now;
  EXPECT_EQ(other.post(kCodePage, {{"code", pages.code_of(ada)}}).status, 422)
      << "a code of Ada's is none of Eve's";
  other.forget_visit();
  EXPECT_EQ(location(other.post(kCodePage, {{"code", pages.code_of(ada)}})), kSignIn);
  EXPECT_EQ(pages.post(kCodePage, {{"code", pages.code_of(ada)}}).status, 303) << "the control";
}

TEST(Entry, GivesTheVisitANewSecretAtEachStep) {
  AccountPages pages;
  const auto ada = pages.have("ada", {"officer"});
  EXPECT_EQ(pages.give_password("ada").status, 303);
  const auto half = pages.cookie("sid-example-homes");
  pages.now += 30s;
  EXPECT_EQ(pages.post(kCodePage, {{"code", pages.code_of(ada)}}).status, 303);
  EXPECT_NE(pages.cookie("sid-example-homes"), half);
  AccountPages planted(pages.store_used());
  planted.set_cookie("sid-example-homes", half);
  EXPECT_EQ(planted.get(kTray).status, 303);
}

TEST(Entry, SaysTheSameOfANameThatNobodyHas) {
  AccountPages pages;
  pages.have("ada", {"officer"});
  const auto gone = pages.have("gone", {"officer"});
  ASSERT_TRUE(
      pages.accounts().disable(testing::kLandlord, gone, testing::some_administrator(), pages.now));
  pages.invite("invited", {"officer"});
  const auto answer = [&](const std::string& name) {
    const auto said = pages.give_password(name, "wrong thistle oboe");
    return std::to_string(said.status) + words_of(said.body);
  };
  const auto known = answer("ada");
  EXPECT_THAT(known, HasSubstr("422"));
  EXPECT_THAT(known, HasSubstr("The email address or the password is not right"));
  for (const char* name : {"nobody", "gone", "invited"}) {
    EXPECT_EQ(answer(name), known) << name;
  }
  // And so do those who guess for longer.
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(answer("ada"), answer("nobody")) << i;
  }
}

TEST(Entry, LooksAtFewGuessesAndLetsThePersonInFromElsewhere) {
  AccountPages pages;
  const auto ada = pages.have("ada", {"officer"});
  pages.peer = "203.0.113.66";
  int looked_at = 0;
  for (int i = 0; i < 1000; ++i) {
    looked_at += pages.give_password("ada", "guess " + std::to_string(i)).status == 422 ? 1 : 0;
  }
  EXPECT_EQ(looked_at, 5);
  EXPECT_EQ(pages.give_password("ada").status, 429) << "not even the right one is looked at";
  for (int i = 0; i < 1000; ++i) {
    looked_at += pages.give_password("name" + std::to_string(i), "x").status == 422 ? 1 : 0;
  }
  EXPECT_EQ(looked_at, 30) << "nor more of others' names from there";
  pages.peer = "192.0.2.1";
  pages.come_in("ada", ada);
  EXPECT_EQ(pages.get(kTray).status, 200);
}

TEST(Entry, MasksEachPasswordAndLetsManagersFillItIn) {
  AccountPages pages;
  const auto ada = pages.have("ada", {"officer"});
  const auto field = [&](const std::string& page, const char* name) {
    const auto body = pages.get(page).body;
    const auto at = body.find("name=\"" + std::string(name) + "\"");
    const auto begin = body.rfind("<input", at);
    return at == std::string::npos ? "" : body.substr(begin, body.find('>', at) - begin);
  };
  const auto link = *pages.accounts().give_link(testing::kLandlord, ada,
                                                testing::some_administrator(), pages.now);
  const auto by_link = field("/example-homes/staff/set-password/" + link.secret, "new-password");
  const auto to_sign_in = field(kSignIn, "password");
  pages.come_in("ada", ada);
  const auto own = std::string("/example-homes/staff/account/password");
  for (const auto& [found, use] : std::vector<std::pair<std::string, std::string>>{
           {by_link, "new-password"},
           {to_sign_in, "current-password"},
           {field(own, "password"), "current-password"},
           {field(own, "new-password"), "new-password"},
           {field("/example-homes/staff/account/recovery-codes", "password"),
            "current-password"}}) {
    EXPECT_THAT(found, HasSubstr("type=\"password\"")) << use;
    EXPECT_THAT(found, HasSubstr("autocomplete=\"" + use + "\""));
    EXPECT_THAT(found, Not(HasSubstr("maxlength")));
    EXPECT_THAT(found, Not(HasSubstr("value=")));
  }
}

TEST(Entry, LeavesALineInTheLogOfWhoeverGuesses) {
  AccountPages pages;
  pages.have("ada", {"officer"});
  system::tell_log_repeats(/*all=*/true);  // another test may have logged the same just now
  ::testing::internal::CaptureStderr();
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(pages.give_password("ada", "guess").status, 422);
  }
  EXPECT_THAT(::testing::internal::GetCapturedStderr(), Not(HasSubstr("sign-ins-slowed")));
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(pages.give_password("ada", "guess").status, 429);
  const auto log = ::testing::internal::GetCapturedStderr();
  EXPECT_THAT(log, HasSubstr("\"sign-ins-slowed\""));
  EXPECT_THAT(log, Not(HasSubstr("ada"))) << "nothing that was typed";
}

TEST(Entry, RepeatsNoPasswordAndNoCode) {
  AccountPages pages;
  pages.have("ada", {"officer"});
  const std::string secret = "secret thistle oboe";
  const auto wrong = pages.give_password("ada", secret);
  EXPECT_THAT(wrong.body, Not(HasSubstr(secret)));
  // A form without its token, one of a visit that is over, and one that the server has no time for.
  for (const char* page : {kSignIn, kCodePage, "/example-homes/staff/account/password"}) {
    const Fields form{{"email", "ada@example.org"},
                      {"password", secret},
                      {"code", secret},
                      {"new-password", secret}};
    const auto stale = pages.send(Method::post, page, form);
    EXPECT_EQ(stale.status, 403) << page;
    EXPECT_THAT(stale.body, Not(HasSubstr(secret))) << page;
    EXPECT_THAT(stale.body, HasSubstr("Open the form again")) << page;
    const Request request{
        .method = Method::post, .target = page, .path = parse_target(page)->path, .form = form};
    for (const auto trouble : {Trouble::busy, Trouble::too_many, Trouble::storage}) {
      EXPECT_THAT(trouble_page(pages.site(), request, trouble).body, Not(HasSubstr(secret)));
    }
  }
}

TEST(Entry, UsesALinkUpWithTheFormAlone) {
  AccountPages pages;
  const auto link = pages.invite("ada", {"officer"});
  const auto page = "/example-homes/staff/set-password/" + link.secret;
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(pages.get(page).status, 200) << "a program that checks mail opens it, " << i;
    EXPECT_EQ(pages.post(page, {}).status, 422) << "and sends its form empty";
  }
  EXPECT_EQ(pages.get("/other-homes/staff/set-password/" + link.secret).status, 404);
  EXPECT_EQ(pages.post(page, {{"new-password", kGoodPassword}}).status, 200);
  const auto used = pages.get(page);
  EXPECT_EQ(used.status, 404);
  auto made_up = link.secret;
  made_up.back() = made_up.back() == '0' ? '1' : '0';
  EXPECT_EQ(words_of(pages.get("/example-homes/staff/set-password/" + made_up).body),
            words_of(used.body))
      << "a used link is like one that never was";
  EXPECT_EQ(pages.post(page, {{"new-password", "another thistle oboe"}}).status, 404);
}

TEST(Entry, OpensNoDemonstrationAndTheOtherWayRound) {
  AccountPages pages;
  const auto ada = pages.have("ada", {"officer"});
  pages.come_in("ada", ada);
  testing::Pages demonstration(pages.store_used());
  demonstration.take_cookies_of(pages);
  EXPECT_EQ(demonstration.get(kTray).status, 303);
  demonstration.forget_visit();
  demonstration.sign_in("ada", "officer");
  AccountPages after(pages.store_used());
  after.take_cookies_of(demonstration);
  EXPECT_EQ(after.get(kTray).status, 303);
}

}  // namespace
}  // namespace redress::web
