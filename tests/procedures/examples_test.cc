#include "procedures/examples.h"

#include <set>

#include <gtest/gtest.h>

#include "base/text.h"
#include "procedures/editions.h"

namespace redress::tests {
namespace {

TEST(Examples, OfEveryEditionAreWhatTheEditionGives) {
  ASSERT_FALSE(all_editions().empty());
  for (const auto& edition : all_editions()) {
    const auto path = "procedures/" + edition.slug + "/examples.csv";
    const auto examples = read_examples(text_of(path));
    EXPECT_GE(examples.size(), 12U) << path;
    for (const auto& example : examples) {
      const auto due = due_by(edition, calendar_of(edition), example);
      EXPECT_TRUE(agrees(due, example.due))
          << path << ":" << example.line << ": " << example.clock << " from " << example.start
          << " is " << due << ", the row has " << example.due << " (" << example.why << ")";
    }
  }
}

/// Every clock of the edition with a length, and every route with a wait, has its date worked out
/// by hand.
TEST(Examples, LeaveNoClockOut) {
  for (const auto& edition : all_editions()) {
    std::set<std::string> worked;
    for (const auto& example :
         read_examples(text_of("procedures/" + edition.slug + "/examples.csv"))) {
      worked.insert(example.clock);
    }
    const auto expect = [&](const std::string& name) {
      EXPECT_TRUE(worked.contains(name)) << edition.slug << " has no example of " << name;
    };
    for (const auto& clock : edition.clocks) {
      expect(clock.id);
    }
    for (const auto& stage : edition.stages) {
      for (const auto& clock : stage.clocks) {
        expect(stage.id + "." + clock.id);
        if (clock.extend) {
          expect(stage.id + "." + clock.id + " extended");
        }
      }
    }
    for (const auto& route : edition.routes) {
      for (const auto& opener : route.opens) {
        if (opener.wait) {
          expect("route." + route.id);
        }
      }
    }
  }
}

// The checker itself: a broken row does not pass.

struct BrokenRow {
  std::string what;
  Example row;
};

class BrokenExample : public testing::TestWithParam<BrokenRow> {};

TEST_P(BrokenExample, DoesNotPass) {
  const auto& trafford = edition("trafford", "2020-10");
  const auto& row = GetParam().row;
  EXPECT_FALSE(agrees(due_by(trafford, calendar_of(trafford), row), row.due));
}

INSTANTIATE_TEST_SUITE_P(
    Examples, BrokenExample,
    testing::Values(
        BrokenRow{"ADayEarly", {1, "2021-05-28T16:00", "stage-1.decision", "2021-06-11", ""}},
        BrokenRow{"ADayLate", {1, "2021-05-28T16:00", "stage-1.decision", "2021-06-15", ""}},
        BrokenRow{"AnHourOff", {1, "2021-10-30T12:00", "stage-1.contact", "2021-11-01T12:00Z", ""}},
        BrokenRow{"NoSuchClock", {1, "2021-05-28T16:00", "stage-1.answer", "2021-06-14", ""}},
        BrokenRow{"NoSuchRoute", {1, "2021-05-28", "route.nowhere", "2021-07-23", ""}},
        BrokenRow{"NoSuchDay", {1, "2021-02-30", "stage-1.decision", "2021-03-15", ""}},
        BrokenRow{"NotSetThatIs", {1, "2021-05-28", "stage-1.decision", "not set", ""}},
        BrokenRow{"NoExtension", {1, "2021-05-28", "stage-1.decision extended", "2021-06-28", ""}},
        BrokenRow{"OutsideTheCalendar", {1, "1895-05-28", "stage-1.decision", "1895-06-11", ""}}),
    [](const auto& row) { return row.param.what; });

TEST(Examples, ReadQuotedFields) {
  const auto rows = read_examples("start,clock,due,why\n2021-05-28,age,2021-11-28,\"a, b\"\n");
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].why, "a, b");
  EXPECT_EQ(rows[0].line, 2);
}

TEST(Examples, NameEveryLineThatIsNoRow) {
  const auto rows = procedure::read_examples("start,clock,due\n\na,b\n1,2,3,4\n", "e.csv");
  ASSERT_FALSE(rows);
  ASSERT_EQ(rows.error().size(), 2U);
  EXPECT_EQ(to_string(rows.error()[0]),
            "e.csv:1:1: the first line must name the columns: start,clock,due,why");
  EXPECT_EQ(to_string(rows.error()[1]),
            "e.csv:3:1: this line has 2 fields and needs 4: start,clock,due,why");
}

}  // namespace
}  // namespace redress::tests
