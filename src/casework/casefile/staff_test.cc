#include "casework/casefile/staff.h"

#include <chrono>

#include <gtest/gtest.h>

namespace redress::casework {
namespace {

Instant day(int days) { return Instant(std::chrono::hours(24 * days)); }

/// Two called Jo Smith, one of whom was called Jo Brown before.
Staff some() {
  Staff staff;
  staff.join("S1", "Jo Smith", day(0));
  staff.join("S2", "Jo Brown", day(1));
  staff.rename("S2", "JO  SMITH", day(10));
  staff.join("S3", "Ann Lee", day(2));
  staff.leave("S3", day(20));
  return staff;
}

TEST(Staff, NamesPeopleAsTheyWereCalledThen) {
  const auto staff = some();
  EXPECT_EQ(staff.name_at("S2", day(9)), "Jo Brown");
  EXPECT_EQ(staff.name_at("S2", day(10)), "JO  SMITH");
  EXPECT_EQ(staff.name_at("S2", day(0)), "Jo Brown") << "before they came";
  EXPECT_EQ(staff.name_at("S3", day(30)), "Ann Lee") << "after they left";
  EXPECT_EQ(staff.name_at("S9", day(30)), "S9") << "nobody";
}

TEST(Staff, FindsThoseWhoAreCalledSo) {
  const auto staff = some();
  EXPECT_EQ(staff.called("jo smith").size(), 2U);
  EXPECT_EQ(staff.called("S2").size(), 1U);
  EXPECT_EQ(staff.called("Jo Brown").size(), 0U) << "not any more";
  EXPECT_EQ(staff.called("Ann Lee").size(), 0U) << "has left";
  EXPECT_EQ(staff.called("S3").size(), 0U) << "has left";
  EXPECT_EQ(staff.called("").size(), 0U);
}

TEST(Staff, GivesNoNumberTwice) {
  EXPECT_EQ(some().next_number(), "S4");
  EXPECT_EQ(Staff().next_number(), "S1");
}

TEST(Staff, TakesBackWhoeverLeft) {
  auto staff = some();
  staff.join("S3", "Ann Oak", day(30));
  EXPECT_EQ(staff.called("Ann Oak").size(), 1U);
  EXPECT_EQ(staff.name_at("S3", day(5)), "Ann Lee");
}

TEST(Staff, IsMadeOfAnyHistory) {
  Staff staff;
  staff.rename("S5", "Kim", day(1));
  staff.leave("S6", day(1));
  EXPECT_EQ(staff.name_at("S5", day(1)), "Kim");
  EXPECT_EQ(staff.name_at("S6", day(1)), "S6");
}

TEST(SamePerson, IsToldByNumberAmongStaff) {
  const auto staff = some();
  EXPECT_TRUE(same_person({"S1", "Jo Smith"}, {"S1", "Jo Married"}, staff));
  EXPECT_FALSE(same_person({"S1", "Jo Smith"}, {"S2", "Jo Smith"}, staff))
      << "one name, two people";
  EXPECT_FALSE(same_person({}, {}, staff)) << "nobody is nobody";
  EXPECT_FALSE(same_person({"", "Jo"}, {"S1", "Jo"}, staff));
}

TEST(SamePerson, IsToldOfAStrangerByEveryNameThatStaffEverHad) {
  const auto staff = some();
  EXPECT_TRUE(same_person({"X1", "jo brown"}, {"S2", "JO  SMITH"}, staff));
  EXPECT_TRUE(same_person({"S2", "JO  SMITH"}, {"X1", "Jo Smith"}, staff));
  EXPECT_TRUE(same_person({"X1", "Jo Smith"}, {"S1", "Jo Smith"}, staff)) << "either may be meant";
  EXPECT_FALSE(same_person({"X1", "Jo Smyth"}, {"S1", "Jo Smith"}, staff));
  EXPECT_FALSE(same_person({"X1", "Jo Smith"}, {"X2", "Jo Smith"}, staff)) << "told apart already";
  EXPECT_FALSE(same_person({"X1", "[erased]"}, {"S1", "[erased]"}, staff)) << "nobody is called so";
}

}  // namespace
}  // namespace redress::casework
