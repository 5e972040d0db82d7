#include "casebook/staff_list.h"

#include <thread>

#include <gtest/gtest.h>

#include "casebook/codec.h"
#include "casebook/memory_store.h"
#include "casebook/upkeep.h"
#include "casework/testing.h"

namespace redress::casebook {
namespace {

using casework::testing::london;

constexpr const char* kLandlord = "example-homes";

class StaffListTest : public ::testing::Test {
 protected:
  std::string join(const std::string& name, const std::string& number = "") {
    const auto joined = list_.join(kLandlord, name, number, operations(), now_);
    return joined ? *joined : joined.error().key;
  }

  std::string member(const std::string& typed) {
    const auto found = list_.member(kLandlord, typed, now_);
    return found ? found->id + " " + found->name : found.error().key;
  }

  std::size_t size() { return list_.of(kLandlord).value()->members().size(); }

  Instant now_ = london("2024-04-08T10:00");
  Shelf shelf_ =
      *Shelf::of({casework::testing::small_edition()}, {casework::testing::england().table()});
  MemoryStore store_;
  StaffList list_{shelf_, store_};
};

TEST_F(StaffListTest, GivesNumbersOnce) {
  EXPECT_EQ(join("Jo Smith"), "S1");
  EXPECT_EQ(join("Jo Smith"), "S2") << "two may have one name";
  EXPECT_EQ(join("Ann Lee", "S17"), "S17");
  EXPECT_EQ(join("Ben Osei"), "S18");
  EXPECT_EQ(join("Cy Rae", "S17"), "staff-number-taken");
  for (const char* number : {"17", "S", "S1x", "X1", "S0", "S007", "s30", "S99999999999"}) {
    EXPECT_EQ(join("Cy Rae", number), "staff-no-number") << number;
  }
  for (const auto& name : {std::string(" \u200b"), std::string(101, 'a'), std::string("a\xff")}) {
    EXPECT_EQ(join(name), "staff-no-name");
  }
}

TEST_F(StaffListTest, FindsOrAddsWhoeverIsNamed) {
  EXPECT_EQ(member(" Jo  Smith "), "S1 Jo  Smith");
  EXPECT_EQ(member("JO smith"), "S1 Jo  Smith");
  EXPECT_EQ(member("S1"), "S1 Jo  Smith");
  EXPECT_EQ(member("S2"), "staff-nobody") << "a number is no name";
  EXPECT_EQ(member(""), "nobody-named");
  join("jo smith");
  EXPECT_EQ(member("Jo Smith"), "several-called-so");
  EXPECT_EQ(size(), 2U);
}

TEST_F(StaffListTest, LetsNobodyComeBackUnnoticed) {
  join("Ann Lee");
  ASSERT_TRUE(list_.leave(kLandlord, "S1", operations(), now_));
  EXPECT_EQ(member("ann lee"), "staff-left");
  EXPECT_EQ(member("S1"), "staff-left");
  EXPECT_FALSE(list_.leave(kLandlord, "S1", operations(), now_));
  EXPECT_EQ(join("Bob Ray", "S1"), "staff-number-was-anothers");
  EXPECT_EQ(join("ANN lee", "S1"), "S1");
  EXPECT_EQ(member("Ann Lee"), "S1 ANN lee");
}

TEST_F(StaffListTest, TakesNoNameThatReadsAsSomethingElse) {
  for (const char* bad : {"Jo\nS9: Boss", "\u202Eevil", "\u200B", "a\xFF"}) {
    EXPECT_EQ(join(bad), "staff-no-name") << bad;
  }
  EXPECT_EQ(join("S7"), "staff-name-is-number");
}

TEST_F(StaffListTest, RenamesOnlyWhoIsThere) {
  join("Ann Lee");
  EXPECT_TRUE(list_.rename(kLandlord, "S1", "Ann Oak", operations(), now_));
  EXPECT_EQ(member("Ann Oak"), "S1 Ann Oak");
  EXPECT_EQ(list_.rename(kLandlord, "S9", "Ann", operations(), now_).error().key, "staff-nobody");
  EXPECT_EQ(list_.rename(kLandlord, "S1", " ", operations(), now_).error().key, "staff-no-name");
  EXPECT_EQ(list_.join("nowhere", "Ann", "", operations(), now_).error().key, "no-landlord");
}

TEST_F(StaffListTest, MayBeChangedByManyAtOnce) {
  std::vector<std::thread> threads;
  std::vector<std::string> numbers(4);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    threads.emplace_back([this, i, &numbers] {
      numbers[i] = list_.member(kLandlord, "Jo Smith", now_).value().id;
      (void)list_.member(kLandlord, "Person " + std::to_string(i), now_).value();
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(numbers, std::vector<std::string>(4, "S1")) << "one name at one time is one person";
  EXPECT_EQ(size(), 5U);
  EXPECT_TRUE(
      verify_stream(kLandlord, kLandlordStream, store_.load(kLandlord, kLandlordStream)).empty());
}

casework::Absence away(const std::string& from, const std::string& until,
                       const std::string& deputy) {
  return {
      .from = *calendar::parse_date(from), .until = *calendar::parse_date(until), .deputy = deputy};
}

class Directory : public StaffListTest {
 protected:
  Directory() {
    join("Ada Moss");
    join("Ben Osei");
    join("Cy Rae");
  }

  std::string place(const std::string& number, const std::string& manager) {
    const auto done = list_.place(
        kLandlord,
        {.number = number, .title = " Head of Repairs ", .team = "Repairs", .manager = manager},
        operations(), now_);
    return done ? "" : done.error().key;
  }

  std::string leave_to(const std::string& number, const casework::Absence& when) {
    const auto done = list_.be_away(kLandlord, number, when, operations(), now_);
    return done ? "" : done.error().key;
  }

  std::vector<std::string> stood_in_for(const std::string& deputy, const std::string& day) {
    std::vector<std::string> numbers;
    const auto staff = list_.of(kLandlord).value();
    for (const auto* one : staff->stood_in_for_by(deputy, *calendar::parse_date(day))) {
      numbers.push_back(one->number);
    }
    return numbers;
  }
};

TEST_F(Directory, SaysWhatEachDoesAndWhoManagesThem) {
  EXPECT_EQ(place("S1", "S2"), "");
  const auto staff = list_.of(kLandlord).value();
  EXPECT_EQ(staff->find("S1")->title, "Head of Repairs");
  EXPECT_EQ(staff->find("S1")->manager, "S2");
  EXPECT_EQ(staff->of_team("repairs").size(), 1U);
  EXPECT_EQ(place("S2", "S1"), "staff-manages-itself");
  EXPECT_EQ(place("S1", "S1"), "staff-manages-itself");
  EXPECT_EQ(place("S9", ""), "staff-nobody");
  EXPECT_EQ(place("S1", "S9"), "staff-nobody");
}

TEST_F(Directory, LetsSomebodyStandInOnTheDaysAlone) {
  EXPECT_EQ(leave_to("S1", away("2024-04-09", "2024-04-12", "S2")), "");
  EXPECT_TRUE(stood_in_for("S2", "2024-04-08").empty());
  EXPECT_EQ(stood_in_for("S2", "2024-04-09"), std::vector<std::string>{"S1"});
  EXPECT_EQ(stood_in_for("S2", "2024-04-12"), std::vector<std::string>{"S1"});
  EXPECT_TRUE(stood_in_for("S2", "2024-04-13").empty());
  EXPECT_TRUE(stood_in_for("S3", "2024-04-09").empty());
}

TEST_F(Directory, TakesNoDeputyWhoIsNotThere) {
  EXPECT_EQ(leave_to("S1", away("2024-04-09", "2024-04-12", "S1")), "staff-own-deputy");
  EXPECT_EQ(leave_to("S1", away("2024-04-09", "2024-04-12", "S9")), "staff-nobody");
  EXPECT_EQ(leave_to("S1", away("2024-04-12", "2024-04-09", "S2")), "staff-absence-over");
  EXPECT_EQ(leave_to("S1", away("2024-04-01", "2024-04-07", "S2")), "staff-absence-over");
  EXPECT_EQ(leave_to("S1", away("2024-04-09", "2025-06-09", "S2")), "staff-absence-long");
  EXPECT_EQ(leave_to("S2", away("2024-04-10", "2024-04-10", "S3")), "");
  EXPECT_EQ(leave_to("S1", away("2024-04-09", "2024-04-12", "S2")), "staff-deputy-away");
  EXPECT_EQ(leave_to("S3", away("2024-04-10", "2024-04-12", "S1")), "staff-stands-in-then");
}

TEST_F(Directory, GivesNobodyRolesThatTheyRecordThemself) {
  const casework::Actor ben{
      .kind = casework::ActorKind::staff, .id = "S2", .name = "Ben Osei", .roles = {}};
  const auto done =
      list_.be_away(kLandlord, "S1", away("2024-04-09", "2024-04-12", "S2"), ben, now_);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().key, "staff-stands-in-themselves");
  EXPECT_TRUE(stood_in_for("S2", "2024-04-10").empty());
}

TEST_F(Directory, EndsWithTheReturnOrWhenEitherLeaves) {
  ASSERT_EQ(leave_to("S1", away("2024-04-09", "2024-04-12", "S2")), "");
  ASSERT_TRUE(list_.be_back(kLandlord, "S1", operations(), now_));
  EXPECT_TRUE(stood_in_for("S2", "2024-04-10").empty());
  EXPECT_FALSE(list_.be_back(kLandlord, "S1", operations(), now_));
  ASSERT_EQ(leave_to("S1", away("2024-04-09", "2024-04-12", "S2")), "");
  ASSERT_TRUE(list_.leave(kLandlord, "S2", operations(), now_));
  EXPECT_TRUE(stood_in_for("S2", "2024-04-10").empty()) << "and has a deputy's roles no longer";
}

}  // namespace
}  // namespace redress::casebook
