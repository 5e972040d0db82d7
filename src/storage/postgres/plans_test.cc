#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/postgres/dialect.h"
#include "storage/postgres/postgres_store.h"
#include "storage/postgres/server_testing.h"
#include "storage/statements.h"

namespace redress::storage {
namespace {

std::string database() {
  static const std::string url = [] {
    auto made = postgres::PrivateServer::shared().new_database();
    const PostgresStore store(made);
    return made;
  }();
  return url;
}

// The tables are empty, where a scan would be cheapest: so scans and sorts are made dear, and a
// statement that still has one knows no other way.
std::string plan_of(Sql sql) {
  postgres::Connection connection(postgres::Address(database()),
                                  std::chrono::steady_clock::now() + std::chrono::seconds(60));
  for (const char* setting : {"enable_seqscan", "enable_bitmapscan", "enable_sort"}) {
    connection.once(fmt::format("SET {} = off", setting));
  }
  connection.once("SET plan_cache_mode = force_generic_plan");
  connection.once(fmt::format("PREPARE asked AS {}", postgres::in_postgres(sql.text())));
  const std::string_view text = sql.text();
  std::string values;
  for (auto left = std::count(text.begin(), text.end(), '?'); left > 0; --left) {
    values += values.empty() ? "'1'" : ", '1'";
  }
  std::string plan;
  connection.each_once(fmt::format("EXPLAIN EXECUTE asked({})", values),
                       [&](postgres::Row& row) { plan += row.text() + "\n"; });
  return plan;
}

class PostgresPlan : public testing::TestWithParam<Sql> {};

TEST_P(PostgresPlan, IsASearchOfAnIndexInItsOrder) {
  const std::string plan = plan_of(GetParam());
  EXPECT_THAT(plan, testing::HasSubstr("Index"));
  EXPECT_THAT(plan, testing::Not(testing::HasSubstr("Seq Scan")));
  EXPECT_THAT(plan, testing::Not(testing::HasSubstr("Sort")));
}

// Two pages are put together, and neither is looked for beyond its end.
TEST(PostgresPlanOfStreams, SearchesTheIndexesOfBothTables) {
  const std::string plan = plan_of(kStreams);
  EXPECT_THAT(plan, testing::HasSubstr("Index Only Scan using event_pkey"));
  EXPECT_THAT(plan, testing::HasSubstr("Index Only Scan using casefile_pkey"));
  EXPECT_THAT(plan, testing::Not(testing::HasSubstr("Seq Scan")));
}

INSTANTIATE_TEST_SUITE_P(, PostgresPlan,
                         testing::Values(kLoadEvents, kVersion, kKeySeen, kAttempts, kCasefile,
                                         kDeadlines, kPromises, kMarkers, kMarkersOn, kTrayOpen,
                                         kTrayOwned, kTrayLate, kTrayClosed, kCountOpen,
                                         kCountOwned, kCountLate, kCountClosed, kToWake, kPerson,
                                         kProperty, kImports));

}  // namespace
}  // namespace redress::storage
