#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/conformance/testing.h"

// Confidential casefiles in lists, and the audit, whatever the store keeps its data in.
namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::AuditEntry;
using casebook::end_of;
using casebook::moment;
using casebook::Tray;
using testing::ElementsAre;
using testing::IsEmpty;

/// A page of a tray and its counts are the same for whoever may not see a casefile as without it.
TYPED_TEST(StoreConformance, ShowsConfidentialCasefilesToThoseWhoMaySeeThem) {
  this->put("a", "open", [](auto&) {});
  this->put("a", "shared", [](auto& row) {
    row.is_confidential = true;
    row.seen_by = {"S1", "S17"};
    row.kept_from = {"S2"};
  });
  this->put("a", "nobodys", [](auto& row) { row.is_confidential = true; });
  for (const char* viewer : {"", "S", "S2", "-S2", "S7", "S1 S17", "%", "S_", "nobody", "open"}) {
    EXPECT_THAT(this->in_tray({.viewer = viewer}), ElementsAre("open")) << viewer;
    const auto counts = this->store().tray_counts(
        {.landlord = "a", .owner = "Jo Smith", .viewer = viewer, .now = moment(60 * 24 * 30)});
    EXPECT_EQ(counts, (casebook::TrayCounts{1, 0, 1, 1, 0})) << viewer;
  }
  for (const char* viewer : {"S1", "S17"}) {
    EXPECT_THAT(this->in_tray({.viewer = viewer}), ElementsAre("open", "shared"));
    for (const auto tray : {Tray::mine, Tray::late}) {
      EXPECT_THAT(
          this->in_tray(
              {.tray = tray, .owner = "Jo Smith", .viewer = viewer, .now = moment(60 * 24 * 30)}),
          ElementsAre("open", "shared"));
    }
    const auto counts = this->store().tray_counts(
        {.landlord = "a", .owner = "Jo Smith", .viewer = viewer, .now = moment(60 * 24 * 30)});
    EXPECT_EQ(counts, (casebook::TrayCounts{2, 0, 2, 2, 0})) << viewer;
  }
}

TYPED_TEST(StoreConformance, LeavesNoGapInAPageForWhatIsConfidential) {
  for (int i = 0; i < 9; ++i) {
    this->put("a", "R" + std::to_string(i), [&](auto& row) {
      row.is_confidential = i % 3 != 0;
      row.seen_by = row.is_confidential ? std::vector<std::string>{"S1"} : row.seen_by;
    });
  }
  EXPECT_THAT(this->in_tray({.viewer = "S2", .limit = 2}), ElementsAre("R0", "R3"));
  EXPECT_THAT(
      this->in_tray({.viewer = "S2", .limit = 2, .after = place_of(*this->store().row("a", "R3"))}),
      ElementsAre("R6"));
}

TYPED_TEST(StoreConformance, ReadsBackWhoMaySeeARow) {
  this->put("a", "some", [](auto& row) {
    row.is_confidential = true;
    row.seen_by = {"S1", "S17"};
    row.kept_from = {"S2", "S3"};
  });
  this->put("a", "none", [](auto& row) { row.is_confidential = true; });
  this->put("a", "all", [](auto&) {});
  const auto some = this->store().row("a", "some").value();
  EXPECT_EQ(some, this->store().find("a", "some")->casefile);
  EXPECT_TRUE(some.is_confidential);
  EXPECT_THAT(some.seen_by, ElementsAre("S1", "S17"));
  EXPECT_THAT(some.kept_from, ElementsAre("S2", "S3"));
  EXPECT_TRUE(this->store().row("a", "none")->is_confidential);
  EXPECT_FALSE(this->store().row("a", "all")->is_confidential);
  EXPECT_EQ(this->store().row("b", "all"), std::nullopt);
  this->put("a", "some", [](auto&) {});
  EXPECT_FALSE(this->store().row("a", "some")->is_confidential) << "opened to all again";
}

TYPED_TEST(StoreConformance, AwaitsAYesOnlyOfThoseWhoMaySeeTheCasefile) {
  auto append = append_to("a", "1", end_of(this->store().load("a", "1")));
  append.rows->awaited = {{"head", "A1", "£200"}};
  append.rows->casefile.is_confidential = true;
  append.rows->casefile.seen_by = {"S1"};
  ASSERT_TRUE(this->store().append(append));
  EXPECT_EQ(this->store().awaiting("a", "head", "S1", 10).size(), 1U);
  EXPECT_THAT(this->store().awaiting("a", "head", "S2", 10), IsEmpty());
  EXPECT_THAT(this->store().awaiting("a", "head", "", 10), IsEmpty());
}

AuditEntry entry(std::string_view who, int minutes, std::string_view reference = "",
                 std::string_view whom = "") {
  return {.landlord = "a",
          .at = moment(minutes),
          .who = std::string(who),
          .kind = std::string(casebook::audited::kRead),
          .reference = std::string(reference),
          .whom = std::string(whom),
          .what = "summary"};
}

template <class Engine>
class AuditConformance : public testing::Test {
 protected:
  casebook::AuditTrail& audit() { return engine_.get().audit(); }

  /// The minutes of what is found.
  std::vector<int> found(casebook::AuditQuery query) {
    query.landlord = "a";
    std::vector<int> minutes;
    for (const auto& one : audit().entries(query)) {
      minutes.push_back(static_cast<int>((one.at - moment()).count() / 60));
    }
    return minutes;
  }

  Engine engine_;
};

TYPED_TEST_SUITE(AuditConformance, Engines, EngineNames);

TYPED_TEST(AuditConformance, IsReadBackTheNewestFirst) {
  for (const int minutes : {1, 3, 2, 3}) {
    this->audit().note(entry("S1", minutes, "R1"));
  }
  EXPECT_THAT(this->found({}), ElementsAre(3, 3, 2, 1));
  auto kept = this->audit().entries({.landlord = "a", .limit = 1}).at(0);
  EXPECT_GT(kept.number, 0);
  kept.number = 0;
  EXPECT_EQ(kept, entry("S1", 3, "R1"));
  EXPECT_THAT(this->audit().entries({.landlord = "b"}), IsEmpty());
}

TYPED_TEST(AuditConformance, IsFoundByPersonCasefileAndDay) {
  this->audit().note(entry("S1", 1, "R1"));
  this->audit().note(entry("S2", 2, "R1"));
  this->audit().note(entry("S1", 3, "R2"));
  this->audit().note(entry("S3", 4, "", "S1"));
  this->audit().note(entry("S1", 5, "", "S1"));
  EXPECT_THAT(this->found({.who = "S1"}), ElementsAre(5, 4, 3, 1)) << "by them, and about them";
  EXPECT_THAT(this->found({.who = "S1", .limit = 2}), ElementsAre(5, 4));
  EXPECT_THAT(this->found({.reference = "R1"}), ElementsAre(2, 1));
  EXPECT_THAT(this->found({.who = "S1", .reference = "R1"}), ElementsAre(1));
  EXPECT_THAT(this->found({.from = moment(2), .until = moment(4)}), ElementsAre(3, 2));
  EXPECT_THAT(this->found({.who = "S1", .until = moment(4)}), ElementsAre(3, 1));
  EXPECT_THAT(this->found({.reference = "R9"}), IsEmpty());
}

TYPED_TEST(AuditConformance, ComesByPagesWithoutAGapAtOneMoment) {
  for (int i = 0; i < 7; ++i) {
    this->audit().note(entry("S1", i / 5, "R" + std::to_string(i)));
  }
  std::vector<std::string> references;
  std::optional<casebook::AuditPlace> before;
  for (int pages = 0; pages < 4; ++pages) {
    const auto page = this->audit().entries({.landlord = "a", .limit = 2, .before = before});
    for (const auto& one : page) {
      references.push_back(one.reference);
      before = casebook::AuditPlace{one.at, one.number};
    }
  }
  EXPECT_THAT(references, ElementsAre("R6", "R5", "R4", "R3", "R2", "R1", "R0"));
}

TYPED_TEST(AuditConformance, IsKeptWithTheEventsItIsOf) {
  auto& store = this->engine_.get();
  auto append = append_to("a", "R1", end_of(store.load("a", "R1")));
  append.audited = {entry("S1", 1, "R1")};
  ASSERT_TRUE(store.append(append));
  EXPECT_FALSE(store.append(append)) << "somebody else was first";
  EXPECT_EQ(this->audit().entries({.landlord = "a"}).size(), 1U);
}

TYPED_TEST(AuditConformance, StandsBesideWhatASignInOpened) {
  auto& state = this->engine_.get().server_state();
  casebook::SignIn sign_in{.landlord = "a",
                           .digest = "d",
                           .number = "S1",
                           .opened = {"R1", "R2"},
                           .started_at = moment(),
                           .used_at = moment()};
  state.keep_sign_in(sign_in);
  EXPECT_EQ(state.sign_in("a", "d"), sign_in);
  sign_in.opened.clear();
  state.keep_sign_in(sign_in);
  EXPECT_EQ(state.sign_in("a", "d"), sign_in);
}

}  // namespace
}  // namespace redress::storage
