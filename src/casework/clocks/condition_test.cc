#include "casework/clocks/condition.h"

#include "casework/acts_testing.h"

namespace redress::casework::condition_tests {
namespace {

using namespace testing;  // given, when, then
using procedure::Condition;

/// Whether it holds by what is on record, and whether it may.
std::pair<bool, bool> compared(const Condition& condition, const std::vector<Deed>& past) {
  const auto standing = given(past).at("2024-04-20T12:00");
  const Compared with{standing.casefile, standing.history};
  return {holds(condition, with), may_hold(condition, with)};
}

const Condition kLeaseholder{.relationship = {"leaseholder"}};
const Condition kCare{.tag = {"care"}};

TEST(Condition, TakesWhatIsNotRecordedForNoOrForPerhaps) {
  const std::vector<Deed> unknown{logged({{"relationship", {}}})};
  EXPECT_EQ(compared(kLeaseholder, unknown), std::pair(false, true));
  EXPECT_EQ(compared(kLeaseholder, received()), std::pair(false, false));
}

TEST(Condition, RulesNothingOutThatIsNotRecorded) {
  const Condition not_leaseholder{.neither = {kLeaseholder}};
  EXPECT_EQ(compared(not_leaseholder, {logged({{"relationship", {}}})}), std::pair(true, true));
  EXPECT_EQ(compared(not_leaseholder, {logged({{"relationship", {"leaseholder"}}})}),
            std::pair(false, false));
}

TEST(Condition, HoldsWithOneOfAnyAndWithEachOfAll) {
  const std::vector<Deed> cared{logged({{"tags", {"care"}}})};
  EXPECT_TRUE(compared({.any = {kLeaseholder, kCare}}, cared).first);
  EXPECT_FALSE(compared({.all = {kLeaseholder, kCare}}, cared).first);
  EXPECT_FALSE(compared({.any = {kLeaseholder, kCare}}, received()).first);
}

TEST(Condition, CountsWhatHappened) {
  const Condition twice{.happened = {{.event = "contact"}}, .times = 2};
  const Deed call{"2024-04-09T10:00", staff("officer"), "log-contact", spoken()};
  EXPECT_FALSE(compared(twice, registered() + std::vector<Deed>{call}).first);
  EXPECT_TRUE(compared(twice, registered() + std::vector<Deed>{call, call}).first);
}

TEST(Condition, LooksAtTheLastDecisionAndAtWhoActs) {
  EXPECT_TRUE(compared({.outcome = {"upheld"}}, decided()).first);
  EXPECT_EQ(compared({.outcome = {"upheld"}}, registered()), std::pair(false, true));
  EXPECT_FALSE(compared({.acting = {"officer"}}, registered()).first) << "nobody acts";
}

}  // namespace
}  // namespace redress::casework::condition_tests
