#include <string>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/sqlite/connection.h"
#include "storage/sqlite/opening.h"
#include "storage/statements.h"
#include "storage/testing.h"

namespace redress::storage {
namespace {

class Plan : public testing::TestWithParam<Sql> {};

std::string plan_of(Sql sql) {
  const TemporaryFolder folder;
  Connection connection(folder.file("redress.db"), Connection::Mode::writing, nullptr);
  prepare_for_writing(connection, "redress.db");
  std::string steps;
  connection.each_once(fmt::format("EXPLAIN QUERY PLAN {}", sql.text()), [&](Row& row) {
    row.number();
    row.number();
    row.number();
    steps += row.text() + "\n";
  });
  return steps;
}

// A statement that reads a whole table, or sorts what it found, costs more each year.
TEST_P(Plan, IsASearchOfAnIndexInItsOrder) {
  const std::string steps = plan_of(GetParam());
  EXPECT_THAT(steps, testing::HasSubstr("SEARCH"));
  EXPECT_THAT(steps, testing::Not(testing::HasSubstr("SCAN")));
  EXPECT_THAT(steps, testing::Not(testing::HasSubstr("TEMP B-TREE")));
}

// Two pages are put together, and neither is looked for beyond its end.
TEST(PlanOfStreams, SearchesTheIndexesOfBothTables) {
  const std::string steps = plan_of(kStreams);
  EXPECT_THAT(steps, testing::HasSubstr("SEARCH event USING COVERING INDEX"));
  EXPECT_THAT(steps, testing::HasSubstr("SEARCH casefile USING COVERING INDEX"));
}

INSTANTIATE_TEST_SUITE_P(, Plan,
                         testing::Values(kLoadEvents, kVersion, kKeySeen, kAttempts, kCasefile,
                                         kDeadlines, kPromises, kMarkers, kMarkersOn, kTrayOpen,
                                         kTrayOwned, kTrayLate, kTrayClosed, kCountOpen,
                                         kCountOwned, kCountLate, kCountClosed, kToWake, kPerson,
                                         kProperty, kImports));

}  // namespace
}  // namespace redress::storage
