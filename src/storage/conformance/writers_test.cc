#include <atomic>
#include <barrier>
#include <iterator>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/chain.h"
#include "casebook/testing.h"
#include "storage/conformance/testing.h"

// Several who write at once.
namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::AppendProblem;
using casebook::moment;
using testing::IsEmpty;

TYPED_TEST(StoreConformance, RefusesAVersionThatHasMovedOn) {
  ASSERT_TRUE(this->add("a", "1"));
  const auto late = append_to("a", "1", {});
  const auto early = append_to("a", "1", {5, std::string(64, 'f')});
  EXPECT_EQ(this->store().append(late).error(), AppendProblem::someone_else_was_first);
  EXPECT_EQ(this->store().append(early).error(), AppendProblem::someone_else_was_first);
  EXPECT_EQ(this->store().append(append_to("a", "2", {5, ""})).error(),
            AppendProblem::someone_else_was_first);
  EXPECT_EQ(this->store().load("a", "1").size(), 1U);
  EXPECT_EQ(this->store().find("a", "1")->casefile.version, 1);
  EXPECT_EQ(this->store().find("a", "2"), std::nullopt);
}

TYPED_TEST(StoreConformance, LetsOneOfTwoRacingWritersWin) {
  for (int round = 0; round < 50; ++round) {
    const std::string stream = "race-" + std::to_string(round);
    std::barrier start(2);
    std::atomic<int> won = 0;
    std::atomic<int> lost = 0;
    const auto race = [&] {
      const auto append = append_to("a", stream, {});
      start.arrive_and_wait();
      const auto result = this->store().append(append);
      ++(result ? won : lost);
    };
    std::thread other(race);
    race();
    other.join();
    EXPECT_EQ(won, 1);
    EXPECT_EQ(lost, 1);
    EXPECT_EQ(this->store().load("a", stream).size(), 1U);
  }
}

TYPED_TEST(StoreConformance, AppendsToManyStreamsAtOnceEachWithItsOwnOutcome) {
  ASSERT_TRUE(this->add("a", "2"));
  const auto outcomes = this->store().append_all(
      {append_to("a", "3", {}), append_to("a", "2", {}), append_to("a", "1", {}, 2)});
  ASSERT_EQ(outcomes.size(), 3U);
  EXPECT_EQ(outcomes[0]->version, 1);
  EXPECT_EQ(outcomes[1].error(), AppendProblem::someone_else_was_first);
  EXPECT_EQ(outcomes[2]->version, 2);
  this->engine_.reopen();
  EXPECT_EQ(this->store().version("a", "1"), 2);
  EXPECT_EQ(this->store().version("a", "2"), 1);
  EXPECT_EQ(this->store().version("a", "3"), 1);
  EXPECT_EQ(this->store().version("a", "4"), 0);
}

TYPED_TEST(StoreConformance, TakesManyWritersAtOnce) {
  constexpr int kThreads = 8;
  constexpr int kEach = 50;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      for (int n = 0; n < kEach; ++n) {
        EXPECT_TRUE(this->add("a", std::to_string(i)));
        this->store().record_attempt({"a", "all", moment(), "{}", "close", "x", "y"});
      }
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  for (int i = 0; i < kThreads; ++i) {
    const auto stream = std::to_string(i);
    EXPECT_EQ(std::ssize(this->store().load("a", stream)), kEach);
    EXPECT_THAT(casebook::verify_stream("a", stream, this->store().load("a", stream)), IsEmpty());
  }
  EXPECT_EQ(std::ssize(this->store().attempts("a", "all")), kThreads * kEach);
}

}  // namespace
}  // namespace redress::storage
