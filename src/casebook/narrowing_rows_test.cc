#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/rows.h"
#include "casework/acts_testing.h"

// What rows say for lists that are narrowed, and of what is awaited beside clocks.
namespace redress::casebook {
namespace {

using namespace casework::testing;  // the beginnings of casefiles
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Rows rows_after(const std::vector<Deed>& story, const std::string& at) {
  return rows_of("example-homes", "R1", given(story, wide_edition()).at(at), "made");
}

std::vector<std::string> names_of_use(const Rows& rows, std::string_view use) {
  std::vector<std::string> names;
  for (const auto& due : rows.due) {
    if (due.use == use) {
      names.push_back(due.name + " " + due.state);
    }
  }
  return names;
}

TEST(NarrowingRow, HasHowItCameAndWhatApplies) {
  const auto row = rows_after({logged({{"tags", {"care"}}})}, "2024-04-08T10:05").casefile;
  EXPECT_EQ(row.channel, "phone");
  EXPECT_THAT(row.tags, ElementsAre("care"));
  EXPECT_THAT(row.bodies, IsEmpty());
}

TEST(NarrowingRow, HasTheOutsideBodiesThatAskedOrDecidedEachOnce) {
  EXPECT_THAT(rows_after(exhausted(), "2024-04-26T10:00").casefile.bodies, IsEmpty());
  EXPECT_THAT(rows_after(asked_by_body(), "2024-04-30T10:00").casefile.bodies,
              ElementsAre("ombudsman"));
  EXPECT_THAT(
      rows_after(asked_by_body() + std::vector<Deed>{determined().back()}, "2024-07-02T10:00")
          .casefile.bodies,
      ElementsAre("ombudsman"));
}

TEST(NarrowingRow, AwaitsACommentUntilItComesOrTheDecisionDoes) {
  const auto invited = explained();
  EXPECT_THAT(names_of_use(rows_after(invited, "2024-04-11T11:00"), "comment"),
              ElementsAre("stage-1 running"));
  EXPECT_THAT(names_of_use(rows_after(decided(), "2024-04-12T11:00"), "comment"), IsEmpty());
  EXPECT_THAT(names_of_use(rows_after(proposed(), "2024-04-10T11:00"), "comment"), IsEmpty());
}

}  // namespace
}  // namespace redress::casebook
