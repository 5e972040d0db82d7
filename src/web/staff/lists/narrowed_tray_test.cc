#include <gmock/gmock.h>

#include "web/testing.h"

// A tray narrowed by its filters, as pages show it.
namespace redress::web {
namespace {

using namespace casework::testing;  // the beginnings of casefiles
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using web::testing::Pages;
using web::testing::part;
using web::testing::words_of;

class NarrowedTray : public ::testing::Test {
 protected:
  NarrowedTray() : pages(web::testing::shelf_of({wide_edition()})) {
    pages.now = london("2024-04-10T12:00");
    pages.play({from("Care Person", {{"tags", {"care"}}}), registering});
    pages.play({from("Praising Person", {{"kind", {"compliment"}}})});
    pages.play({from("Untaken Person", {})});
    pages.sign_in("Ada Nowak", "officer");
  }

  static Deed from(const std::string& person, casework::Answers more) {
    more["person"] = {person};
    return logged(more);
  }

  std::string tray(const std::string& query) {
    const auto response = pages.get("/example-homes/staff/tray?" + query);
    EXPECT_EQ(response.status, 200);
    return response.body;
  }

  const Deed registering{"2024-04-08T10:10", staff("desk"), "register"};
  Pages pages;
};

TEST_F(NarrowedTray, ShowsWhatFitsAndCountsIt) {
  const auto compliments = tray("kind=compliment");
  EXPECT_THAT(compliments, AllOf(HasSubstr("Praising Person"), Not(HasSubstr("Care Person"))));
  EXPECT_THAT(words_of(compliments), AllOf(HasSubstr("All open (1)"), HasSubstr("Late (0)")));
  EXPECT_THAT(tray("tag=care"), AllOf(HasSubstr("Care Person"), Not(HasSubstr("Untaken Person"))));
  EXPECT_THAT(tray("stage=stage-1"),
              AllOf(HasSubstr("Care Person"), Not(HasSubstr("Praising Person"))));
  EXPECT_THAT(tray("kind=compliment&stage=stage-1"),
              HasSubstr("No casefile matches. Remove a filter."));
}

TEST_F(NarrowedTray, SaysWhatItIsNarrowedToAndUndoesIt) {
  const auto page = tray("show=late&kind=complaint&due=late&order=oldest");
  const auto set = part(page, "aria-label=\"Filters that are set\"", "</nav>");
  EXPECT_THAT(words_of(set), AllOf(HasSubstr("Kind: Complaint"), HasSubstr("Due: Late"),
                                   HasSubstr("Remove the filter"), HasSubstr("Clear all")));
  EXPECT_THAT(set, HasSubstr("tray?show=late&amp;kind=complaint&amp;order=oldest\""))
      << "without the day";
  EXPECT_THAT(set, HasSubstr("tray?show=late&amp;order=oldest\"")) << "all cleared";
  EXPECT_THAT(page, HasSubstr("show=mine&amp;due=late&amp;kind=complaint&amp;order=oldest"))
      << "the other trays are narrowed alike";
  EXPECT_THAT(tray(""), Not(HasSubstr("Filters that are set")));
}

TEST_F(NarrowedTray, OffersWhatEditionsAndDirectoryName) {
  const auto page = tray("tag=care");
  const auto choices = [&](const std::string& name) {
    return part(page, "<select class=\"govuk-select\" id=\"" + name + "\"", "</select>");
  };
  EXPECT_THAT(choices("stage"), HasSubstr("value=\"stage-2\">Stage 2<"));
  EXPECT_THAT(choices("channel"), HasSubstr("value=\"phone\">By phone<"));
  EXPECT_THAT(choices("body"), HasSubstr("value=\"ombudsman\""));
  EXPECT_THAT(choices("officer"), HasSubstr(">Ada Nowak<"));
  EXPECT_THAT(choices("tag"), HasSubstr("value=\"care\" selected"));
  EXPECT_THAT(page, Not(HasSubstr("id=\"team\""))) << "there is no team";
}

TEST_F(NarrowedTray, SaysWhatItLeftOutOfAnAddress) {
  const auto page = tray(
      "show=secret&kind=x'%20OR%201&due=yesterday&officer=%25&stage=stage-1"
      "&tag=care&tag=care&order=name&team=");
  EXPECT_THAT(words_of(page),
              HasSubstr("it was left out: Tray, Order, Due, Kind, With, What applies."));
  EXPECT_THAT(page, HasSubstr("Care Person"));
  EXPECT_THAT(page, Not(HasSubstr("yesterday")));
}

TEST_F(NarrowedTray, KnowsDaysAsTheCalendarDoes) {
  // Two solutions were due on Tuesday; Care's first contact is due on Wednesday at 10.
  EXPECT_THAT(words_of(tray("due=late")), HasSubstr("All open (2)"));
  pages.now = london("2024-04-09T09:00");
  EXPECT_THAT(words_of(tray("due=today")), HasSubstr("All open (1)"));
  EXPECT_THAT(words_of(tray("due=soon")), HasSubstr("All open (1)"));
  EXPECT_THAT(words_of(tray("due=week")), HasSubstr("All open (2)"));
  EXPECT_THAT(words_of(tray("due=none")),
              AllOf(HasSubstr("All open (1)"), HasSubstr("Praising Person")));
}

TEST_F(NarrowedTray, FindsWhatOfficersHaveAndWhatIsWithABody) {
  const auto asked = pages.play(asked_by_body());
  pages.now = london("2024-04-30T12:00");
  EXPECT_THAT(tray("body=ombudsman"), AllOf(HasSubstr(asked), Not(HasSubstr("Care Person"))));
  const auto given = pages.play({from("Given Person", {}), registering});
  pages.post("/example-homes/staff/casefiles/" + given + "/allocate",
             {{"role", "officer"}, {"to", "S1"}});
  EXPECT_THAT(tray("officer=S1"), AllOf(HasSubstr("Given Person"), Not(HasSubstr("Care Person"))));
}

}  // namespace
}  // namespace redress::web
