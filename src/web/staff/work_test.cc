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

}  // namespace
}  // namespace redress::web
