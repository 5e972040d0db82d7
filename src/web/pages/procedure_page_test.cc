#include "web/pages/procedure_page.h"

#include <gmock/gmock.h>

#include "web/testing.h"

namespace redress::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::Pages;
using testing::part;
using testing::words_of;

constexpr const char* kPage = "/example-homes/procedure";

TEST(ProcedurePage, HasEveryStageWithItsTimeLimitsAndClauses) {
  Pages pages;
  const auto page = pages.get(kPage).body;
  for (const char* stage : {"First contact", "Stage 1", "Stage 2", "Stage 3"}) {
    EXPECT_THAT(page, HasSubstr(std::string(">") + stage + "</h2>"));
  }
  const auto decision = words_of(
      part(part(page, "Time limits of Stage 1", "</table>"), "Decision of stage 1", "</tr>"));
  EXPECT_THAT(decision, HasSubstr("10 working days"));
  EXPECT_THAT(decision, HasSubstr("4.2"));
  EXPECT_THAT(decision, HasSubstr("its registration"));
}

TEST(ProcedurePage, DrawsEveryStageAndSaysTheSameInWords) {
  Pages pages;
  const auto page = pages.get(kPage).body;
  const auto drawn = part(page, "<svg class=\"redress-picture\"", "</svg>");
  const auto said = words_of(part(page, "The same in words", "</ol>"));
  for (const char* title : {"First words: complaint", "Stage 1", "Stage 2", "Stage 3",
                            "The procedure has ended", "Review by the Ombudsman"}) {
    EXPECT_THAT(drawn, HasSubstr(std::string(">") + title + "</text>"));
    EXPECT_THAT(said, HasSubstr(title));
  }
  EXPECT_THAT(said, HasSubstr("Decision of stage 1: within 10 working days"));
  EXPECT_THAT(drawn, HasSubstr("role=\"img\""));
}

TEST(ProcedurePage, DrawsNothingThatCouldBeMarkup) {
  auto text =
      testing::acts::edition_with("name     = \"Stage 1\"", "name     = \"Stage <1> & more\"");
  Pages pages(testing::shelf_of({text}));
  const auto drawn = part(pages.get(kPage).body, "<svg class=\"redress-picture\"", "</svg>");
  EXPECT_THAT(drawn, HasSubstr("Stage &lt;1&gt; &amp; more"));
}

TEST(ProcedurePage, SaysWhenEachWayOutsideOpens) {
  Pages pages;
  const auto review =
      words_of(part(pages.get(kPage).body, "Review by the Ombudsman</h3>", "Housing Ombudsman"));
  EXPECT_THAT(review, HasSubstr("8 weeks after the end of the procedure"));
  EXPECT_THAT(review, HasSubstr("From the designated person’s referral"));
}

TEST(ProcedurePage, SaysWhatIsNotSet) {
  Pages pages;
  EXPECT_THAT(words_of(part(pages.get(kPage).body, "Reply to the designated person", "</tr>")),
              HasSubstr("Not set"));
}

TEST(ProcedurePage, ShowsReadingsToStaffAlone) {
  auto edition = testing::acts::edition_with(
      "[route.care]",
      "[reading.A1]\nclause = \"5\"\nissue = \"From when?\"\nreading = \"From the request.\"\n\n"
      "[route.care]");
  Pages pages(testing::shelf_of({edition}));
  EXPECT_THAT(pages.get(kPage).body, Not(HasSubstr("From the request.")));
  pages.sign_in("Ada Nowak", "officer");
  EXPECT_THAT(pages.get(kPage).body, HasSubstr("From the request."));
}

TEST(ProcedurePage, IsNotThereBeforeTheFirstEdition) {
  Pages pages;
  pages.now = testing::acts::london("2024-03-31T12:00");
  const auto response = pages.get(kPage);
  EXPECT_EQ(response.status, 503);
  EXPECT_THAT(words_of(response.body), HasSubstr("procedures/example-homes begins with 2024-04"));
}

}  // namespace
}  // namespace redress::web
