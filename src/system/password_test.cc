#include "system/password.h"

#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "system/one_time_code.h"

namespace redress::system {
namespace {

using namespace std::chrono_literals;
using ::testing::StartsWith;

constexpr PasswordCost kQuick{.passes = 1, .memory_bytes = std::size_t{64} * 1024};

TEST(Password, IsKnownByItsHashAndInNoOtherWay) {
  Passwords passwords(kQuick);
  const auto stored = *passwords.hash("The kettle sings at dawn");
  EXPECT_THAT(stored, StartsWith("$argon2id$"));
  EXPECT_NE(stored, *passwords.hash("The kettle sings at dawn")) << "each has a salt of its own";
  EXPECT_EQ(passwords.matches(stored, "The kettle sings at dawn"), true);
  for (const char* wrong : {"the kettle sings at dawn", "The kettle sings at dawn ",
                            " The kettle sings at dawn", "The kettle sings", ""}) {
    EXPECT_EQ(passwords.matches(stored, wrong), false) << wrong;
  }
}

TEST(Password, OfNobodyIsNone) {
  Passwords passwords(kQuick);
  EXPECT_EQ(passwords.matches("", ""), false);
  EXPECT_EQ(passwords.matches("", "The kettle sings at dawn"), false);
  EXPECT_EQ(passwords.matches("no hash", "no hash"), false);
}

TEST(Password, CostsAsMuchForNobodyAsForAnybody) {
  // Passes that can be measured: a name that nobody has must not answer sooner.
  Passwords passwords({.passes = 4, .memory_bytes = std::size_t{16} * 1024 * 1024});
  const auto stored = *passwords.hash("The kettle sings at dawn");
  const auto time = [&](const std::string& against) {
    const auto began = std::chrono::steady_clock::now();
    EXPECT_EQ(passwords.matches(against, "another"), false);
    return std::chrono::steady_clock::now() - began;
  };
  const auto known = std::min({time(stored), time(stored), time(stored)});
  const auto unknown = std::min({time(""), time(""), time("")});
  EXPECT_GT(unknown, known / 2);
}

TEST(Password, IsHashedAgainWhenTheCostRises) {
  Passwords before(kQuick);
  Passwords now({.passes = 2, .memory_bytes = kQuick.memory_bytes});
  const auto stored = *before.hash("The kettle sings at dawn");
  EXPECT_FALSE(before.is_outdated(stored));
  EXPECT_TRUE(now.is_outdated(stored));
  EXPECT_EQ(now.matches(stored, "The kettle sings at dawn"), true) << "and still opens";
}

TEST(Password, IsHashedByAFewAtOnce) {
  Passwords passwords({.passes = 8, .memory_bytes = std::size_t{32} * 1024 * 1024}, 1, 1ms);
  std::atomic<int> hashed = 0;
  std::atomic<int> turned_away = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&] { ++(passwords.hash("any") ? hashed : turned_away); });
    }
  }
  EXPECT_GE(hashed, 1);
  EXPECT_GE(turned_away, 1) << "each takes longer than anybody waited";
  EXPECT_TRUE(passwords.hash("any")) << "the places are given back";
}

constexpr std::chrono::sys_seconds kMoment{1111111109s};

TEST(OneTimeCode, IsThatOfTheStandard) {
  // RFC 6238, appendix B: the secret "12345678901234567890", the last six of eight digits.
  const char* secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  EXPECT_EQ(code_at(secret, std::chrono::sys_seconds(59s)), "287082");
  EXPECT_EQ(code_at(secret, kMoment), "081804");
  EXPECT_EQ(code_at(secret, std::chrono::sys_seconds(2000000000s)), "279037");
}

TEST(OneTimeCode, IsTakenAStepEarlyAStepLateAndOnce) {
  const auto secret = new_code_secret();
  EXPECT_EQ(secret.size(), 32U);
  const std::int64_t step = kMoment.time_since_epoch().count() / 30;
  EXPECT_EQ(step_of_code(secret, code_at(secret, kMoment), kMoment, 0), step);
  EXPECT_EQ(step_of_code(secret, code_at(secret, kMoment), kMoment + 30s, 0), step);
  EXPECT_EQ(step_of_code(secret, code_at(secret, kMoment), kMoment - 30s, 0), step);
  EXPECT_EQ(step_of_code(secret, code_at(secret, kMoment), kMoment + 60s, 0), std::nullopt);
  EXPECT_EQ(step_of_code(secret, code_at(secret, kMoment), kMoment - 60s, 0), std::nullopt);
  EXPECT_EQ(step_of_code(secret, code_at(secret, kMoment), kMoment, step), std::nullopt) << "used";
  for (const char* other : {"", "12345", "1234567", "abcdef", " 12345"}) {
    EXPECT_EQ(step_of_code(secret, other, kMoment, 0), std::nullopt) << other;
  }
  EXPECT_EQ(step_of_code("", code_at(secret, kMoment), kMoment, 0), std::nullopt);
}

}  // namespace
}  // namespace redress::system
