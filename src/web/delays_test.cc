#include "web/delays.h"

#include <string>

#include <gtest/gtest.h>

namespace redress::web {
namespace {

using namespace std::chrono_literals;

constexpr DelayRule kRule{.free = 3, .first_wait = 5s, .longest_wait = 1min, .forgotten_in = 10min};
constexpr std::chrono::sys_seconds kStart{1'700'000'000s};

TEST(Delays, GrowWithEachTryUpToALimit) {
  Delays delays(kRule, 1);
  auto now = kStart;
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(delays.take("ada", now), std::nullopt) << i;
  }
  for (const auto wait : {5s, 10s, 20s, 40s, 60s, 60s}) {
    EXPECT_EQ(delays.take("ada", now), wait);
    now += wait - 1s;
    EXPECT_EQ(delays.take("ada", now), 1s) << "and asking again makes it no longer";
    now += 1s;
    EXPECT_EQ(delays.take("ada", now), std::nullopt);
  }
  EXPECT_EQ(delays.take("eve", now), std::nullopt) << "others do not wait";
}

TEST(Delays, ForgetInTimeAndWhenTold) {
  Delays delays(kRule, 1);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(delays.take("ada", kStart), std::nullopt);
  }
  EXPECT_TRUE(delays.take("ada", kStart));
  EXPECT_EQ(delays.take("ada", kStart + 20min), std::nullopt);
  EXPECT_EQ(delays.take("ada", kStart + 20min), std::nullopt) << "two tries were forgotten";
  EXPECT_TRUE(delays.take("ada", kStart + 20min));
  delays.give_back("ada");
  EXPECT_EQ(delays.take("ada", kStart + 20min), std::nullopt);
  EXPECT_TRUE(delays.take("ada", kStart + 20min));
  delays.forget("ada");
  EXPECT_EQ(delays.take("ada", kStart + 20min), std::nullopt);
}

TEST(Delays, KeepThoseWithTheMostTriesWhenThereAreTooMany) {
  Delays delays(kRule, 1, 16);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(delays.take("guesser", kStart), std::nullopt);
  }
  for (int i = 0; i < 10'000; ++i) {
    (void)delays.take("name" + std::to_string(i), kStart);
  }
  EXPECT_TRUE(delays.take("guesser", kStart));
}

}  // namespace
}  // namespace redress::web
