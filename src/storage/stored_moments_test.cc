#include <chrono>
#include <cstdint>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "casebook/testing.h"
#include "storage/engines_testing.h"

// Whatever moment an event or a row was written with, it is read with.
namespace redress::storage {
namespace {

using casebook::Instant;

constexpr Instant first_of(int year) {
  return std::chrono::sys_days{std::chrono::year{year} / 1 / 1};
}

/// An event that happened then, with rows in which everything is as of then.
casebook::Append append_as_of(const std::string& stream, Instant at) {
  auto append = casebook::append_to("a", stream, {});
  auto& event = append.events.front();
  event.occurred_at = at;
  event.recorded_at = at;
  event.hash = hash_of(event);
  auto& row = append.rows->casefile;
  row.received_at = at;
  row.next_due = at;
  row.wake_at = at;
  for (auto& due : append.rows->due) {
    due.started_at = at;
    due.due_at = at;
    due.met_at = at;
  }
  return append;
}

template <class Engine>
class StoredMoments : public testing::Test {
 protected:
  auto& store() { return engine_.get(); }

  void expect_read_back(const std::string& stream, Instant at) {
    const auto append = append_as_of(stream, at);
    ASSERT_TRUE(store().append(append));
    EXPECT_EQ(store().load("a", stream), append.events);
    EXPECT_EQ(store().find("a", stream), append.rows);
    const auto after = casebook::TrayPlace{at - std::chrono::seconds(1), at, ""};
    const auto tray = store().tray({.landlord = "a", .limit = 1, .after = after});
    ASSERT_EQ(tray.size(), 1U);
    EXPECT_EQ(tray.front(), append.rows->casefile);
  }

  Engine engine_;
};

TYPED_TEST_SUITE(StoredMoments, Engines, EngineNames);

TYPED_TEST(StoredMoments, AreReadBackWhateverTheirYear) {
  for (const int year : {1, 1582, 1970, 1990, 1995, 2100, 2500, 9999}) {
    this->expect_read_back(std::to_string(year), first_of(year));
  }
}

TYPED_TEST(StoredMoments, AreReadBackWhateverTheyAre) {
  int streams = 0;
  EXPECT_TRUE(rc::check("a moment that is written is read", [&] {
    const auto seconds =
        *rc::gen::inRange<std::int64_t>(first_of(0).time_since_epoch().count() + 1,
                                        first_of(10'000).time_since_epoch().count() - 1);
    this->expect_read_back("r" + std::to_string(++streams), Instant(std::chrono::seconds(seconds)));
    RC_ASSERT(!testing::Test::HasFailure());
  }));
}

}  // namespace
}  // namespace redress::storage
