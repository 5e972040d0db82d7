#include <gmock/gmock.h>

#include "web/staff/permission_testing.h"

namespace redress::web {
namespace {

using testing::casefile_target;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::PermissionPages;
using testing::words_of;

class AuditPage : public ::testing::Test {
 protected:
  std::string shown(const std::string& query = "") {
    pages_.become(pages_.administrator);
    const auto page = pages_.get("/example-homes/staff/audit" + query);
    EXPECT_EQ(page.status, 200);
    return page.body;
  }

  PermissionPages pages_;
};

TEST_F(AuditPage, ShowsAConfidentialCasefileByItsReferenceAlone) {
  const auto hidden = pages_.confidential();
  pages_.become(pages_.named);
  pages_.get(casefile_target(hidden, "history"));
  const auto page = shown("?casefile=" + hidden);
  EXPECT_THAT(words_of(page), HasSubstr("Saw the page \u201Chistory\u201D"));
  EXPECT_THAT(words_of(page), HasSubstr("named (" + pages_.named + ")"));
  EXPECT_THAT(words_of(page), HasSubstr(hidden));
  EXPECT_THAT(page, Not(HasSubstr("casefiles/" + hidden))) << "no link";
  EXPECT_THAT(page, Not(HasSubstr("Zebedee")));
  EXPECT_THAT(page, Not(HasSubstr("rombone")));
  const auto open = pages_.logged({});
  EXPECT_THAT(shown("?casefile=" + open), HasSubstr("casefiles/" + open)) << "the control";
}

TEST_F(AuditPage, ShowsWhatAdministratorsDidAndWhoCouldNotSignIn) {
  pages_.become(pages_.administrator);
  ASSERT_EQ(
      pages_.post("/example-homes/staff/accounts/" + pages_.officer, {{"do", "disable"}}).status,
      303);
  pages_.give_password("named", "something else entirely");
  pages_.give_password("nobody-here", "something else entirely");
  const auto page = words_of(shown());
  EXPECT_THAT(page, HasSubstr("Disabled the account of officer"));
  EXPECT_THAT(page, HasSubstr("Gave a wrong password"));
  EXPECT_THAT(page, HasSubstr("Somebody without an account"));
  EXPECT_THAT(page, Not(HasSubstr("nobody-here"))) << "nothing that was typed";
}

TEST_F(AuditPage, SaysWithWhatSomebodySignedIn) {
  const auto codes =
      *pages_.accounts().new_recovery_codes(testing::kLandlord, pages_.named, pages_.now);
  pages_.give_password("named");
  const auto give = [&](const std::string& code) {
    return pages_.post("/example-homes/staff/sign-in/code", {{"code", code}}).status;
  };
  EXPECT_EQ(give("000000"), 422);
  EXPECT_EQ(give("none of these codes"), 422);
  EXPECT_EQ(give(codes[0]), 303);
  const auto page = words_of(shown());
  EXPECT_THAT(page, HasSubstr("Gave a wrong code"));
  EXPECT_THAT(page, HasSubstr("Gave a wrong recovery code"));
  EXPECT_THAT(page, HasSubstr("Signed in with a recovery code"));
}

TEST_F(AuditPage, SaysWhatSomebodyWasRefused) {
  const auto hidden = pages_.confidential();
  pages_.become(pages_.officer);
  EXPECT_EQ(pages_.get(casefile_target(hidden)).status, 404);
  EXPECT_EQ(pages_.get("/example-homes/staff/accounts").status, 404);
  const auto page = words_of(shown("?who=" + pages_.officer));
  EXPECT_THAT(page, HasSubstr("Asked for a casefile that they may not see"));
  EXPECT_THAT(page, HasSubstr(hidden));
  EXPECT_THAT(page, HasSubstr("Asked for a page that is not for them"));
}

TEST_F(AuditPage, IsFilteredByPersonCasefileAndDay) {
  const auto one = pages_.logged({});
  const auto other = pages_.confidential();
  const auto of_holder = words_of(shown("?who=holder"));
  EXPECT_THAT(of_holder, Not(HasSubstr(one)));
  const auto of_logger = words_of(shown("?who=" + pages_.logger));
  EXPECT_THAT(of_logger, HasSubstr(one));
  EXPECT_THAT(of_logger, HasSubstr(other));
  EXPECT_THAT(words_of(shown("?casefile=" + one)), Not(HasSubstr(other)));
  EXPECT_THAT(words_of(shown("?day=8+April+2024")), HasSubstr(one));
  EXPECT_THAT(words_of(shown("?day=9+April+2024")), HasSubstr("There is nothing on record."));
  pages_.become(pages_.administrator);
  for (const char* query : {"?who=Somebody+Else", "?casefile=nonsense", "?day=nonsense"}) {
    EXPECT_EQ(pages_.get("/example-homes/staff/audit" + std::string(query)).status, 422) << query;
  }
}

TEST_F(AuditPage, ComesByPages) {
  for (int i = 0; i < 60; ++i) {
    pages_.store.audit().note({.landlord = testing::kLandlord,
                               .at = pages_.now + std::chrono::minutes(i),
                               .who = pages_.named,
                               .kind = std::string(casebook::audited::kSignIn)});
  }
  const auto first = shown("?who=named");
  const auto next = testing::part(first, "before=", "\"");
  EXPECT_THAT(first, HasSubstr("who=named&amp;before="));
  auto query = "?who=named&" + next;
  for (auto at = query.find("&amp;"); at != query.npos; at = query.find("&amp;")) {
    query.replace(at, 5, "&");
  }
  const auto second = shown(query);
  EXPECT_THAT(second, HasSubstr("The newest"));
  EXPECT_THAT(second, Not(HasSubstr("before=")));
}

}  // namespace
}  // namespace redress::web
