#include "web/server/fair_queue.h"

#include <future>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace redress::web {
namespace {

using ::testing::ElementsAre;

/// One thread, blocked until the test releases it, so that everything else waits in a known order.
struct HeldQueue {
  explicit HeldQueue(std::size_t waiting = 100)
      : queue({.workers = 1, .workers_per_lane = 1, .waiting = waiting}) {
    std::promise<void> begun;
    (void)queue.submit(
        "first",
        [&] {
          begun.set_value();
          open.wait();
        },
        [] {});
    begun.get_future().wait();
  }

  auto add(const std::string& lane, const std::string& name) {
    return queue.submit(
        lane, [this, name] { done.push_back(name); }, [this, name] { refused.push_back(name); });
  }

  void finish() {
    opened.set_value();
    queue.join();
  }

  std::promise<void> opened;
  std::shared_future<void> open = opened.get_future().share();
  std::vector<std::string> done;
  std::vector<std::string> refused;
  FairQueue queue;
};

TEST(FairQueue, TakesLanesInTurns) {
  HeldQueue held;
  for (const char* name : {"a1", "a2", "a3"}) {
    (void)held.add("a", name);
  }
  (void)held.add("b", "b1");
  (void)held.add("b", "b2");
  (void)held.add("c", "c1");
  held.finish();
  EXPECT_THAT(held.done, ElementsAre("a1", "b1", "c1", "a2", "b2", "a3"));
}

TEST(FairQueue, DoesNotDoWhatWasTakenBack) {
  HeldQueue held;
  (void)held.add("a", "a1");
  const auto ticket = held.add("a", "a2");
  ASSERT_TRUE(ticket);
  EXPECT_TRUE(held.queue.withdraw(*ticket));
  EXPECT_FALSE(held.queue.withdraw(*ticket)) << "once";
  held.finish();
  EXPECT_THAT(held.done, ElementsAre("a1"));
}

TEST(FairQueue, TakesNothingBackThatWasBegun) {
  HeldQueue held;
  const auto ticket = held.add("a", "a1");
  held.finish();
  EXPECT_FALSE(held.queue.withdraw(*ticket));
  EXPECT_THAT(held.done, ElementsAre("a1"));
}

TEST(FairQueue, MakesRoomInTheLongestLane) {
  HeldQueue held(4);
  for (const char* name : {"a1", "a2", "a3", "a4"}) {
    ASSERT_TRUE(held.add("a", name));
  }
  EXPECT_FALSE(held.add("a", "a5")) << "its own lane is the longest";
  EXPECT_TRUE(held.add("b", "b1"));
  EXPECT_TRUE(held.add("b", "b2"));
  EXPECT_FALSE(held.add("b", "b3")) << "no longer shorter than the other";
  EXPECT_THAT(held.refused, ElementsAre("a4", "a3"));
  held.finish();
  EXPECT_THAT(held.done, ElementsAre("a1", "b1", "a2", "b2"));
}

TEST(FairQueue, KeepsAThreadFromEachLaneForTheOthers) {
  FairQueue queue({.workers = 2, .workers_per_lane = 1, .waiting = 10});
  std::promise<void> opened;
  const auto open = opened.get_future().share();
  for (int i = 0; i < 3; ++i) {
    (void)queue.submit("a", [open] { open.wait(); }, [] {});
  }
  std::promise<void> other;
  (void)queue.submit("b", [&] { other.set_value(); }, [] {});
  other.get_future().wait();  // would wait for ever if "a" held both threads
  opened.set_value();
  queue.join();
}

}  // namespace
}  // namespace redress::web
