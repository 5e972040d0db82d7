#include "procedure/show.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "procedure/page.h"
#include "procedure/testing.h"
#include "procedure/vocabulary_testing.h"

namespace redress::procedure {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

Edition small(const std::string& more = "") {
  return *read_edition(small_edition() + more, "e.toml", "example", vocabulary_for_tests());
}

constexpr auto kMore = R"(
[stage.stage-2.clock.answer]
name    = "Answer"
within  = "not set"
from    = "escalation-requested"
met_by  = { event = "contact", from = ["landlord"], mode = ["phone"], result = ["two-way"] }
clause  = "5.1"
reading = "No figure is printed."

[reading.A1]
clause  = "5"
issue   = "From when?"
reading = "From the request."
)";

TEST(Show, SaysAClockInWords) {
  EXPECT_THAT(show(small()),
              HasSubstr("Must: Decision, within 10 working days of the formal complaint being "
                        "registered. [4.1]\n      Met by: the decision being issued, by letter\n"));
}

TEST(Show, SaysWhatMustBeTrueBeforeAnAct) {
  EXPECT_THAT(show(small()), HasSubstr("Before “Issue the decision”: the person was invited to "
                                       "comment. [4.2]"));
}

TEST(Show, SaysWhenARouteOpens) {
  EXPECT_THAT(show(small()),
              HasSubstr("Open: 8 weeks after the end of the procedure or from a designated "
                        "person's referral to the\n      Ombudsman"));
}

TEST(Show, NamesWhatIsNotSet) {
  const auto edition = small(kMore);
  EXPECT_THAT(show(edition),
              HasSubstr("Must: Answer, no time is set, from the request to escalate."));
  EXPECT_THAT(not_set_in(edition), Contains("Stage 2: Answer [5.1]"));
  EXPECT_THAT(not_set_in(edition), Contains("Document control: version"));
}

TEST(Show, MarksEveryReading) {
  const auto edition = small(kMore);
  const auto readings = readings_of(edition);
  ASSERT_THAT(readings, SizeIs(2));
  EXPECT_EQ(readings[0].where, "Stage 2: Answer");
  EXPECT_EQ(readings[0].clause, "5.1");
  EXPECT_EQ(readings[1].where, "A1: From when?");
  for (const auto& reading : readings) {
    EXPECT_THAT(show(edition), HasSubstr(reading.reading));
  }
}

TEST(Page, FoldsLinesAtAHundredColumns) {
  Page page;
  page.line(1, std::string(60, 'a') + " " + std::string(60, 'b'));
  const auto text = std::move(page).text();
  EXPECT_THAT(split(text, '\n'),
              ElementsAre("  " + std::string(60, 'a'), "    " + std::string(60, 'b'), ""));
}

}  // namespace
}  // namespace redress::procedure
