#include <gmock/gmock.h>

#include "web/staff/account_testing.h"

// Who works here, who stands in for whom, and what that lets them do.
namespace redress::web {
namespace {

using testing::AccountPages;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::words_of;

class DirectoryPages : public ::testing::Test {
 protected:
  DirectoryPages()
      : ada(pages.have("ada", {"desk"}, true)),
        ben(pages.have("ben", {"officer"})),
        cy(pages.have("cy", {"manager"})) {}

  std::string account_of(const std::string& number) {
    return "/example-homes/staff/accounts/" + number;
  }

  /// Ada records that Cy is away from today for three days, and that this one stands in.
  Response send_away(const std::string& deputy, const std::string& until = "") {
    pages.come_in("ada", ada);
    return pages.post(account_of(cy), {{"do", "away"},
                                       {"from", "today"},
                                       {"until", until.empty() ? "tomorrow" : until},
                                       {"deputy", deputy}});
  }

  AccountPages pages;
  std::string ada;
  std::string ben;
  std::string cy;
};

TEST_F(DirectoryPages, ShowWhoWorksHereAsWhat) {
  pages.come_in("ada", ada);
  ASSERT_EQ(
      pages
          .post(
              account_of(ben),
              {{"do", "work"}, {"title", "Repairs Officer"}, {"team", "Repairs"}, {"manager", cy}})
          .status,
      303);
  const auto page = words_of(pages.get("/example-homes/staff/directory").body);
  EXPECT_THAT(page, HasSubstr("Repairs Officer"));
  EXPECT_THAT(page, HasSubstr("Team: Repairs"));
  EXPECT_THAT(page, HasSubstr("Managed by cy"));
}

TEST_F(DirectoryPages, LetADeputyDoWhatWhoeverIsAwayMay) {
  const auto reference = pages.play(casework::testing::at_stage_2());
  const auto page = "/example-homes/staff/casefiles/" + reference + "/issue-decision";
  pages.limit_sign_ins({.idle = std::chrono::minutes(30), .absolute = std::chrono::hours(12)});
  pages.come_in("ben", ben);
  EXPECT_THAT(words_of(pages.get(page).body), HasSubstr("This is for "));
  const auto roles_before = words_of(pages.get("/example-homes/staff/account").body);
  ASSERT_EQ(send_away(ben).status, 303);
  EXPECT_THAT(words_of(pages.get("/example-homes/staff/directory").body),
              HasSubstr("ben stands in."));
  EXPECT_THAT(words_of(pages.get("/example-homes/staff/audit").body),
              HasSubstr("Recorded who stands in for cy"));
  pages.come_in("ben", ben);
  EXPECT_THAT(words_of(pages.get("/example-homes/staff/work").body),
              HasSubstr("You stand in for cy until"));
  EXPECT_THAT(words_of(pages.get(page).body), Not(HasSubstr("This is for ")));
  pages.now += std::chrono::days(3);
  pages.come_in("ben", ben);
  EXPECT_THAT(words_of(pages.get("/example-homes/staff/directory").body),
              Not(HasSubstr("stands in")));
  EXPECT_THAT(words_of(pages.get("/example-homes/staff/work").body),
              Not(HasSubstr("You stand in for")));
  EXPECT_EQ(words_of(pages.get("/example-homes/staff/account").body), roles_before)
      << "their own roles are what they were";
}

TEST_F(DirectoryPages, TakeNoAbsenceThatLeavesNobody) {
  const auto nobody = send_away("");
  EXPECT_EQ(nobody.status, 422);
  EXPECT_THAT(words_of(nobody.body), HasSubstr("Choose who stands in."));
  const auto never = send_away(ben, "the day after never");
  EXPECT_EQ(never.status, 422);
  EXPECT_THAT(words_of(never.body), HasSubstr("Give the last day as a day"));
  EXPECT_THAT(never.body, HasSubstr("the day after never")) << "what was typed is kept";
  const auto self = send_away(cy);
  EXPECT_EQ(self.status, 422);
}

TEST_F(DirectoryPages, EndAnAbsence) {
  ASSERT_EQ(send_away(ben).status, 303);
  ASSERT_EQ(pages.post(account_of(cy), {{"do", "back"}}).status, 303);
  pages.come_in("ben", ben);
  EXPECT_THAT(words_of(pages.get("/example-homes/staff/work").body),
              Not(HasSubstr("You stand in for")));
}

/// The team’s tray is what its members have, those due soonest first.
TEST_F(DirectoryPages, JoinTheTraysOfATeam) {
  auto given_to_ben = casework::testing::registered();
  given_to_ben.push_back({"2024-04-08T11:00",
                          casework::testing::staff("manager"),
                          "allocate",
                          {{"role", {"officer"}}, {"to", {ben}}}});
  const auto reference = pages.play(given_to_ben);
  pages.come_in("ada", ada);
  EXPECT_THAT(words_of(pages.get("/example-homes/staff/tray").body), Not(HasSubstr("My team")));
  for (const auto& number : {ben, cy}) {
    ASSERT_EQ(pages.post(account_of(number), {{"do", "work"}, {"team", "Repairs"}}).status, 303);
  }
  pages.come_in("cy", cy);
  EXPECT_THAT(pages.get("/example-homes/staff/tray?show=team").body, HasSubstr(reference));
  EXPECT_THAT(pages.get("/example-homes/staff/tray?show=mine").body, Not(HasSubstr(reference)));
}

}  // namespace
}  // namespace redress::web
