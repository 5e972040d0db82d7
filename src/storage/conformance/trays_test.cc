#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/conformance/testing.h"

// Casefiles as trays show them.
namespace redress::storage {
namespace {

using casebook::moment;
using casebook::Tray;
using testing::ElementsAre;
using testing::IsEmpty;

TYPED_TEST(StoreConformance, CountsATrayUpToALimit) {
  for (int i = 0; i < casebook::kMostCounted + 20; ++i) {
    ASSERT_TRUE(this->add("a", std::to_string(i)));
  }
  const auto counts = this->store().tray_counts({.landlord = "a", .owner = "Jo Smith"});
  EXPECT_EQ(counts.all_open, casebook::kMostCounted + 1);
  EXPECT_EQ(counts.mine, casebook::kMostCounted + 1);
  EXPECT_EQ(counts.unallocated, 0);
  EXPECT_EQ(counts.closed, 0);
}

TYPED_TEST(StoreConformance, OrdersATrayByWhatIsDueThenByReceipt) {
  const auto file = [&](std::string_view reference, std::optional<int> due, int received) {
    this->put("a", reference, [&](auto& row) {
      row.next_due = due ? std::optional(moment(*due)) : std::nullopt;
      row.received_at = moment(received);
    });
  };
  file("none-later", std::nullopt, 9);
  file("none-first", std::nullopt, 1);
  file("due-20", 20, 0);
  file("due-10-later", 10, 5);
  file("due-10-first", 10, 4);
  EXPECT_THAT(this->in_tray({}),
              ElementsAre("due-10-first", "due-10-later", "due-20", "none-first", "none-later"));
  EXPECT_THAT(this->in_tray({.limit = 2}), ElementsAre("due-10-first", "due-10-later"));
  const auto after = [&](std::string_view reference) {
    return this->in_tray(
        {.limit = 2, .after = place_of(this->store().find("a", reference)->casefile)});
  };
  EXPECT_THAT(after("due-10-first"), ElementsAre("due-10-later", "due-20"));
  EXPECT_THAT(after("due-20"), ElementsAre("none-first", "none-later"));
  EXPECT_THAT(after("none-first"), ElementsAre("none-later"));
  EXPECT_THAT(after("none-later"), IsEmpty());
}

TYPED_TEST(StoreConformance, SortsCasefilesIntoTrays) {
  this->put("a", "mine", [](auto& row) { row.next_due = moment(30); });
  this->put("a", "late", [](auto& row) {
    row.owner = "Sam";
    row.next_due = moment(9);
  });
  this->put("a", "nobodys", [](auto& row) {
    row.owner = "";
    row.next_due = moment(10);
  });
  this->put("a", "closed", [](auto& row) {
    row.open = false;
    row.next_due = moment(1);
  });
  this->put("b", "elsewhere", [](auto&) {});
  const std::pair<casebook::TrayQuery, std::vector<std::string>> table[] = {
      {{.tray = Tray::all_open}, {"late", "nobodys", "mine"}},
      {{.tray = Tray::unallocated}, {"nobodys"}},
      {{.tray = Tray::mine, .owner = "Jo Smith"}, {"mine"}},
      {{.tray = Tray::late, .now = moment(10)}, {"late"}},
      {{.tray = Tray::closed}, {"closed"}},
  };
  for (auto [query, expected] : table) {
    EXPECT_EQ(this->in_tray(query), expected);
    query.landlord = "a";
    EXPECT_EQ(this->store().tray_counts(query).of(query.tray), std::ssize(expected));
  }
}

TYPED_TEST(StoreConformance, MovesACasefileFromTrayToTray) {
  this->put("a", "1", [](auto& row) { row.owner = ""; });
  this->put("a", "1", [](auto& row) { row.owner = "Sam"; });
  EXPECT_THAT(this->in_tray({.tray = Tray::unallocated}), IsEmpty());
  EXPECT_THAT(this->in_tray({.tray = Tray::mine, .owner = "Sam"}), ElementsAre("1"));
  this->put("a", "1", [](auto& row) { row.open = false; });
  EXPECT_THAT(this->in_tray({}), IsEmpty());
  EXPECT_THAT(this->in_tray({.tray = Tray::closed}), ElementsAre("1"));
}

}  // namespace
}  // namespace redress::storage
