#include <chrono>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/codec.h"
#include "casebook/watch_testing.h"

// Clocks act for each casefile on its own, whatever is next to it.
namespace redress::casebook {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST_F(Watch, GoesOnBesideACasefileThatCannotBeRead) {
  for (const char* reference : {"R1", "R2", "R3"}) {
    begin(reference);
  }
  store_.spoilt = "R1";
  EXPECT_EQ(casebook_.watch(late_), 2);
  EXPECT_EQ(version("R1"), 2);
  EXPECT_EQ(version("R2"), 3);
  EXPECT_EQ(version("R3"), 3);
}

TEST_F(Watch, LooksAtWhatFailsLessAndLessOften) {
  begin("R1");
  store_.spoilt = "R1";
  EXPECT_EQ(casebook_.watch(late_), 0);
  store_.loads.clear();
  for (int second = 0; second < 3600; ++second) {
    EXPECT_EQ(casebook_.watch(late_ + std::chrono::seconds(second)), 0);
  }
  EXPECT_LT(store_.loads["R1"], 20);
  EXPECT_GT(store_.loads["R1"], 8);
  store_.spoilt.clear();
  EXPECT_EQ(casebook_.watch(late_ + std::chrono::hours(2)), 1) << "and goes on once it can";
}

TEST_F(Watch, LeavesBehindOnlyTheOneThatCannotBeWritten) {
  for (const char* reference : {"R1", "R2", "R3"}) {
    begin(reference);
  }
  store_.refused = "R2";
  EXPECT_EQ(casebook_.watch(late_), 2);
  EXPECT_EQ(version("R2"), 2);
  store_.refused.clear();
  EXPECT_EQ(casebook_.watch(late_ + std::chrono::minutes(1)), 1);
}

TEST_F(Watch, ServesEveryOtherLandlordWhenOnesEditionIsMissing) {
  begin("R1", "example-homes");
  begin("R2", "other-homes");
  const auto fewer = *Shelf::of({edition_of("other-homes")}, {april({"2024-04-01"})});
  Casebook casebook(fewer, store_, {.reference = [] { return "R3"; }, .salt = fresh_salt});
  EXPECT_EQ(casebook.watch(late_), 1);
  EXPECT_EQ(version("R1", "example-homes"), 2);
  EXPECT_EQ(version("R2", "other-homes"), 3);
  EXPECT_THAT(stuck(casebook, late_),
              ElementsAre(HasSubstr("R1 casefile R1 is governed by the edition "
                                    "procedures/example-homes/2024-04.toml, which is not there")));
}

TEST_F(Watch, WorksOffAThousandInOneGoAFewInEachTransaction) {
  for (int i = 0; i < 1000; ++i) {
    begin("R" + std::to_string(i));
  }
  EXPECT_EQ(casebook_.watch(late_), 1000);
  EXPECT_GT(store_.largest, 1U);
  EXPECT_LE(store_.largest, 100U);
  EXPECT_THAT(store_.to_wake(late_, {}, 10), IsEmpty());
}

// The first hundred and twenty belong to a landlord that is not served here.
TEST_F(Watch, IsNotStarvedByManyThatCannotMove) {
  for (int i = 0; i < 120; ++i) {
    begin("A" + std::to_string(i));
  }
  begin("Z1", "other-homes");
  const auto fewer = *Shelf::of({edition_of("other-homes")}, {april({"2024-04-01"})});
  Casebook casebook(fewer, store_, {.reference = [] { return "R3"; }, .salt = fresh_salt});
  EXPECT_EQ(casebook.watch(late_), 1);
  EXPECT_EQ(version("Z1", "other-homes"), 3);
}

TEST_F(Watch, StopsWhenItIsTold) {
  begin("R1");
  EXPECT_EQ(casebook_.watch(late_, [] { return true; }), 0);
  EXPECT_EQ(version("R1"), 2);
}

TEST_F(Watch, ForgetsRequestsThatWereAnsweredAMonthAgo) {
  begin("R1");
  ASSERT_TRUE(store_.seen("example-homes", "R1register"));
  (void)casebook_.watch(at("2024-04-30T10:00"));
  EXPECT_TRUE(store_.seen("example-homes", "R1register"));
  (void)casebook_.watch(at("2024-05-03T10:00"));
  EXPECT_FALSE(store_.seen("example-homes", "R1register"));
}

TEST_F(Watch, SaysWhatIsStuckAndHowManyOnlyWait) {
  for (const char* reference : {"R1", "R2", "R3"}) {
    begin(reference);
  }
  EXPECT_THAT(stuck(casebook_, at("2024-04-02T10:00")), IsEmpty());
  EXPECT_EQ(waiting_, 0);
  store_.spoilt = "R2";
  EXPECT_THAT(stuck(casebook_, late_), ElementsAre(HasSubstr("R2 ")));
  EXPECT_EQ(waiting_, 2);
  EXPECT_EQ(version("R1"), 2) << "it only looks";
}

TEST_F(Watch, SaysThatALandlordsOwnStreamIsDamagedThoughNothingIsDue) {
  begin("R1");
  const auto today = at("2024-04-02T10:00");
  ASSERT_TRUE(casebook_.member("example-homes", "Pat", today));
  EXPECT_THAT(stuck(casebook_, today), IsEmpty());
  store_.altered = kLandlordStream;
  EXPECT_THAT(stuck(casebook_, today),
              ElementsAre("#landlord has an event that was changed after it was recorded: its "
                          "staff, agreements and limits may be wrong. Restore the last backup that "
                          "verify finds whole"));
  store_.spoilt = kLandlordStream;
  EXPECT_THAT(
      stuck(casebook_, today),
      ElementsAre(AllOf(HasSubstr("#landlord holds the landlord's staff, agreements and "
                                  "limits, without which none of its casefiles proceeds"),
                        HasSubstr("cannot be read ("), HasSubstr("Restore the last backup"))));
  // No procedure of this landlord is here.
  const auto others = *Shelf::of({edition_of("other-homes")}, {april({"2024-04-01"})});
  Casebook casebook(others, store_, {.reference = [] { return "R2"; }, .salt = fresh_salt});
  EXPECT_THAT(stuck(casebook, today), ElementsAre(HasSubstr("#landlord holds")));
}

}  // namespace
}  // namespace redress::casebook
