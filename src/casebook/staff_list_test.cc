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

}  // namespace
}  // namespace redress::casebook
