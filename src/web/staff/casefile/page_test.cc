#include "web/staff/casefile/page.h"

#include <gmock/gmock.h>

#include "casework/events/closing.h"
#include "web/staff/casefile/page_testing.h"

namespace redress::web {
namespace {

using namespace casework::testing;  // the beginnings of casefiles
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using web::testing::page_of;
using web::testing::Pages;
using web::testing::part;
using web::testing::words_of;

/// Returns the text of a clock's or a route's row, without its working.
std::string row(const std::string& page, const std::string& what) {
  return part(web::testing::without_details(page), "<strong>" + what + "</strong>", "</tr>");
}

TEST(CasefilePage, GivesEveryDeadlineWithItsClauseAndWorking) {
  Pages pages;
  const auto page = page_of(pages, registered(), "2024-04-09T12:00", "/dates");
  EXPECT_THAT(words_of(row(page, "Decision of stage 1")), HasSubstr("Clause 4.2"));
  EXPECT_THAT(words_of(row(page, "Decision of stage 1")), HasSubstr("\nMonday 22 April 2024\n"));
  EXPECT_THAT(words_of(row(page, "Decision of stage 1")), HasSubstr("13 days left"));
  const auto decision = words_of(part(page, "<strong>Decision of stage 1</strong>", "</details>"));
  EXPECT_THAT(decision, HasSubstr("How this date is worked out"));
  EXPECT_THAT(decision, HasSubstr("10 working days end on Monday 22 April 2024."));
  EXPECT_THAT(decision, HasSubstr("Saturday 13 April 2024"));
  EXPECT_THAT(decision, HasSubstr("weekend"));
  EXPECT_THAT(decision, HasSubstr("day 10"));
}

TEST(CasefilePage, SaysOnEachOfItsPagesWhatThePersonNeeds) {
  Pages pages;
  const auto acts =
      registered() +
      std::vector<Deed>{{"2024-04-09T10:00",
                         staff("desk"),
                         "record-needs",
                         {{"needs", {"large-print"}}, {"safely", {"No calls before ten"}}}}};
  for (const auto* section : {"", "/dates", "/people", "/decision", "/log-contact"}) {
    EXPECT_THAT(words_of(page_of(pages, acts, "2024-04-09T12:00", section)),
                HasSubstr("Needs: Large print. Contact: No calls before ten"))
        << section;
  }
}

TEST(CasefilePage, ShowsTheDecisionWithItsReasons) {
  Pages pages;
  const auto page = words_of(page_of(pages, decided(), "2024-04-12T12:00", "/decision"));
  EXPECT_THAT(page, AllOf(HasSubstr("Issued at 10:00am on Friday 12 April 2024"),
                          HasSubstr("It is broken.")));
}

/// What belongs to a process beside the complaint is only for those whom the edition names.
TEST(CasefilePage, HidesASideProcessFromThoseWhoMayNotSeeIt) {
  Pages pages(web::testing::shelf_of({wide_edition()}));
  const auto reference = pages.play(
      registered() + std::vector<Deed>{{"2024-04-09T10:00",
                                        staff("director"),
                                        "record-side",
                                        {{"side", {"conduct"}}, {"note", {"A private matter."}}}}});
  const auto target = "/example-homes/staff/casefiles/" + reference + "/whole";
  pages.now = london("2024-04-09T12:00");
  pages.sign_in("Ada Nowak", "officer");
  EXPECT_THAT(pages.get(target).body, Not(HasSubstr("A private matter.")));
  pages.sign_in("Vera Holt", "director");
  EXPECT_THAT(pages.get(target).body, HasSubstr("A private matter."));
}

/// A person marked on one casefile, in force from when they were told.
std::vector<Deed> marked(bool told) {
  std::vector<Deed> acts = {logged({{"person-number", {"T-1"}}}),
                            {"2024-04-09T10:00",
                             staff("manager"),
                             "mark-person",
                             {{"marker", {"vexatious"}},
                              {"reason", {"Forty calls a day."}},
                              {"review-on", {"2024-10-01"}}}}};
  if (told) {
    acts.push_back({"2024-04-09T11:00",
                    staff("manager"),
                    "notify-marker",
                    {{"marker", {"vexatious"}}, {"mode", {"letter"}}}});
  }
  return acts;
}

TEST(CasefilePage, WarnsOfWhatIsInForceForThePersonFromAnotherCasefile) {
  for (const bool told : {false, true}) {
    Pages pages(web::testing::shelf_of({wide_edition()}));
    const auto first = pages.play(marked(told));
    const auto second = pages.play({logged({{"person-number", {"T-1"}}})});
    const auto of_another = pages.play({logged({{"person-number", {"T-2"}}})});
    pages.now = london("2024-04-09T12:00");
    pages.sign_in("Ada Nowak", "officer");
    const auto casefiles = std::string("/example-homes/staff/casefiles/");
    const auto warning = "Vexatious, decided on casefile \n" + first;
    for (const auto* page : {"", "/log-contact", "/exclude"}) {
      const auto shown = words_of(pages.get(casefiles + second + page).body);
      EXPECT_EQ(shown.find(warning) != std::string::npos, told) << page;
    }
    EXPECT_EQ(pages.get(casefiles + second + "/exclude").body.find("value=\"vexatious\"") !=
                  std::string::npos,
              told)
        << "the form offers what would be accepted";
    EXPECT_THAT(pages.get(casefiles + of_another).body, Not(HasSubstr("Vexatious")));
    EXPECT_THAT(words_of(pages.get(casefiles + first + "/people").body),
                HasSubstr(told ? "In force since the person was told on Tuesday 9 April 2024"
                               : "Not in force: the person was not told yet"));
  }
}

TEST(CasefilePage, WarnsOfNoRestrictionThatNobodyLookedAtAgainByItsDay) {
  Pages pages(web::testing::shelf_of({wide_edition()}));
  const auto first = pages.play(marked(true));
  const auto second = pages.play({logged({{"person-number", {"T-1"}}})});
  const auto casefiles = std::string("/example-homes/staff/casefiles/");
  for (const auto& [day, holds] :
       {std::pair("2024-10-01T12:00", true), {"2024-10-02T12:00", false}}) {
    pages.now = london(day);
    pages.sign_in("Ada Nowak", "officer");
    const auto shown = words_of(pages.get(casefiles + second).body);
    EXPECT_EQ(shown.find("Vexatious, decided on casefile") != std::string::npos, holds) << day;
    const auto people = words_of(pages.get(casefiles + first + "/people").body);
    EXPECT_EQ(people.find("Keeps nothing out since") != std::string::npos, !holds) << day;
  }
}

/// A casefile shows at a glance what was asked, offered, promised and ordered.
TEST(CasefilePage, ListsWhatHasANumberOfItsOwn) {
  Pages pages(web::testing::shelf_of({wide_edition()}));
  const auto asked = page_of(pages, registered() + std::vector<Deed>{approval_asked("250")},
                             "2024-04-09T12:00", "/decision");
  const auto approval = words_of(part(asked, "A1: For the months", "</tr>"));
  EXPECT_THAT(approval, HasSubstr("£250.00"));
  EXPECT_THAT(approval, HasSubstr("waits for"));
  const auto ordered = page_of(pages, determined(), "2024-07-02T12:00", "/decision");
  EXPECT_THAT(words_of(part(ordered, "D1: Pay £200.", "</tr>")),
              AllOf(HasSubstr("Monday 29 July 2024"), HasSubstr("Not yet")));
}

TEST(CasefilePage, SaysWhatEachDeadlineCameTo) {
  Pages pages;
  const auto page = page_of(pages, decided(), "2024-04-22T12:00", "/dates");
  EXPECT_THAT(row(page, "Acknowledgement"), HasSubstr("govuk-tag--red"));
  EXPECT_THAT(words_of(row(page, "Acknowledgement")), HasSubstr("Missed"));
  EXPECT_THAT(words_of(row(page, "Decision of stage 1")), HasSubstr("Met"));
  EXPECT_THAT(words_of(row(page, "Decision of stage 1")),
              HasSubstr("Done at 10:00am on Friday 12 April 2024"));
  EXPECT_THAT(words_of(row(page, "Reply to the designated person")),
              HasSubstr("Not set in the procedure"));
}

TEST(CasefilePage, KeepsApartWhatIsDueAndWhatWasToldToBeExpected) {
  Pages pages;
  const auto told = at_stage_2() + std::vector<Deed>{{"2024-04-16T10:00",
                                                      staff("manager"),
                                                      "send-holding",
                                                      {{"clock", {"stage-2.decision"}},
                                                       {"reason", {"A report is awaited."}},
                                                       {"next-step", {"The report."}},
                                                       {"new-date", {"2024-05-20"}}}}};
  const auto decision = words_of(row(page_of(pages, told, "2024-04-17T10:00", "/dates"),
                                     "Letter with the decision of stage 2"));
  EXPECT_THAT(decision, HasSubstr("Tuesday 14 May 2024"));
  EXPECT_THAT(decision, HasSubstr("The complainant was told to expect it by Monday 20 May 2024"));
}

TEST(CasefilePage, LeadsToWhatTheNearestDateAsksFor) {
  Pages pages;
  const auto next = part(page_of(pages, registered(), "2024-04-09T12:00"), "Next: ", "</section>");
  EXPECT_THAT(words_of(next), HasSubstr("Next: log a contact"));
  EXPECT_THAT(words_of(next), HasSubstr("First contact"));
  EXPECT_THAT(words_of(next), HasSubstr("due 10:00am on Wednesday 10 April 2024"));
  EXPECT_THAT(next, HasSubstr("/log-contact\" role=\"button\""));
}

TEST(CasefilePage, LeadsThroughWhatAnActWaitsFor) {
  Pages pages;
  auto acts = proposed();
  acts.push_back({"2024-04-11T09:00",
                  staff("desk"),
                  "log-contact",
                  {{"from", {"landlord"}},
                   {"mode", {"phone"}},
                   {"result", {"two-way"}},
                   {"points", {"about"}}}});
  acts.push_back({"2024-04-11T09:05",
                  staff("desk"),
                  "acknowledge",
                  {{"understanding", {"A broken lift."}}, {"mode", {"letter"}}}});
  const auto next = part(page_of(pages, acts, "2024-04-11T12:00"), "Next: ", "</section>");
  EXPECT_THAT(words_of(next), HasSubstr("Next: issue the decision"));
  EXPECT_THAT(words_of(part(next, "The decision was explained", "</li>")),
              AllOf(HasSubstr("First explain the decision"), HasSubstr("To do")));
  EXPECT_THAT(part(next, "govuk-task-list__item", "The decision was explained"),
              HasSubstr("/explain-decision\""));
  EXPECT_THAT(next, HasSubstr("/explain-decision\" role=\"button\""))
      << "the button is for what can be done now";
}

TEST(CasefilePage, LinksEachActThatIsPossible) {
  Pages pages;
  const auto page = page_of(pages, registered(), "2024-04-09T12:00");
  EXPECT_THAT(part(page, "What you can do now", "<details"), HasSubstr("/note\""));
  const auto possible = part(page, "More that you can do", "</details>");
  EXPECT_THAT(possible,
              HasSubstr("/acknowledge\" class=\"govuk-link\">Send the acknowledgement</a>"));
  EXPECT_THAT(possible,
              HasSubstr("/propose-decision\" class=\"govuk-link\">Propose a decision</a>"));
  EXPECT_THAT(possible, HasSubstr("Looking into it and deciding"));
  EXPECT_THAT(possible, Not(HasSubstr("/issue-decision")));
  EXPECT_THAT(possible, Not(HasSubstr("/record-miss"))) << "only clocks do that";
}

TEST(CasefilePage, SaysOfEachOtherActWhyItIsNotAndWhatToDoFirst) {
  Pages pages;
  const auto page = page_of(pages, registered(), "2024-04-09T12:00");
  const auto why = part(page, "Why the rest is not possible now", "</details>");
  const auto decision = part(why, "Issue the decision", "</li>");
  EXPECT_THAT(words_of(decision), HasSubstr("First explain the decision to the complainant."));
  EXPECT_THAT(words_of(decision), HasSubstr("(clause 4.5)"));
  EXPECT_THAT(decision, HasSubstr("/propose-decision\"")) << "it is explained once it is proposed";
  EXPECT_THAT(why, Not(HasSubstr("Decide whether to hold a hearing")))
      << "the procedure has no hearing at this stage";
}

TEST(CasefilePage, ShowsWhoseItIsAboveEveryPage) {
  Pages pages;
  const auto reference = pages.play(registered());
  pages.sign_in("Ada Nowak", "officer");
  for (const auto* page :
       {"", "/dates", "/history", "/people", "/decision", "/whole", "/note", "/issue-decision"}) {
    const auto shown = pages.get("/example-homes/staff/casefiles/" + reference + page).body;
    const auto bar = words_of(part(shown, "redress-identity\"", "</div>"));
    EXPECT_THAT(bar, AllOf(HasSubstr("Kit Oram"), HasSubstr(reference), HasSubstr("About: ")))
        << page;
  }
}

TEST(CasefilePage, ShowsOnItsFirstPageOnlyWhatIsOwed) {
  Pages pages;
  auto acts = decided();
  acts.push_back(
      {"2024-04-12T11:00",
       staff("officer"),
       "record-promise",
       {{"what", {"Mend the roof."}}, {"owner", {"Repairs"}}, {"by-when", {"2024-04-20"}}}});
  const auto page = page_of(pages, acts, "2024-04-22T12:00");
  const auto owed = part(page, "Owed now", "</table>");
  EXPECT_THAT(words_of(part(owed, "Promise P1: Mend the roof.", "</tr>")),
              AllOf(HasSubstr("Saturday 20 April 2024"), HasSubstr("2 days late")));
  EXPECT_THAT(owed, Not(HasSubstr("Decision of stage 1"))) << "it was issued";
}

TEST(CasefilePage, ShowsWhatPeopleTypedAsText) {
  Pages pages;
  const auto page =
      page_of(pages, {logged({{"account", {"<script>alert(1)</script>"}}})}, "2024-04-08T12:00");
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(1)"));
  EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
}

TEST(CasefilePage, IsFoundUnderAReferenceHoweverItIsTyped) {
  Pages pages;
  const auto reference = pages.play(received());
  pages.sign_in("Ada Nowak", "officer");
  std::string typed;
  for (const char c : reference) {
    typed += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  const auto response = pages.get("/example-homes/staff/casefiles/" + typed);
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(response.headers.text("Location"), "/example-homes/staff/casefiles/" + reference);
  EXPECT_EQ(pages.get("/example-homes/staff/casefiles/nothing").status, 404);
}

TEST(CasefilePage, SaysWhichEditionTheWaysOutsideAreThoseOf) {
  Pages pages(web::testing::shelf_of({small_edition(), later_edition()}));
  const auto before = page_of(pages, form_back(), "2024-04-23T09:00", "/dates");
  EXPECT_THAT(before, HasSubstr("those of edition 2024-04, in force on receipt"));
  EXPECT_THAT(before, HasSubstr("<strong>Designated person</strong>"));
  const auto after = page_of(pages, exhausted(), "2024-04-24T12:00", "/whole");
  EXPECT_THAT(after, HasSubstr("those of edition 2024-04b, in force when the procedure was "
                               "exhausted on Wednesday 24 April 2024."));
  EXPECT_THAT(after, Not(HasSubstr("<strong>Designated person</strong>")));
  EXPECT_THAT(row(after, "Review by the Ombudsman"), HasSubstr("govuk-tag--green"));
  EXPECT_THAT(after, HasSubstr("edition 2024-04<")) << "the procedure is still that of receipt";
}

}  // namespace
}  // namespace redress::web
