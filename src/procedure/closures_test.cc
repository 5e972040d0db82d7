#include "procedure/closures.h"

#include <gtest/gtest.h>

namespace redress::procedure {
namespace {

calendar::Date day(std::string_view text) { return *calendar::parse_date(text); }

TEST(Closures, AreDaysOrTheFirstAndTheLast) {
  Edition edition;
  edition.office.closures[day("2026-02-16")] = "Its own reason";
  EXPECT_TRUE(add_closures(edition,
                           "from,to,why\n2026-02-16,2026-02-18,Half term\n\n"
                           "2026-05-22,,\"Training, all staff\"\n",
                           "closures.csv")
                  .empty());
  const auto& closures = edition.office.closures;
  ASSERT_EQ(closures.size(), 4);
  EXPECT_EQ(closures.at(day("2026-02-16")), "Its own reason");
  EXPECT_EQ(closures.at(day("2026-02-18")), "Half term");
  EXPECT_EQ(closures.at(day("2026-05-22")), "Training, all staff");
}

TEST(Closures, NameEachLineThatIsNone) {
  Edition edition;
  const auto problems = add_closures(edition,
                                     "from,to,why\n2026-02-18,2026-02-16,Half term\n"
                                     "2026-05-22,,\n2026-06-01,2027-06-30,Too long\n"
                                     "2026-02-30,,No day\n2026-07-01,,Fine\n",
                                     "closures.csv");
  ASSERT_EQ(problems.size(), 4);
  EXPECT_EQ(to_string(problems[0]),
            "closures.csv:2:1: '2026-02-18,2026-02-16,Half term' must be the first day, the last "
            "day and the reason: 2021-02-15,2021-02-19,Half term");
  EXPECT_TRUE(edition.office.closures.empty()) << "all of it or nothing";
}

TEST(Closures, NeedTheirColumns) {
  Edition edition;
  EXPECT_EQ(add_closures(edition, "", "closures.csv").size(), 1);
  EXPECT_EQ(add_closures(edition, "day,why\n", "closures.csv").size(), 1);
}

}  // namespace
}  // namespace redress::procedure
