#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/plans_testing.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/opening.h"
#include "storage/testing.h"

namespace redress::storage {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A database the size of a town's, with statistics as ANALYZE leaves them, and without.
class Town {
 public:
  explicit Town(bool analysed) {
    prepare_for_writing(connection_, "redress.db");
    connection_.once("BEGIN");
    connection_.once("CREATE TEMP TABLE numbers (n INTEGER)");
    connection_.once(
        "INSERT INTO numbers WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up "
        "WHERE n < 20000) SELECT n FROM up");
    for (const auto statement : planting()) {
      connection_.once(std::string(statement));
    }
    connection_.once("COMMIT");
    if (analysed) {
      connection_.once("ANALYZE");
    }
  }

  std::vector<std::string> plan_of(Sql sql) {
    std::vector<std::string> steps;
    connection_.each_once(fmt::format("EXPLAIN QUERY PLAN {}", sql.text()), [&](Row& row) {
      row.number();
      row.number();
      row.number();
      steps.push_back(row.text());
    });
    return steps;
  }

 private:
  const TemporaryFolder folder_;
  Connection connection_{folder_.file("redress.db"), Connection::Mode::writing, nullptr};
};

Town& town(bool analysed) {
  static Town with(true);
  static Town without(false);
  return analysed ? with : without;
}

/// Returns SQLite's name for an index: that of a primary key has no name of ours.
std::string name_of(std::string_view index) {
  const auto at = index.rfind("_pkey");
  return at == index.npos ? std::string(index)
                          : fmt::format("sqlite_autoindex_{}_1", index.substr(0, at));
}

std::string plan_of(Sql sql, bool analysed) {
  return fmt::format("{}", fmt::join(town(analysed).plan_of(sql), "\n"));
}

class Plan : public testing::TestWithParam<std::tuple<Planned, bool>> {};

// A statement that reads a whole table or index, or sorts its result, costs more each year.
TEST_P(Plan, IsOneSearchOfItsIndexInItsOrder) {
  const auto& [planned, analysed] = GetParam();
  const auto steps = town(analysed).plan_of(planned.sql);
  ASSERT_EQ(steps.size(), 1U) << plan_of(planned.sql, analysed);
  EXPECT_THAT(steps[0], HasSubstr("SEARCH "));
  EXPECT_THAT(steps[0], HasSubstr("INDEX " + name_of(planned.index) + " ("));
}

INSTANTIATE_TEST_SUITE_P(, Plan, testing::Combine(testing::ValuesIn(kPlanned), testing::Bool()));

TEST(PlanOfCounts, SearchesTheIndexOfEachTrayInItsOrder) {
  for (const bool analysed : {true, false}) {
    std::vector<std::string> searches;
    for (const auto& step : town(analysed).plan_of(kTrayCounts)) {
      EXPECT_THAT(step, Not(HasSubstr("SCAN casefile")));
      EXPECT_THAT(step, Not(HasSubstr("TEMP B-TREE")));
      if (step.starts_with("SEARCH ")) {
        searches.push_back(step);
      }
    }
    ASSERT_EQ(searches.size(), kCountIndexes.size());
    for (std::size_t i = 0; i < searches.size(); ++i) {
      EXPECT_THAT(searches[i], HasSubstr(fmt::format("COVERING INDEX {} (", kCountIndexes[i])));
    }
  }
}

// What fits is looked up in the table, in the order of the index: nothing is sorted.
TEST(PlanOfNarrowedCounts, SearchesTheIndexOfEachTray) {
  for (const bool analysed : {true, false}) {
    int searches = 0;
    for (const auto& step : town(analysed).plan_of(kNarrowedCounts)) {
      EXPECT_THAT(step, Not(HasSubstr("SCAN casefile")));
      EXPECT_THAT(step, Not(HasSubstr("TEMP B-TREE")));
      searches += step.starts_with("SEARCH ") ? 1 : 0;
    }
    EXPECT_EQ(searches, std::ssize(kCountIndexes));
  }
}

// Each request names its casefile's person, looked up by key.
TEST(PlanOfAwaiting, SearchesByRoleInItsOrder) {
  const std::string steps = plan_of(kAwaiting, false);
  EXPECT_THAT(steps, HasSubstr("SEARCH awaited USING INDEX awaited_role"));
  EXPECT_THAT(steps, HasSubstr("SEARCH casefile USING INDEX"));
  EXPECT_THAT(steps, Not(HasSubstr("TEMP B-TREE")));
}

// Six pages are merged, and none is read beyond its end.
TEST(PlanOfStreams, SearchesTheIndexesOfAllTables) {
  const std::string steps = plan_of(kStreams, false);
  EXPECT_THAT(steps, HasSubstr("SEARCH event USING COVERING INDEX"));
  EXPECT_THAT(steps, HasSubstr("SEARCH casefile USING COVERING INDEX"));
  EXPECT_THAT(steps, HasSubstr("SEARCH due USING COVERING INDEX"));
  EXPECT_THAT(steps, HasSubstr("SEARCH marker USING COVERING INDEX"));
  EXPECT_THAT(steps, HasSubstr("SEARCH awaited USING COVERING INDEX"));
  EXPECT_THAT(steps, HasSubstr("SEARCH casefile_words USING COVERING INDEX"));
}

TEST(PlanOfSearch, AsksTheIndexOfWordsAndLooksUpWhatItFinds) {
  for (const Sql sql : {kSearchInSqlite.casefiles, kSearchInSqlite.people}) {
    const std::string steps = plan_of(sql, false);
    EXPECT_THAT(steps, HasSubstr("_index VIRTUAL TABLE"));
    EXPECT_THAT(steps, HasSubstr("_words USING INTEGER PRIMARY KEY"));
    EXPECT_THAT(steps, Not(HasSubstr("SCAN casefile ")));
    EXPECT_THAT(steps, Not(HasSubstr("SCAN person ")));
  }
}

TEST(PlanControl, IsNotPassedByWhatNoIndexFits) {
  EXPECT_GT(town(true).plan_of(kUnplanned).size(), 1U) << plan_of(kUnplanned, true);
  EXPECT_THAT(plan_of(kUnplanned, true), HasSubstr("TEMP B-TREE"));
  EXPECT_THAT(plan_of(kUncounted, true), Not(HasSubstr("COVERING INDEX")));
}

}  // namespace
}  // namespace redress::storage
