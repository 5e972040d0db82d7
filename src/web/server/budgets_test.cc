#include "web/server/budgets.h"

#include <string>

#include <gtest/gtest.h>

namespace redress::web {
namespace {

using namespace std::chrono_literals;

struct BudgetsTest : ::testing::Test {
  Budgets::Instant now{1000h};
  Budgets budgets{{.per_second = 2, .burst = 10}, 7};

  bool take(const std::string& address, double amount = 1) {
    return !budgets.take(address, amount, now).has_value();
  }
};

TEST_F(BudgetsTest, GiveABurstAndThenSoMuchASecond) {
  for (int i = 0; i < 10; ++i) {
    EXPECT_TRUE(take("192.0.2.1")) << i;
  }
  EXPECT_FALSE(take("192.0.2.1"));
  EXPECT_EQ(budgets.take("192.0.2.1", 4, now), 2s) << "how long to wait for four";
  EXPECT_TRUE(take("192.0.2.2")) << "another address";
  now += 1s;
  EXPECT_TRUE(take("192.0.2.1"));
  EXPECT_TRUE(take("192.0.2.1"));
  EXPECT_FALSE(take("192.0.2.1"));
  now += 1h;
  EXPECT_TRUE(take("192.0.2.1", 10));
  EXPECT_FALSE(take("192.0.2.1")) << "no more than a burst is saved";
}

TEST_F(BudgetsTest, GiveWhatIsLargerThanABurstOnceTheBucketIsFull) {
  EXPECT_TRUE(take("192.0.2.1", 1000));
  EXPECT_FALSE(take("192.0.2.1"));
}

TEST_F(BudgetsTest, CountTheFirstHalfOfAnAddressOfTheSixthVersion) {
  EXPECT_EQ(address_key("2001:db8::1", 7), address_key("2001:db8::ffff:1:2:3", 7));
  EXPECT_NE(address_key("2001:db8::1", 7), address_key("2001:db8:0:1::1", 7));
  EXPECT_NE(address_key("192.0.2.1", 7), address_key("192.0.2.2", 7));
  EXPECT_EQ(address_key("::ffff:192.0.2.1", 7), address_key("192.0.2.1", 7));
  EXPECT_NE(address_key("192.0.2.1", 7), address_key("192.0.2.1", 8)) << "the seed counts";
}

TEST_F(BudgetsTest, HoldManyAddressesInOneTable) {
  Budgets small({.per_second = 1, .burst = 1}, 7, 1);
  for (int i = 0; i < 100'000; ++i) {
    EXPECT_FALSE(
        small.take("10.0." + std::to_string(i / 256) + "." + std::to_string(i % 256), 1, now));
  }
}

TEST_F(BudgetsTest, GiveAnythingWithoutARate) {
  Budgets unlimited({}, 7);
  for (int i = 0; i < 1000; ++i) {
    EXPECT_FALSE(unlimited.take("192.0.2.1", 1000, now));
  }
}

}  // namespace
}  // namespace redress::web
