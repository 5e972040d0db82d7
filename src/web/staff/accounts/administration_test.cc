#include "web/staff/accounts/administration.h"

#include <gmock/gmock.h>

#include "system/hash.h"
#include "web/staff/account_testing.h"

namespace redress::web {
namespace {

using testing::AccountPages;
using ::testing::HasSubstr;
using testing::kGoodPassword;
using ::testing::Not;
using testing::words_of;

constexpr const char* kTray = "/example-homes/staff/tray";
constexpr const char* kAccounts = "/example-homes/staff/accounts";

std::string page_of(const std::string& number) { return std::string(kAccounts) + "/" + number; }

class Administration : public ::testing::Test {
 protected:
  Administration() : ada(pages.have("ada", {}, true)) { pages.come_in("ada", ada); }

  /// Returns the link on a page that shows one; "" when there is none.
  static std::string link_on(const Response& response) {
    const std::string before = "/staff/set-password/";
    const auto at = response.body.find(before);
    return at == std::string::npos ? "" : response.body.substr(at + before.size(), 64);
  }

  /// Somebody else who is signed in, in a browser of their own.
  std::string with_eve(std::vector<std::string> roles) {
    const auto eve = pages.have("eve", std::move(roles));
    others.now = pages.now;
    others.come_in("eve", eve);
    pages.now = others.now;
    EXPECT_EQ(others.get(kTray).status, 200);
    return eve;
  }

  AccountPages pages;
  AccountPages others{pages.store};
  std::string ada;
};

TEST_F(Administration, InvitesAPersonWhoThenSignsIn) {
  const auto invited = pages.post(std::string(kAccounts) + "/invite", {{"name", "Eve Osei"},
                                                                       {"email", "Eve@Example.org"},
                                                                       {"roles", "officer"},
                                                                       {"roles", "desk"}});
  EXPECT_EQ(invited.status, 200);
  EXPECT_THAT(words_of(invited.body), HasSubstr("This link is shown once"));
  EXPECT_THAT(words_of(pages.get(kAccounts).body), HasSubstr("Roles: Officer and Desk"));
  EXPECT_THAT(pages.get(kAccounts).body, Not(HasSubstr("set-password")));
  others.now = pages.now;
  const auto link = "/example-homes/staff/set-password/" + link_on(invited);
  EXPECT_EQ(others.post(link, {{"new-password", kGoodPassword}}).status, 200);
  EXPECT_EQ(others.give_password("eve").status, 303);
  EXPECT_EQ(
      others.post("/example-homes/staff/sign-in/set-up", {{"code", others.code_of("S2")}}).status,
      200);
  EXPECT_EQ(others.get(kTray).status, 200);
}

TEST_F(Administration, KeepsWhatWasTypedWhereAnInvitationIsRefused) {
  const auto refused = pages.post(std::string(kAccounts) + "/invite",
                                  {{"name", "Eve Osei"}, {"email", "eve"}, {"roles", "manager"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("value=\"Eve Osei\""));
  EXPECT_THAT(refused.body, HasSubstr("href=\"#email\""));
  EXPECT_THAT(words_of(refused.body), HasSubstr("Enter an email address, like name@example.org"));
}

TEST_F(Administration, SaysWhichRolesNobodyHas) {
  EXPECT_THAT(words_of(pages.get(kAccounts).body),
              HasSubstr("Nobody has these roles: Desk, Officer, Manager, Director and Panel."));
  EXPECT_THAT(words_of(pages.get(kAccounts).body), HasSubstr("Keep two administrators"));
  pages.have("eve", {"officer", "panel"}, true);
  EXPECT_THAT(words_of(pages.get(kAccounts).body),
              HasSubstr("Nobody has these roles: Desk, Manager and Director."));
  EXPECT_THAT(words_of(pages.get(kAccounts).body), Not(HasSubstr("Keep two administrators")));
}

TEST_F(Administration, PutsSomebodyOutAtTheirNextClick) {
  const auto eve = with_eve({"officer"});
  const auto disabled = pages.post(page_of(eve), {{"do", "disable"}});
  EXPECT_EQ(disabled.status, 303);
  EXPECT_THAT(words_of(pages.get(disabled.headers.text("Location")).body),
              HasSubstr("The account is disabled, and they are signed out."));
  EXPECT_EQ(others.get(kTray).status, 303);
  EXPECT_EQ(others.give_password("eve").status, 422);
}

TEST_F(Administration, EndsSignInsWhenRightsChangeAndAtWill) {
  const auto eve = with_eve({"officer"});
  EXPECT_EQ(pages.post(page_of(eve), {{"do", "rights"}, {"roles", "manager"}}).status, 303);
  EXPECT_EQ(others.get(kTray).status, 303) << "she has other roles";
  EXPECT_EQ(pages.account(eve).roles, std::vector<std::string>{"manager"});
  others.now += std::chrono::minutes(5);
  others.come_in("eve", eve);
  EXPECT_EQ(others.get(kTray).status, 200);
  pages.now = others.now;
  EXPECT_EQ(pages.post(page_of(eve), {{"do", "sign-out"}}).status, 303);
  EXPECT_EQ(others.get(kTray).status, 303);
  others.come_in("eve", eve);
  pages.now = others.now;
  EXPECT_EQ(pages.post(page_of(eve), {{"do", "forget-app"}}).status, 303);
  EXPECT_EQ(others.get(kTray).status, 303);
  EXPECT_EQ(others.give_password("eve").headers.text("Location"),
            "/example-homes/staff/sign-in/set-up");
}

TEST_F(Administration, GivesALinkForAForgottenPassword) {
  const auto eve = with_eve({"officer"});
  const auto shown = pages.post(page_of(eve), {{"do", "give-link"}});
  EXPECT_EQ(shown.status, 200);
  EXPECT_EQ(others.get(kTray).status, 200) << "whoever still knows it goes on";
  AccountPages forgetful(pages.store);
  forgetful.now = pages.now;
  EXPECT_EQ(forgetful
                .post("/example-homes/staff/set-password/" + link_on(shown),
                      {{"new-password", "another thistle oboe"}})
                .status,
            200);
  EXPECT_EQ(others.get(kTray).status, 303) << "until the new one is set";
  EXPECT_EQ(forgetful.give_password("eve", "another thistle oboe").headers.text("Location"),
            "/example-homes/staff/sign-in/code")
      << "her app is still asked for";
}

TEST_F(Administration, DoesNothingToTheirOwnAccount) {
  EXPECT_THAT(words_of(pages.get(page_of(ada)).body), HasSubstr("This is your own account"));
  for (const char* what : {"rights", "disable", "enable", "forget-app"}) {
    EXPECT_EQ(pages.post(page_of(ada), {{"do", what}, {"roles", "manager"}}).status, 422) << what;
  }
  EXPECT_EQ(pages.post(page_of(ada), {{"do", "anything"}}).status, 422);
  EXPECT_EQ(pages.post(page_of("S77"), {{"do", "disable"}}).status, 404);
  EXPECT_TRUE(pages.account(ada).roles.empty());
}

TEST(WhoIsSignedIn, WorksUnderAllRolesOfTheirAccount) {
  AccountPages pages;
  const auto reference = pages.play(casework::testing::registered());
  const auto eve = pages.have("eve", {"officer", "desk"});
  pages.come_in("eve", eve);
  const auto note = "/example-homes/staff/casefiles/" + reference + "/note";
  EXPECT_EQ(pages.post(note, {{"text", "A note."}}).status, 303);
  const auto noted =
      pages.casebook().open(testing::kLandlord, reference, pages.now)->standing.history.back();
  EXPECT_EQ(noted.actor.id, eve);
  EXPECT_EQ(noted.actor.roles, (std::vector<std::string>{"officer", "desk"}));
}

TEST(OwnAccount, ChangesItsPasswordAndSignsOutEverywhereElse) {
  AccountPages pages;
  const auto ada = pages.have("ada", {"officer"});
  pages.come_in("ada", ada);
  AccountPages elsewhere(pages.store);
  elsewhere.now = pages.now + std::chrono::seconds(30);
  elsewhere.come_in("ada", ada);
  pages.now = elsewhere.now;
  const auto change = [&](const char* password, const char* chosen) {
    return pages
        .post("/example-homes/staff/account/password",
              {{"password", password}, {"new-password", chosen}})
        .status;
  };
  EXPECT_EQ(change("", "another thistle oboe"), 422);
  EXPECT_EQ(change("wrong thistle oboe", "another thistle oboe"), 422);
  EXPECT_EQ(change(kGoodPassword, "short"), 422);
  EXPECT_EQ(elsewhere.get(kTray).status, 200) << "nothing has changed yet";
  const auto before = pages.cookie("sid-example-homes");
  EXPECT_EQ(change(kGoodPassword, "another thistle oboe"), 200);
  EXPECT_EQ(elsewhere.get(kTray).status, 303);
  EXPECT_EQ(pages.get(kTray).status, 200);
  EXPECT_NE(pages.cookie("sid-example-homes"), before);
}

TEST(OwnAccount, SignsOutEverywhere) {
  AccountPages pages;
  const auto ada = pages.have("ada", {"officer"});
  pages.come_in("ada", ada);
  AccountPages elsewhere(pages.store);
  elsewhere.now = pages.now;
  elsewhere.come_in("ada", ada);
  pages.now = elsewhere.now;
  EXPECT_EQ(pages.post("/example-homes/staff/account", {}).status, 303);
  EXPECT_EQ(elsewhere.get(kTray).status, 303);
  EXPECT_EQ(pages.get(kTray).status, 303);
}

TEST(OwnAccount, ShowsWhereItIsSignedInAndEndsOneOfThese) {
  AccountPages pages;
  const auto* page = "/example-homes/staff/account/sign-ins";
  const auto ada = pages.have("ada", {"officer"});
  pages.come_in("ada", ada);
  EXPECT_THAT(words_of(pages.get(page).body), HasSubstr("You are signed in nowhere else."));
  AccountPages lost(pages.store);
  AccountPages other(pages.store);
  const auto eve = pages.have("eve", {"officer"});
  lost.now = pages.now;
  lost.come_in("ada", ada);
  other.now = lost.now;
  other.come_in("eve", eve);
  pages.now = other.now;
  const auto shown = pages.get(page).body;
  const auto digest = [](const AccountPages& of) {
    return system::sha256_hex(of.cookie("sid-example-homes"));
  };
  EXPECT_THAT(shown, HasSubstr(digest(lost)));
  EXPECT_THAT(shown, Not(HasSubstr(digest(other)))) << "Eve's is none of hers";
  EXPECT_THAT(shown, Not(HasSubstr(digest(pages)))) << "nor is this one among the others";
  const auto end = [&](const std::string& which, const char* password) {
    return pages.post(page, {{"sign-in", which}, {"password", password}}).status;
  };
  EXPECT_EQ(end(digest(lost), "wrong thistle oboe"), 422);
  EXPECT_EQ(end("", kGoodPassword), 422);
  EXPECT_EQ(end(digest(other), kGoodPassword), 422);
  EXPECT_EQ(lost.get(kTray).status, 200) << "nothing was ended yet";
  EXPECT_EQ(end(digest(lost), kGoodPassword), 303);
  EXPECT_EQ(lost.get(kTray).status, 303);
  EXPECT_EQ(other.get(kTray).status, 200);
  EXPECT_EQ(pages.get(kTray).status, 200);
  const auto entries = pages.store.audit().entries({.landlord = testing::kLandlord, .who = ada});
  ASSERT_FALSE(entries.empty());
  EXPECT_EQ(entries.front().what, "sign-in-ended");
}

TEST(OwnAccount, ShowsNoSignInThatIsOver) {
  AccountPages pages;
  const auto ada = pages.have("ada", {"officer"});
  pages.limit_sign_ins({.idle = std::chrono::minutes(30), .absolute = std::chrono::hours(12)});
  pages.come_in("ada", ada);
  AccountPages old(pages.store);
  old.now = pages.now;
  old.come_in("ada", ada);
  pages.now = old.now + std::chrono::minutes(29);
  EXPECT_EQ(pages.get(kTray).status, 200);
  const auto* page = "/example-homes/staff/account/sign-ins";
  EXPECT_THAT(words_of(pages.get(page).body), Not(HasSubstr("nowhere else"))) << "the control";
  pages.now += std::chrono::minutes(2);
  EXPECT_THAT(words_of(pages.get(page).body), HasSubstr("You are signed in nowhere else."));
}

TEST(OwnAccount, GetsNewRecoveryCodesForThePassword) {
  AccountPages pages;
  const auto ada = pages.have("ada", {"officer"});
  pages.come_in("ada", ada);
  const auto before = pages.account(ada).recovery_digests;
  const auto* page = "/example-homes/staff/account/recovery-codes";
  EXPECT_EQ(pages.post(page, {{"password", "wrong thistle oboe"}}).status, 422);
  EXPECT_EQ(pages.account(ada).recovery_digests, before);
  EXPECT_EQ(pages.post(page, {{"password", kGoodPassword}}).status, 200);
  EXPECT_NE(pages.account(ada).recovery_digests, before);
}

}  // namespace
}  // namespace redress::web
