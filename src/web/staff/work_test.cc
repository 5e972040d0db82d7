#include "web/staff/work.h"

#include <gmock/gmock.h>

#include "web/testing.h"

namespace redress::web {
namespace {

using namespace casework::testing;  // the beginnings of casefiles
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using web::testing::Pages;
using web::testing::part;
using web::testing::words_of;

constexpr const char* kWork = "/example-homes/staff/work";

/// A complaint of this person, registered and given to Ada the officer, who is the first of the
/// staff.
std::string given_to_ada(Pages& pages, const std::string& person, const std::string& day) {
  auto first = logged({{"person", {person}}});
  first.at = day + "T10:00";
  const auto reference = pages.play({first, {day + "T10:10", staff("desk"), "register"}});
  pages.now = london(day + "T10:20");
  const auto given = pages.post("/example-homes/staff/casefiles/" + reference + "/allocate",
                                {{"role", "officer"}, {"to", "S1"}});
  EXPECT_EQ(given.status, 303) << words_of(given.body);
  return reference;
}

std::string section(const std::string& page, const std::string& title) {
  return words_of(part(page, title, "</ul>"));
}

TEST(YourWork, SortsWhatOneHasByWhenItIsDue) {
  Pages pages;
  pages.sign_in("Ada Nowak", "officer");
  given_to_ada(pages, "Late Person", "2024-04-08");
  given_to_ada(pages, "Soon Person", "2024-04-10");
  pages.now = london("2024-04-11T12:00");
  const auto page = pages.get(kWork).body;
  EXPECT_THAT(section(page, "Late (1)"), AllOf(HasSubstr("Late Person"), HasSubstr("late")));
  EXPECT_THAT(section(page, "In the next three days (1)"),
              AllOf(HasSubstr("Soon Person"), HasSubstr("First contact due Friday 12 April 2024")));
  EXPECT_THAT(page, Not(HasSubstr("Due today")));
  pages.now = london("2024-04-12T09:00");
  EXPECT_THAT(section(pages.get(kWork).body, "Due today (1)"), HasSubstr("Soon Person"))
      << "today is not late";
}

TEST(YourWork, SaysSoWhereNothingIsDue) {
  Pages pages;
  pages.sign_in("Ada Nowak", "officer");
  EXPECT_THAT(words_of(pages.get(kWork).body), HasSubstr("You have no casefile now."));
}

TEST(YourWork, ShowsWhatNobodyHasYet) {
  Pages pages;
  pages.play({logged({{"person", {"New Person"}}})});
  pages.sign_in("Ada Nowak", "officer");
  EXPECT_THAT(section(pages.get(kWork).body, "Nobody has these yet"), HasSubstr("New Person"));
}

TEST(YourWork, ShowsWhoseYesIsAwaitedToWhoeverMaySayIt) {
  Pages pages(web::testing::shelf_of({wide_edition()}));
  pages.play(registered() + std::vector<Deed>{approval_asked("250")});
  pages.now = london("2024-04-09T12:00");
  pages.sign_in("Vera Holt", "director");
  const auto asked = section(pages.get(kWork).body, "Waiting for your yes (1)");
  EXPECT_THAT(asked, AllOf(HasSubstr("Kit Oram"), HasSubstr("A1: For the months")));
  pages.sign_in("Ada Nowak", "officer");
  EXPECT_THAT(pages.get(kWork).body, Not(HasSubstr("Waiting for your yes")));
}

TEST(YourWork, ShowsWhatIsAwaitedOnWhatOneHas) {
  Pages pages;
  pages.sign_in("Ada Nowak", "officer");
  const auto reference = given_to_ada(pages, "Promised Person", "2024-04-08");
  const auto other = pages.play(promised());
  for (const auto& [day, month] : {std::pair("9", "4"), std::pair("3", "5")}) {
    EXPECT_EQ(pages
                  .post("/example-homes/staff/casefiles/" + reference + "/record-promise",
                        {{"what", "Fix the lift"},
                         {"owner", "Repairs"},
                         {"by-when-day", day},
                         {"by-when-month", month},
                         {"by-when-year", "2024"}})
                  .status,
              303);
  }
  pages.now = london("2024-04-12T12:00");
  const auto awaited = section(pages.get(kWork).body, "Awaited on your casefiles (2)");
  EXPECT_THAT(awaited,
              AllOf(HasSubstr("Promise P1: Fix the lift, Repairs, by Tuesday 9 April 2024"),
                    HasSubstr("3 days late"), HasSubstr("Promise P2"), Not(HasSubstr(other))));
}

TEST(YourWork, OffersTheNextThatNobodyHas) {
  Pages pages;
  const auto reference = pages.play(registered());
  pages.sign_in("Ada Nowak", "officer");
  const auto page = pages.get(kWork).body;
  EXPECT_THAT(words_of(page), HasSubstr("Nobody has these yet (1)"));
  EXPECT_THAT(part(page, "action=\"/example-homes/staff/take-next\"", "</form>"),
              HasSubstr("Take the next one"));
  EXPECT_EQ(pages.post("/example-homes/staff/take-next", {}).status, 303);
  const auto after = pages.get(kWork).body;
  EXPECT_THAT(after, Not(HasSubstr("take-next")));
  EXPECT_THAT(section(after, "You worked on lately"), HasSubstr(reference));
}

TEST(YourWork, NamesEachCasefileOnceThatOneWorkedOnLately) {
  Pages pages;
  pages.sign_in("Ada Nowak", "officer");
  EXPECT_THAT(pages.get(kWork).body, Not(HasSubstr("You worked on lately")));
  const auto first = given_to_ada(pages, "First Person", "2024-04-08");
  const auto second = given_to_ada(pages, "Second Person", "2024-04-08");
  pages.post("/example-homes/staff/casefiles/" + second + "/note", {{"text", "Seen."}});
  const auto lately = section(pages.get(kWork).body, "You worked on lately");
  EXPECT_LT(lately.find(second), lately.find(first)) << "the newest first";
  EXPECT_EQ(lately.find(second), lately.rfind(second)) << "each once";
}

}  // namespace
}  // namespace redress::web
