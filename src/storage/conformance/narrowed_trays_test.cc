#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/conformance/testing.h"

// Trays narrowed to what is looked for, and in every order, in both directions.
namespace redress::storage {
namespace {

using casebook::CasefileRow;
using casebook::moment;
using casebook::Tray;
using casebook::TrayFilter;
using casebook::TrayOrder;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kOrders = {TrayOrder::due_first, TrayOrder::oldest_first, TrayOrder::newest_first};

TYPED_TEST(StoreConformance, NarrowsATrayToWhatIsLookedFor) {
  const auto file = [&](std::string_view reference, int due, auto change) {
    this->put("a", reference, [&](CasefileRow& row) {
      row.next_due = moment(due);
      row.tags = {};
      row.bodies = {};
      change(row);
    });
  };
  file("kind", 1, [](auto& row) { row.kind = "petition"; });
  file("stage", 2, [](auto& row) { row.stage = "stage-10"; });
  file("channel", 3, [](auto& row) { row.channel = "email"; });
  file("tags", 4, [](auto& row) { row.tags = {"care", "damp"}; });
  file("tag", 5, [](auto& row) { row.tags = {"careless"}; });
  file("bodies", 6, [](auto& row) { row.bodies = {"cqc", "ombudsman"}; });
  file("owner", 7, [](auto& row) { row.owner = "S1"; });
  file("other-owner", 8, [](auto& row) { row.owner = "S10"; });
  file("nobodys", 9, [](auto& row) { row.owner = ""; });
  file("no-date", 0, [](auto& row) { row.next_due = std::nullopt; });
  const std::pair<TrayFilter, std::vector<std::string>> table[] = {
      {{.kind = "petition"}, {"kind"}},
      {{.stage = "stage-10"}, {"stage"}},
      {{.channel = "email"}, {"channel"}},
      {{.tag = "care"}, {"tags"}},
      {{.tag = "damp"}, {"tags"}},
      {{.tag = "careless"}, {"tag"}},
      {{.tag = "car"}, {}},
      {{.body = "cqc"}, {"bodies"}},
      {{.owners = {"S1"}}, {"owner"}},
      {{.owners = {"S10", "S1", "S2"}}, {"owner", "other-owner"}},
      {{.kind = "complaint", .owners = {"S1"}}, {"owner"}},
      {{.kind = "petition", .owners = {"S1"}}, {}},
      {{.due_until = moment(3)}, {"kind", "stage"}},
      {{.due_from = moment(8)}, {"other-owner", "nobodys", "no-date"}},
      {{.due_from = moment(3), .due_until = moment(5)}, {"channel", "tags"}},
      {{.nothing_due = true}, {"no-date"}},
      {{.owners = {"S1"}, .nothing_due = true}, {}},
  };
  for (const auto& [filter, expected] : table) {
    EXPECT_EQ(this->in_tray({.filter = filter}), expected);
    EXPECT_EQ(this->store().tray_counts({.landlord = "a", .filter = filter}).all_open,
              std::ssize(expected));
  }
}

TYPED_TEST(StoreConformance, NarrowsEveryTrayAndItsCount) {
  for (const bool open : {true, false}) {
    for (const char* owner : {"", "S1", "S2"}) {
      for (const char* kind : {"complaint", "petition"}) {
        this->put("a", std::string(open ? "open-" : "closed-") + owner + kind, [&](auto& row) {
          row.open = open;
          row.owner = owner;
          row.kind = kind;
          row.next_due = moment(10);
        });
      }
    }
  }
  const TrayFilter petitions{.kind = "petition"};
  const TrayFilter team{.kind = "petition", .owners = {"S1", "S2"}};
  const auto shown = [&](Tray tray, const TrayFilter& filter) {
    const casebook::TrayQuery query{
        .landlord = "a", .tray = tray, .owner = "S1", .now = moment(11), .filter = filter};
    auto rows = this->in_tray(query);
    EXPECT_EQ(this->store().tray_counts(query).of(tray), std::ssize(rows));
    return rows;
  };
  EXPECT_THAT(shown(Tray::all_open, petitions),
              ElementsAre("open-S1petition", "open-S2petition", "open-petition"));
  EXPECT_THAT(shown(Tray::all_open, team), ElementsAre("open-S1petition", "open-S2petition"));
  EXPECT_THAT(shown(Tray::late, team), ElementsAre("open-S1petition", "open-S2petition"));
  EXPECT_THAT(shown(Tray::late, {.owners = {"S1"}, .due_until = moment(10)}), IsEmpty());
  EXPECT_THAT(shown(Tray::unallocated, petitions), ElementsAre("open-petition"));
  EXPECT_THAT(shown(Tray::unallocated, team), IsEmpty());
  EXPECT_THAT(shown(Tray::mine, petitions), ElementsAre("open-S1petition"));
  EXPECT_THAT(shown(Tray::mine, {.owners = {"S2"}}), IsEmpty());
  EXPECT_THAT(shown(Tray::closed, petitions),
              ElementsAre("closed-S1petition", "closed-S2petition", "closed-petition"));
  EXPECT_THAT(shown(Tray::closed, team), ElementsAre("closed-S1petition", "closed-S2petition"));
}

TYPED_TEST(StoreConformance, ShowsATrayInEachOrder) {
  const auto file = [&](std::string_view reference, std::optional<int> due, int received) {
    this->put("a", reference, [&](auto& row) {
      row.next_due = due ? std::optional(moment(*due)) : std::nullopt;
      row.received_at = moment(received);
    });
  };
  file("a", 30, 1);
  file("b", 20, 3);
  file("c", std::nullopt, 2);
  file("d", 10, 3);
  const auto in = [&](TrayOrder order) { return this->in_tray({.order = order}); };
  EXPECT_THAT(in(TrayOrder::due_first), ElementsAre("d", "b", "a", "c"));
  EXPECT_THAT(in(TrayOrder::oldest_first), ElementsAre("a", "c", "b", "d"));
  EXPECT_THAT(in(TrayOrder::newest_first), ElementsAre("d", "b", "c", "a"));
}

/// Twenty casefiles, of which some are due or were received together.
template <class Store>
void plant_twenty(Store& store) {
  for (int i = 0; i < 20; ++i) {
    const auto reference = "R" + std::to_string(10 + i);
    auto append = casebook::append_to("a", reference, casebook::end_of(store.load("a", reference)));
    auto& row = append.rows->casefile;
    row.next_due = i % 7 == 0 ? std::nullopt : std::optional(moment(i * 13 % 5));
    row.received_at = moment(-(i * 11 % 6));
    row.owner = "S" + std::to_string(i % 3);
    ASSERT_TRUE(store.append(append));
  }
}

TYPED_TEST(StoreConformance, LeafsThroughATrayInBothDirections) {
  plant_twenty(this->store());
  const std::vector<TrayFilter> filters = {{},
                                           {.owners = {"S0", "S2"}},
                                           {.due_from = moment(1), .due_until = moment(4)},
                                           {.nothing_due = true}};
  for (const auto order : kOrders) {
    for (const auto& filter : filters) {
      casebook::TrayQuery query{.landlord = "a", .limit = 100, .filter = filter, .order = order};
      const auto all = this->store().tray(query);
      ASSERT_GT(all.size(), 2U);
      query.limit = 3;
      for (std::size_t at = 0; at < all.size(); ++at) {
        query.after = place_of(all[at]);
        query.before.reset();
        const auto next = this->store().tray(query);
        const auto begin = all.begin() + static_cast<std::ptrdiff_t>(at);
        const auto left = std::min<std::ptrdiff_t>(3, all.end() - begin - 1);
        EXPECT_EQ(next, std::vector(begin + 1, begin + 1 + left));
        query.before = place_of(all[at]);
        const auto previous = this->store().tray(query);
        EXPECT_EQ(previous,
                  std::vector(begin - std::min<std::ptrdiff_t>(3, begin - all.begin()), begin));
      }
    }
  }
}

/// What stays where it is comes once, whatever moves meanwhile.
TYPED_TEST(StoreConformance, LosesNoCasefileAndShowsNoneTwiceWhileOthersMove) {
  for (const auto order : kOrders) {
    plant_twenty(this->store());
    std::map<std::string, int> seen;
    casebook::TrayQuery query{.landlord = "a", .limit = 4, .order = order};
    int moved = 0;
    for (auto page = this->store().tray(query); !page.empty(); page = this->store().tray(query)) {
      for (const auto& row : page) {
        ++seen[row.reference];
      }
      query.after = place_of(page.back());
      this->put("a", "R" + std::to_string(10 + moved), [&](auto& row) {
        row.next_due = moment(moved % 2 == 0 ? -100 : 100);
        row.received_at = moment(moved % 2 == 0 ? -100 : 100);
      });
      ++moved;
    }
    ASSERT_GE(moved, 4);
    for (int i = moved; i < 20; ++i) {
      EXPECT_EQ(seen["R" + std::to_string(10 + i)], 1) << i;
    }
  }
}

TYPED_TEST(StoreConformance, TellsNothingOfWhatIsConfidentialWhateverIsLookedFor) {
  this->put("a", "hidden", [](auto& row) {
    row.is_confidential = true;
    row.seen_by = {"S1"};
    row.kind = "petition";
    row.owner = "S1";
    row.received_at = moment(-5);
  });
  this->put("a", "open", [](auto&) {});
  const std::vector<TrayFilter> filters = {
      {.kind = "petition"}, {.owners = {"S1"}},   {.tag = "care"},          {.body = "ombudsman"},
      {.channel = "phone"}, {.stage = "stage-1"}, {.due_from = moment(-1)}, {}};
  for (const auto& filter : filters) {
    for (const auto order : kOrders) {
      for (const char* viewer : {"S2", "", "%"}) {
        const casebook::TrayQuery query{
            .landlord = "a", .owner = "S1", .viewer = viewer, .filter = filter, .order = order};
        EXPECT_THAT(this->in_tray(query), testing::Not(testing::Contains("hidden")));
        EXPECT_EQ(this->store().tray_counts(query).all_open, std::ssize(this->in_tray(query)));
        EXPECT_EQ(this->store().tray_counts(query).mine, 0);
      }
      EXPECT_THAT(this->in_tray({.viewer = "S1", .filter = filter, .order = order}),
                  testing::Contains("hidden"));
    }
  }
}

}  // namespace
}  // namespace redress::storage
