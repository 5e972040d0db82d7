#include <algorithm>
#include <functional>
#include <map>

#include <gmock/gmock.h>

#include "base/text.h"
#include "system/hash.h"
#include "web/server/security_headers.h"
#include "web/staff/account_testing.h"

// Every route of staff pages, from the router's own list, asked for by those who may not have it.
namespace redress::web {
namespace {

using testing::AccountPages;

/// Pages that are there for whoever signs in; nobody is signed in on them.
bool is_for_all(const Route& route) {
  return route.pattern.starts_with("/:landlord/staff/sign-in") ||
         route.pattern.starts_with("/:landlord/staff/set-password/");
}

bool is_for_administrators(const Route& route) {
  return route.pattern.starts_with("/:landlord/staff/accounts") ||
         route.pattern == "/:landlord/staff/audit";
}

class EveryStaffRoute : public ::testing::Test {
 protected:
  EveryStaffRoute()
      : reference(pages.play(casework::testing::registered())),
        ada(pages.have("ada", {"officer", "manager"}, true)),
        eve(pages.have("eve", {"officer", "manager"})) {}

  std::vector<Route> routes(const std::function<bool(const Route&)>& fits) {
    auto all = pages.router().routes();
    std::erase_if(all, [&](const auto& route) {
      return !route.pattern.starts_with("/:landlord/staff/") || !fits(route);
    });
    EXPECT_GE(all.size(), 5U);
    return all;
  }

  /// An unknown parameter fails the test: whoever adds one must say what it may hold.
  std::string target_of(const Route& route, const std::string& landlord,
                        const std::string& link = "none") {
    const std::map<std::string, std::string, std::less<>> values = {{":landlord", landlord},
                                                                    {":reference", reference},
                                                                    {":act", "note"},
                                                                    {":number", eve},
                                                                    {":link", link}};
    std::string target;
    for (const auto segment : split(std::string_view(route.pattern).substr(1), '/')) {
      const auto found = values.find(segment);
      EXPECT_TRUE(!segment.starts_with(':') || found != values.end()) << segment;
      target += "/" + (found == values.end() ? std::string(segment) : found->second);
    }
    return target;
  }

  /// Asks with everything that the routes' forms need.
  Response ask(AccountPages& by, const Route& route) {
    const auto target = target_of(route, testing::kLandlord);
    return route.method == Method::get
               ? by.get(target)
               : by.post(target, {{"text", "A note."},
                                  {"name", "Somebody"},
                                  {"email", "somebody@example.org"},
                                  {"do", "sign-out"},
                                  {"kind", "complaint"},
                                  {"account", "It leaks."},
                                  {"caller", "none"},
                                  {"channel", "phone"},
                                  {"person", "Somebody"},
                                  {"contact", "01632 960000"},
                                  {"reference", reference},
                                  {"chosen", reference + ":"},
                                  {"to", eve},
                                  {"reason", "It cannot wait."},
                                  {"password", testing::kGoodPassword},
                                  {"new-password", "another thistle oboe"}});
  }

  /// None answers: the sign-in page for whoever asks for a page, 403 for a form.
  void expect_nothing_of(AccountPages& by, const char* who) {
    for (const auto& route : routes([](const auto& one) { return !is_for_all(one); })) {
      const auto answer = ask(by, route);
      const auto what = std::string(who) + ": " + std::string(name_of(route.method)) + " " +
                        target_of(route, testing::kLandlord);
      if (route.method == Method::get) {
        EXPECT_EQ(answer.status, 303) << what;
        EXPECT_EQ(answer.headers.text("Location"), "/example-homes/staff/sign-in") << what;
      } else {
        EXPECT_EQ(answer.status, 403) << what;
      }
    }
    EXPECT_EQ(pages.store.load(testing::kLandlord, reference).size(), 2U) << who;
    EXPECT_EQ(pages.accounts().all(testing::kLandlord).size(), 2U) << who;
  }

  AccountPages pages;
  std::string reference;
  std::string ada;
  std::string eve;
};

TEST_F(EveryStaffRoute, IsClosedToWhoeverIsNotSignedIn) { expect_nothing_of(pages, "nobody"); }

TEST_F(EveryStaffRoute, IsClosedBeforeTheCodeIsGiven) {
  ASSERT_EQ(pages.give_password("ada").status, 303);
  expect_nothing_of(pages, "without the code");
}

TEST_F(EveryStaffRoute, IsClosedBeforeAnAppIsSetUp) {
  ASSERT_TRUE(pages.accounts().forget_app(testing::kLandlord, ada, testing::some_administrator(),
                                          pages.now));
  ASSERT_EQ(pages.give_password("ada").status, 303);
  expect_nothing_of(pages, "without an app");
}

TEST_F(EveryStaffRoute, IsClosedToADisabledAccount) {
  pages.come_in("ada", ada);
  ASSERT_TRUE(
      pages.accounts().disable(testing::kLandlord, ada, testing::some_administrator(), pages.now));
  expect_nothing_of(pages, "disabled");
}

TEST_F(EveryStaffRoute, IsClosedToWhoeverHasLeft) {
  pages.come_in("ada", ada);
  casebook::StaffList staff(pages.casebook().shelf(), pages.store);
  ASSERT_TRUE(staff.leave(testing::kLandlord, ada, casebook::operations(), pages.now));
  expect_nothing_of(pages, "left");
}

TEST_F(EveryStaffRoute, IsClosedToASignInWithAnotherLandlord) {
  pages.come_in("ada", ada);
  const auto secret = pages.cookie("sid-example-homes");
  auto sign_in =
      *pages.store.server_state().sign_in(testing::kLandlord, system::sha256_hex(secret));
  sign_in.landlord = "other-homes";
  pages.store.server_state().keep_sign_in(sign_in);
  pages.store.server_state().end_sign_in(testing::kLandlord, sign_in.digest);
  expect_nothing_of(pages, "of another landlord");
}

TEST_F(EveryStaffRoute, OfAdministratorsIsThereForNobodyElse) {
  pages.come_in("eve", eve);
  const auto nowhere = pages.get("/example-homes/staff/no-such-page");
  for (const auto& route : routes(is_for_administrators)) {
    const auto answer = ask(pages, route);
    EXPECT_EQ(answer.status, 404) << route.pattern;
    EXPECT_EQ(answer.body, nowhere.body) << "as if there were no such page";
  }
  EXPECT_EQ(pages.accounts().all(testing::kLandlord).size(), 2U);
  EXPECT_FALSE(pages.account(eve).is_disabled);
  const auto noted = pages.store.audit().entries({.landlord = testing::kLandlord, .who = eve});
  EXPECT_EQ(std::ranges::count(noted, casebook::audited::kRefused, &casebook::AuditEntry::kind),
            std::ssize(routes(is_for_administrators)))
      << "each of them is on record";
}

TEST_F(EveryStaffRoute, TakesNoFormWithoutTheTokenOfItsVisit) {
  const auto link = pages.invite("zoe", {"officer"});
  pages.come_in("ada", ada);
  for (const auto& route : routes([](const auto& one) { return one.method == Method::post; })) {
    const auto target = target_of(route, testing::kLandlord, link.secret);
    for (const Fields& form :
         {Fields{}, Fields{{"csrf", ""}}, Fields{{"csrf", std::string(136, '0')}},
          Fields{{"csrf", "x"}, {"new-password", testing::kGoodPassword}}}) {
      EXPECT_EQ(pages.send(Method::post, target, form).status, 403) << target;
    }
  }
  EXPECT_EQ(pages.get("/example-homes/staff/tray").status, 200) << "nor was she signed out";
  EXPECT_TRUE(pages.account("S3").password.empty());
}

TEST_F(EveryStaffRoute, ShowsHowToSignOut) {
  pages.come_in("ada", ada);
  for (const auto& route :
       routes([](const auto& one) { return one.method == Method::get && !is_for_all(one); })) {
    EXPECT_THAT(ask(pages, route).body,
                ::testing::HasSubstr("href=\"/example-homes/staff/sign-out\""))
        << route.pattern;
  }
}

TEST_F(EveryStaffRoute, ChangesNothingByShowingAPage) {
  pages.come_in("ada", ada);
  const auto accounts = pages.accounts().all(testing::kLandlord);
  const auto people = pages.casebook().staff(testing::kLandlord)->members().size();
  for (const auto& route : routes([](const auto& one) { return one.method == Method::get; })) {
    ask(pages, route);
  }
  EXPECT_EQ(pages.store.load(testing::kLandlord, reference).size(), 2U);
  EXPECT_EQ(pages.store.streams({}, 10).size(), 2U) << "the casefile and the landlord's own";
  EXPECT_EQ(pages.accounts().all(testing::kLandlord), accounts);
  EXPECT_EQ(pages.casebook().staff(testing::kLandlord)->members().size(), people);
  EXPECT_EQ(pages.get("/example-homes/staff/tray").status, 200) << "nor is she signed out";
}

TEST_F(EveryStaffRoute, SaysWhatItSendsAndHasNobodyKeepIt) {
  pages.come_in("ada", ada);
  for (const auto& route : routes([](const auto& one) { return one.method == Method::get; })) {
    auto answer = ask(pages, route);
    add_security_headers(answer, true);
    EXPECT_EQ(answer.headers.text("Cache-Control"), "no-store") << route.pattern;
    if (!answer.body.empty()) {
      EXPECT_EQ(answer.headers.text("Content-Type"), "text/html; charset=utf-8") << route.pattern;
    }
  }
}

/// The control: the same requests are answered for whoever may send them.
TEST_F(EveryStaffRoute, AnswersAnAdministratorWithRoles) {
  for (const auto& route : routes([](const auto& one) { return !is_for_all(one); })) {
    // Some of the routes end the sign-in, and one changes the password.
    pages.forget_visit();
    ASSERT_TRUE(pages.accounts().change_password(testing::kLandlord, ada, testing::kGoodPassword,
                                                 pages.now));
    pages.come_in("ada", ada);
    const auto answer = ask(pages, route);
    EXPECT_LT(answer.status, 400) << route.pattern << testing::words_of(answer.body);
    if (route.method == Method::get) {
      EXPECT_EQ(answer.status, 200) << route.pattern;
    }
  }
}

}  // namespace
}  // namespace redress::web
