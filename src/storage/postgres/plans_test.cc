#include <algorithm>
#include <chrono>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/plans_testing.h"
#include "storage/postgres/dialect.h"
#include "storage/postgres/postgres_store.h"
#include "storage/postgres/server_testing.h"

namespace redress::storage {
namespace {

using testing::HasSubstr;
using testing::Not;

postgres::Connection connection_to(const std::string& url) {
  return {postgres::Address(url), std::chrono::steady_clock::now() + std::chrono::seconds(120)};
}

/// A database the size of a town's, with the statistics that the server gathers over time.
std::string town() {
  static const std::string url = [] {
    auto made = postgres::PrivateServer::shared().new_database();
    const PostgresStore store(made);
    auto connection = connection_to(made);
    connection.once("CREATE TABLE numbers AS SELECT generate_series(1, 20000) AS n");
    for (const auto statement : planting()) {
      connection.once(std::string(statement));
    }
    connection.once("DROP TABLE numbers");
    connection.once("VACUUM ANALYZE");
    return made;
  }();
  return url;
}

/// Returns the plan as made once for all values, with nothing disabled.
std::string plan_of(Sql sql) {
  auto connection = connection_to(town());
  connection.once("SET plan_cache_mode = force_generic_plan");
  connection.once(fmt::format("PREPARE asked AS {}", postgres::in_postgres(sql.text())));
  const std::string_view text = sql.text();
  std::string values;
  for (auto left = std::count(text.begin(), text.end(), '?'); left > 0; --left) {
    values += values.empty() ? "'1'" : ", '1'";
  }
  std::string plan;
  connection.each_once(fmt::format("EXPLAIN (COSTS OFF) EXECUTE asked({})", values),
                       [&](postgres::Row& row) { plan += row.text() + "\n"; });
  return plan;
}

/// Returns the indexes that are searched, in plan order.
std::vector<std::string> indexes_in(const std::string& plan) {
  static const std::regex kScan("Index (?:Only )?Scan (?:Backward )?using (\\w+)");
  std::vector<std::string> names;
  for (auto at = std::sregex_iterator(plan.begin(), plan.end(), kScan);
       at != std::sregex_iterator(); ++at) {
    names.push_back((*at)[1]);
  }
  return names;
}

class PostgresPlan : public testing::TestWithParam<Planned> {};

TEST_P(PostgresPlan, IsOneSearchOfItsIndexInItsOrder) {
  const std::string plan = plan_of(GetParam().sql);
  EXPECT_THAT(indexes_in(plan), testing::ElementsAre(std::string(GetParam().index))) << plan;
  EXPECT_THAT(plan, Not(HasSubstr("Sort")));
  EXPECT_THAT(plan, Not(HasSubstr("Seq Scan")));
}

INSTANTIATE_TEST_SUITE_P(, PostgresPlan, testing::ValuesIn(kPlanned));

TEST(PostgresPlanOfCounts, SearchesTheIndexOfEachTrayInItsOrder) {
  const std::string plan = plan_of(kTrayCounts);
  EXPECT_THAT(indexes_in(plan), testing::ElementsAreArray(kCountIndexes)) << plan;
  EXPECT_THAT(plan, Not(HasSubstr("Sort")));
  EXPECT_THAT(plan, Not(HasSubstr("Seq Scan")));
}

TEST(PostgresPlanOfNarrowedCounts, ReadsNoWholeTable) {
  EXPECT_THAT(plan_of(kNarrowedCounts), Not(HasSubstr("Seq Scan")));
}

// Each request names its casefile's person, looked up by key.
TEST(PostgresPlanOfAwaiting, SearchesByRoleInItsOrder) {
  const std::string plan = plan_of(kAwaiting);
  EXPECT_THAT(indexes_in(plan), testing::ElementsAre("awaited_role", "casefile_pkey")) << plan;
  EXPECT_THAT(plan, Not(HasSubstr("Sort")));
  EXPECT_THAT(plan, Not(HasSubstr("Seq Scan")));
}

// Six pages are merged, and none is read beyond its end.
TEST(PostgresPlanOfStreams, SearchesTheIndexesOfAllTables) {
  const std::string plan = plan_of(kStreams);
  EXPECT_THAT(indexes_in(plan),
              testing::ElementsAre("event_pkey", "casefile_pkey", "due_pkey", "marker_pkey",
                                   "awaited_pkey", "casefile_words_of"))
      << plan;
  EXPECT_THAT(plan, Not(HasSubstr("Seq Scan")));
}

TEST(PostgresPlanOfSearch, AsksTheIndexOfWords) {
  EXPECT_THAT(plan_of(kSearchInPostgres.casefiles), HasSubstr("casefile_index"));
  EXPECT_THAT(plan_of(kSearchInPostgres.people), HasSubstr("person_index"));
}

TEST(PostgresPlanControl, IsNotPassedByWhatNoIndexFits) {
  EXPECT_THAT(plan_of(kUnplanned), HasSubstr("Sort"));
  const auto uncounted = plan_of(kUncounted);
  EXPECT_TRUE(indexes_in(uncounted) != std::vector<std::string>{"casefile_open"}) << uncounted;
}

}  // namespace
}  // namespace redress::storage
