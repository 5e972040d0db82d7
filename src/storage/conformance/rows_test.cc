#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/conformance/testing.h"

// Rows and what is found by them.
namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::end_of;
using casebook::moment;
using HeldMarker = casebook::Register::HeldMarker;
using testing::ElementsAre;
using testing::IsEmpty;

TYPED_TEST(StoreConformance, ReplacesRowsWhole) {
  ASSERT_TRUE(this->add("a", "1"));
  auto second = append_to("a", "1", end_of(this->store().load("a", "1")));
  second.rows->due.pop_back();
  second.rows->casefile.next_due.reset();
  second.rows->casefile.wake_at.reset();
  second.rows->casefile.owner = "";
  ASSERT_TRUE(this->store().append(second));
  EXPECT_EQ(this->store().find("a", "1"), second.rows);
}

TYPED_TEST(StoreConformance, WritesRowsAgainOnlyAtTheirVersion) {
  ASSERT_TRUE(this->add("a", "1", 2));
  auto rows = casebook::rows_at("a", "1", 2);
  rows.casefile.stage = "review";
  EXPECT_TRUE(this->store().replace_rows("a", "1", rows));
  EXPECT_EQ(this->store().find("a", "1"), rows);
  EXPECT_FALSE(this->store().replace_rows("a", "1", casebook::rows_at("a", "1", 1)));
  EXPECT_FALSE(this->store().replace_rows("a", "2", casebook::rows_at("a", "2", 1)));
  EXPECT_EQ(this->store().find("a", "1"), rows);
  EXPECT_EQ(this->store().find("a", "2"), std::nullopt);
}

TYPED_TEST(StoreConformance, ListsWhatIsAwaitedOnWhatSomebodyHas) {
  const auto file = [&](std::string_view reference, std::string_view owner,
                        std::vector<casebook::DueRow> due, auto change) {
    auto append = append_to("a", reference, end_of(this->store().load("a", reference)));
    append.rows->casefile.owner = owner;
    append.rows->due = std::move(due);
    change(append.rows->casefile);
    ASSERT_TRUE(this->store().append(append));
  };
  const auto thing = [](std::string use, std::string name, std::optional<int> due,
                        std::string state = "running") {
    return casebook::DueRow{.use = std::move(use),
                            .name = std::move(name),
                            .what = "",
                            .owner = "",
                            .started_at = {},
                            .due_at = due ? std::optional(moment(*due)) : std::nullopt,
                            .met_at = {},
                            .state = std::move(state)};
  };
  const auto as_it_is = [](auto&) {};
  file("2", "S1", {thing("promise", "P1", 30), thing("hearing", "H1", std::nullopt)}, as_it_is);
  file("1", "S1",
       {thing("order", "D1", 30), thing("comment", "stage-1", 10), thing("deadline", "d", 1),
        thing("promise", "P2", 2, "met")},
       as_it_is);
  file("3", "S2", {thing("promise", "P1", 1)}, as_it_is);
  file("4", "S1", {thing("promise", "P1", 1)}, [](auto& row) { row.open = false; });
  file("5", "S1", {thing("promise", "P1", 1)}, [](auto& row) {
    row.is_confidential = true;
    row.seen_by = {"S1"};
  });
  const auto awaited = [&](std::string_view viewer, int limit) {
    std::vector<std::string> all;
    for (const auto& one : this->store().awaited_of("a", "S1", viewer, limit)) {
      EXPECT_EQ(one.person, "Zoë Brown");
      all.push_back(one.reference + " " + one.due.name);
    }
    return all;
  };
  EXPECT_THAT(awaited("S1", 10), ElementsAre("5 P1", "1 stage-1", "1 D1", "2 P1", "2 H1"));
  EXPECT_THAT(awaited("S2", 10), ElementsAre("1 stage-1", "1 D1", "2 P1", "2 H1"));
  EXPECT_THAT(awaited("S1", 2), ElementsAre("5 P1", "1 stage-1"));
  EXPECT_THAT(this->store().awaited_of("b", "S1", "S1", 10), IsEmpty());
}

TYPED_TEST(StoreConformance, FindsTheMarkersOnAPersonByTheirNumber) {
  const auto add_with = [&](std::string_view landlord, std::string_view reference,
                            std::vector<casebook::MarkerRow> markers) {
    auto append = append_to(landlord, reference, end_of(this->store().load(landlord, reference)));
    append.rows->markers = std::move(markers);
    ASSERT_TRUE(this->store().append(append));
  };
  const casebook::MarkerRow letters{"T1", "restricted", "By letter only"};
  const casebook::MarkerRow vexatious{"T1", "vexatious", ""};
  add_with("a", "2", {letters});
  add_with("a", "1", {vexatious, letters});
  add_with("a", "3", {{"T2", "vexatious", ""}});
  add_with("b", "4", {vexatious});
  EXPECT_THAT(
      this->store().markers_on("a", "T1"),
      ElementsAre(HeldMarker{"1", vexatious}, HeldMarker{"1", letters}, HeldMarker{"2", letters}));
  EXPECT_THAT(this->store().markers_on("a", "T3"), IsEmpty());
  add_with("a", "1", {});
  EXPECT_THAT(this->store().markers_on("a", "T1"), ElementsAre(HeldMarker{"2", letters}));
}

TYPED_TEST(StoreConformance, FindsWhatWaitsForTheYesOfARole) {
  const auto add_with = [&](std::string_view landlord, std::string_view reference,
                            std::vector<casebook::AwaitedRow> awaited) {
    auto append = append_to(landlord, reference, end_of(this->store().load(landlord, reference)));
    append.rows->casefile.person = "Kit Oram";
    append.rows->awaited = std::move(awaited);
    ASSERT_TRUE(this->store().append(append));
  };
  const casebook::AwaitedRow by_head{"head", "A1", "£200 for the rent"};
  const casebook::AwaitedRow by_board{"board", "A1", "£200 for the rent"};
  const casebook::AwaitedRow another{"head", "A2", "Closing it early"};
  add_with("a", "2", {by_head});
  add_with("a", "1", {by_board, by_head, another});
  add_with("b", "3", {by_head});
  using Waiting = casebook::Register::WaitingCasefile;
  EXPECT_THAT(this->store().awaiting("a", "head", "S1", 10),
              ElementsAre(Waiting{"1", "Kit Oram", by_head}, Waiting{"1", "Kit Oram", another},
                          Waiting{"2", "Kit Oram", by_head}));
  EXPECT_THAT(this->store().awaiting("a", "head", "S1", 1),
              ElementsAre(Waiting{"1", "Kit Oram", by_head}));
  EXPECT_THAT(this->store().awaiting("a", "desk", "S1", 10), IsEmpty());
  add_with("a", "1", {});
  EXPECT_THAT(this->store().awaiting("a", "head", "S1", 10),
              ElementsAre(Waiting{"2", "Kit Oram", by_head}));
}

TYPED_TEST(StoreConformance, FindsTheRowsThatWereMadeFromSomethingElse) {
  const auto add_made_from = [&](std::string_view reference, std::string_view edition,
                                 std::string_view made_from) {
    this->put("a", reference, [&](auto& row) {
      row.edition = edition;
      row.made_from = made_from;
    });
  };
  add_made_from("1", "e", "c");
  add_made_from("2", "e", "d");
  add_made_from("3", "e", "b");
  add_made_from("4", "e", "d");
  add_made_from("5", "e", "c");
  add_made_from("6", "f", "b");
  using MadeFrom = casebook::Register::MadeFrom;
  const auto outdated = [&](const MadeFrom& after, int limit) {
    return this->store().outdated("a", "e", "c", after, limit);
  };
  EXPECT_THAT(outdated({}, 10),
              ElementsAre(MadeFrom{"b", "3"}, MadeFrom{"d", "2"}, MadeFrom{"d", "4"}));
  EXPECT_THAT(outdated({}, 1), ElementsAre(MadeFrom{"b", "3"}));
  EXPECT_THAT(outdated({"b", "3"}, 1), ElementsAre(MadeFrom{"d", "2"}));
  EXPECT_THAT(outdated({"d", "2"}, 10), ElementsAre(MadeFrom{"d", "4"}));
  EXPECT_THAT(outdated({"d", "4"}, 10), IsEmpty());
  EXPECT_THAT(this->store().outdated("b", "e", "c", {}, 10), IsEmpty());
}

TYPED_TEST(StoreConformance, WakesWhatIsDueOverAllLandlordsEarliestFirst) {
  this->put("b", "second", [](auto& row) { row.wake_at = moment(2); });
  this->put("a", "first", [](auto& row) { row.wake_at = moment(1); });
  this->put("a", "at-now", [](auto& row) { row.wake_at = moment(3); });
  this->put("a", "later", [](auto& row) { row.wake_at = moment(4); });
  this->put("a", "never", [](auto& row) { row.wake_at.reset(); });
  using Waking = casebook::Register::Waking;
  const Waking first{moment(1), {"a", "first"}};
  const Waking second{moment(2), {"b", "second"}};
  const Waking third{moment(3), {"a", "at-now"}};
  EXPECT_THAT(this->store().to_wake(moment(3), {}, 10), ElementsAre(first, second, third));
  EXPECT_THAT(this->store().to_wake(moment(3), {}, 1), ElementsAre(first));
  EXPECT_THAT(this->store().to_wake(moment(3), first, 1), ElementsAre(second));
  EXPECT_THAT(this->store().to_wake(moment(3), third, 10), IsEmpty());
  EXPECT_THAT(this->store().to_wake(moment(0), {}, 10), IsEmpty());
}

}  // namespace
}  // namespace redress::storage
