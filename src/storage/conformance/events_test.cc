#include <optional>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/chain.h"
#include "casebook/testing.h"
#include "storage/conformance/testing.h"

// Streams and their events.
namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::end_of;
using casebook::moment;
using casebook::StreamName;
using testing::ElementsAre;
using testing::IsEmpty;

TYPED_TEST(StoreConformance, HasNothingAtFirst) {
  EXPECT_THAT(this->store().load("a", "1"), IsEmpty());
  EXPECT_THAT(this->store().streams({}, 10), IsEmpty());
  EXPECT_EQ(this->store().find("a", "1"), std::nullopt);
  EXPECT_FALSE(this->store().seen("a", "k"));
}

TYPED_TEST(StoreConformance, GivesBackEventsAsTheyCameInOrder) {
  const auto first = append_to("a", "1", {}, 3);
  const auto second = append_to("a", "1", end_of(first.events), 2);
  EXPECT_EQ(this->store().append(first)->version, 3);
  EXPECT_EQ(this->store().append(second)->version, 5);
  auto all = first.events;
  all.insert(all.end(), second.events.begin(), second.events.end());
  EXPECT_EQ(this->store().load("a", "1"), all);
  EXPECT_THAT(casebook::verify_stream("a", "1", all), IsEmpty());
}

TYPED_TEST(StoreConformance, KeepsAnyText) {
  auto append = append_to("a", "1", {});
  append.events[0].body = "\x01 ' \" \\ \n \t $1 ? é \U0001F600 \x7f";
  append.rows->casefile.summary = "'; DROP TABLE event; --";
  ASSERT_TRUE(this->store().append(append));
  EXPECT_EQ(this->store().load("a", "1"), append.events);
  EXPECT_EQ(this->store().find("a", "1"), append.rows);
}

TYPED_TEST(StoreConformance, KeepsAnErasedBodyEmpty) {
  auto append = append_to("a", "1", {});
  append.events[0].body.clear();
  append.events[0].salt.clear();
  ASSERT_TRUE(this->store().append(append));
  EXPECT_EQ(this->store().load("a", "1"), append.events);
}

TYPED_TEST(StoreConformance, KeepsLandlordsApart) {
  ASSERT_TRUE(this->add("a", "1", 1, "key", "x"));
  ASSERT_TRUE(this->add("b", "1", 2, "key", "y"));
  EXPECT_EQ(this->store().load("a", "1").size(), 1U);
  EXPECT_EQ(this->store().load("b", "1").size(), 2U);
  EXPECT_EQ(this->store().tray_counts({.landlord = "a"}).all_open, 1);
  EXPECT_EQ(this->store().tray_counts({.landlord = "c"}), casebook::TrayCounts{});
}

TYPED_TEST(StoreConformance, HasTheSameAfterReopening) {
  const auto append = append_to("a", "1", {}, 3);
  ASSERT_TRUE(this->store().append(append));
  ASSERT_TRUE(this->add("a", "2", 1, "key", "digest"));
  this->store().record_attempt({"a", "1", moment(), "{}", "close", "not-yet", "Not yet."});
  this->engine_.reopen();
  EXPECT_EQ(this->store().load("a", "1"), append.events);
  EXPECT_EQ(this->store().find("a", "1"), append.rows);
  EXPECT_EQ(this->store().seen("a", "key")->stream, "2");
  EXPECT_EQ(this->store().attempts("a", "1").size(), 1U);
  EXPECT_TRUE(this->add("a", "1"));
}

TYPED_TEST(StoreConformance, ListsStreamsAPageAtATime) {
  for (const auto& [landlord, stream] :
       {std::pair("b", "1"), {"a", "2"}, {"a", "1"}, {"a", "10"}}) {
    ASSERT_TRUE(this->add(landlord, stream, 2));
  }
  EXPECT_THAT(this->store().streams({}, 3),
              ElementsAre(StreamName{"a", "1"}, StreamName{"a", "10"}, StreamName{"a", "2"}));
  EXPECT_THAT(this->store().streams({"a", "2"}, 3), ElementsAre(StreamName{"b", "1"}));
  EXPECT_THAT(this->store().streams({"b", "1"}, 3), IsEmpty());
}

TYPED_TEST(StoreConformance, HoldsAStreamOf10000Events) {
  const auto first = append_to("a", "1", {}, 9'999);
  ASSERT_TRUE(this->store().append(first));
  ASSERT_TRUE(this->add("a", "1"));
  const auto events = this->store().load("a", "1");
  EXPECT_EQ(events.size(), 10'000U);
  EXPECT_THAT(casebook::verify_stream("a", "1", events), IsEmpty());
}

TYPED_TEST(StoreConformance, CannotTakeWhatDoesNotHangTogether) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");  // the store has threads of its own
  auto gap = append_to("a", "1", {}, 2);
  gap.events[1].seq = 3;
  EXPECT_DEATH((void)this->store().append(gap), "should always hold");
  auto behind = append_to("a", "1", {}, 2);
  behind.rows->casefile.version = 1;
  EXPECT_DEATH((void)this->store().append(behind), "should always hold");
}

}  // namespace
}  // namespace redress::storage
