#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/damage_testing.h"

// A stream whose end is not where its rows say is written to no more: what was lost would never
// show again.
namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::end_of;
using casebook::StorageFailure;
using testing::HasSubstr;

template <class Engine>
class DamagedStreams : public testing::Test {
 protected:
  DamagedStreams() { EXPECT_TRUE(store().append(append_to("a", "1", {}, 12))); }

  auto& store() { return engine_.get(); }

  void expect_refused() {
    const auto before = store().load("a", "1");
    const auto append = append_to("a", "1", end_of(before));
    try {
      (void)store().append(append);
      ADD_FAILURE() << "was written to";
    } catch (const StorageFailure& failure) {
      EXPECT_THAT(failure.what(), HasSubstr("redress verify"));
    }
    EXPECT_THROW((void)store().append_all({append}), StorageFailure);
    EXPECT_EQ(store().load("a", "1").size(), before.size());
  }

  Engine engine_;
};

TYPED_TEST_SUITE(DamagedStreams, DamagedEngines, EngineNames);

TYPED_TEST(DamagedStreams, AreNotWrittenToWhenTheirLastEventIsLost) {
  damage(this->engine_, "delete from event where stream = '1' and seq = 12");
  EXPECT_EQ(this->store().listed_version("a", "1"), 12);
  EXPECT_THAT(this->store().out_of_step(),
              testing::ElementsAre(casebook::Register::OutOfStep{{"a", "1"}, 11, 12}));
  this->expect_refused();
}

TYPED_TEST(DamagedStreams, AreNotWrittenToWhenAllTheirEventsAreLost) {
  damage(this->engine_, "delete from event where stream = '1'");
  EXPECT_THAT(this->store().out_of_step(),
              testing::ElementsAre(casebook::Register::OutOfStep{{"a", "1"}, 0, 12}));
  this->expect_refused();
}

TYPED_TEST(DamagedStreams, AreNotWrittenToWhenTheirRowIsOfAnotherVersion) {
  damage(this->engine_, "update casefile set version = 3 where reference = '1'");
  this->expect_refused();
}

TYPED_TEST(DamagedStreams, AreWrittenToWhenOnlyTheirRowsAreLost) {
  EXPECT_THAT(this->store().out_of_step(), testing::IsEmpty());
  damage(this->engine_, "delete from casefile where reference = '1'");
  EXPECT_EQ(this->store().listed_version("a", "1"), 0);
  EXPECT_TRUE(this->store().append(append_to("a", "1", end_of(this->store().load("a", "1")))));
}

}  // namespace
}  // namespace redress::storage
