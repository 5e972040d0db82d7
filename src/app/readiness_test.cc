#include "app/readiness.h"

#include <atomic>
#include <future>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace redress::app {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

TEST(ReadinessCheck, IsReadyWhenTheStoreTakesARow) {
  ReadinessCheck check([] {}, {});
  EXPECT_TRUE(check.now().is_ready);
  EXPECT_EQ(check.now().words, "ready");
}

TEST(ReadinessCheck, SaysWhyTheStoreTakesNone) {
  ReadinessCheck check([] { throw std::runtime_error("the disk is full"); }, {});
  const auto readiness = check.now();
  EXPECT_FALSE(readiness.is_ready);
  EXPECT_EQ(readiness.words, "not ready: the disk is full");
}

TEST(ReadinessCheck, WaitsNoLongerThanItsDeadlineForAFrozenStore) {
  std::promise<void> thaw;
  auto frozen = thaw.get_future().share();
  std::atomic<int> proofs = 0;
  ReadinessCheck check(
      [&] {
        ++proofs;
        frozen.wait();
      },
      {}, {.fresh = 1h, .deadline = 1ms});
  for (int i = 0; i < 3; ++i) {
    const auto readiness = check.now();
    EXPECT_FALSE(readiness.is_ready);
    EXPECT_EQ(readiness.words, "not ready: the store does not answer");
  }
  thaw.set_value();
  while (!check.now().is_ready) {
  }
  EXPECT_EQ(proofs, 1) << "nobody asks again while it is asked";
}

TEST(ReadinessCheck, AsksAgainOnceAnAnswerIsOld) {
  std::atomic<int> proofs = 0;
  const auto count = [&] { ++proofs; };
  ReadinessCheck keeps(count, {}, {.fresh = 1h, .deadline = 1min});
  (void)keeps.now();
  (void)keeps.now();
  EXPECT_EQ(proofs, 1);
  ReadinessCheck asks(count, {}, {.fresh = 0ms, .deadline = 1min});
  (void)asks.now();
  (void)asks.now();
  EXPECT_EQ(proofs, 3);
}

TEST(ReadinessCheck, NamesLandlordsThatCannotBeServedAndIsReadyForTheOthers) {
  ReadinessCheck check([] {}, {{"example", "its calendar is missing"}});
  EXPECT_TRUE(check.now().is_ready);
  EXPECT_THAT(check.now().words, HasSubstr("not served: example: its calendar is missing"));
}

}  // namespace
}  // namespace redress::app
