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

// A statement that reads a whole table, or sorts what it found, costs more each year.
TEST_P(Plan, IsASearchOfAnIndexInItsOrder) {
  const TemporaryFolder folder;
  Connection connection(folder.file("redress.db"), Connection::Mode::writing, nullptr);
  prepare_for_writing(connection, "redress.db");
  std::string steps;
  connection.each_once(fmt::format("EXPLAIN QUERY PLAN {}", GetParam().text()), [&](Row& row) {
    row.number();
    row.number();
    row.number();
    steps += row.text() + "\n";
  });
  EXPECT_THAT(steps, testing::HasSubstr("SEARCH"));
  EXPECT_THAT(steps, testing::Not(testing::HasSubstr("SCAN")));
  EXPECT_THAT(steps, testing::Not(testing::HasSubstr("TEMP B-TREE")));
}

INSTANTIATE_TEST_SUITE_P(, Plan,
                         testing::Values(kLoadEvents, kVersion, kStreams, kKeySeen, kAttempts,
                                         kCasefile, kDeadlines, kPromises, kTrayOpen, kTrayOwned,
                                         kTrayLate, kTrayClosed, kCountOpen, kCountOwned,
                                         kCountLate, kCountClosed, kToWake));

}  // namespace
}  // namespace redress::storage
