#include <gtest/gtest.h>

#include "casework/casefile/visibility.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/people.h"
#include "casework/events/received.h"
#include "casework/events/stage.h"
#include "requirements/facts.h"
#include "requirements/stories.h"

// Housing Plus Group's policy of July 2018, as far as the edition itself shows it.
namespace redress::tests {
namespace {

const procedure::Edition& housing_plus() { return edition("housing-plus", "2018-07"); }

// shows HPG-DC-01, HPG-9.1-01, HPG-11.1-01
TEST(HousingPlus, DocumentControl) {
  const auto& document = housing_plus().document;
  EXPECT_EQ(document.title, "Complaints and Customer Feedback");
  EXPECT_EQ(document.issued, "July 2018");
  EXPECT_EQ(document.review_by, "Not later than July 2021");
  EXPECT_EQ(document.version, "1.0");
  EXPECT_EQ(document.owner, "Company Secretary");
  EXPECT_THAT(document.consulted, ElementsAre(HasSubstr("Customer Panel, which led")));
  EXPECT_THAT(document.linked,
              ElementsAre("Safeguarding", "Data Protection", "Unacceptable Behaviours and Actions",
                          "Access to Services policy"));
}

TEST(HousingPlus, Definitions) {
  EXPECT_THAT(housing_plus().kind("complaint")->definition,
              AllOf(HasSubstr("concern or dissatisfaction"), HasSubstr("requires a response"),
                    HasSubstr("direct control")));
  EXPECT_THAT(names_of(housing_plus().kinds),
              AllOf(Contains("Complaint"), Contains("Service query"), Contains("Compliment")));
}

TEST(HousingPlus, CouncillorsAndMembersOfParliament) {  // shows HPG-4.4-01
  EXPECT_THAT(housing_plus().kind("member-enquiry")->definition,
              HasSubstr("managed by a separate process and not through the complaints procedure"));
  EXPECT_THAT(stages_passed(housing_plus(), "member-enquiry"), IsEmpty());
}

TEST(HousingPlus, Channels) {  // shows HPG-3.2-01, HPG-8.1-03
  for (const auto* channel :
       {"phone", "letter", "email", "in-person", "social-media", "online", "text-message"}) {
    EXPECT_TRUE(takes(housing_plus(), channel, "complaint")) << channel;
  }
  for (const auto* channel : {"in-person", "phone", "letter", "email", "social-media"}) {
    EXPECT_TRUE(takes(housing_plus(), channel, "compliment")) << channel;
  }
  EXPECT_FALSE(takes(housing_plus(), "online", "compliment"));
}

TEST(HousingPlus, StagesAndLevels) {  // shows HPG-5.1-02
  EXPECT_THAT(stages_passed(housing_plus(), "complaint"),
              ElementsAre("first-contact", "stage-1", "stage-2", "stage-3"));
  EXPECT_EQ(housing_plus().stage("stage-1")->name, "Stage One");
  EXPECT_THAT(housing_plus().stage("stage-1")->aliases, ElementsAre("Level 1"));
  EXPECT_EQ(housing_plus().stage("stage-2")->name, "Stage Two");
  EXPECT_THAT(housing_plus().stage("stage-2")->aliases, ElementsAre("Level 2"));
  EXPECT_EQ(housing_plus().stage("stage-3")->name, "Stage Three");
  EXPECT_THAT(housing_plus().stage("stage-3")->aliases, ElementsAre("Level 3"));
}

TEST(HousingPlus, TwelveMonths) {
  EXPECT_EQ(due(housing_plus(), "age", "2018-02-28"), "2019-02-28");
  EXPECT_EQ(housing_plus().clock("", "age")->from.on.event, procedure::kIssueArose);
}

TEST(HousingPlus, LevelOneTimes) {  // shows HPG-A1-L1-01, HPG-A1-L1-03
  EXPECT_EQ(due(housing_plus(), "stage-1.acknowledgement", "2019-02-04"), "2019-02-06")
      << "Monday to Wednesday";
  EXPECT_EQ(due(housing_plus(), "stage-1.response", "2019-02-04"), "2019-02-18");
  EXPECT_EQ(housing_plus().clock("stage-1", "acknowledgement")->force, procedure::Force::should);
  EXPECT_EQ(housing_plus().clock("stage-1", "response")->force, procedure::Force::should);
  EXPECT_EQ(housing_plus().registers_as_of, procedure::RegistersAsOf::receipt);
}

TEST(HousingPlus, LevelTwoTimes) {  // shows HPG-A1-L2-01, HPG-A1-L2-05
  EXPECT_EQ(due(housing_plus(), "stage-2.acknowledgement", "2019-02-04"), "2019-02-06");
  EXPECT_EQ(due(housing_plus(), "stage-2.response", "2019-02-04"), "2019-02-18");
  EXPECT_EQ(housing_plus().clock("stage-2", "response")->from.on.event, "escalation-requested");
  EXPECT_THAT(housing_plus().clock("stage-2", "response")->met_by.front().where.at("mode"),
              ElementsAre("letter"));
}

TEST(HousingPlus, HoldingLetters) {
  EXPECT_THAT(housing_plus().clock("stage-1", "response")->delay->must_tell,
              ElementsAre("new-date"));
  const auto& delay = housing_plus().clock("stage-2", "response")->delay;
  EXPECT_THAT(delay->must_tell, ElementsAre("reason", "new-date"));
  EXPECT_THAT(delay->also_tell, ElementsAre("director"));
}

TEST(HousingPlus, TwentyEightDaysToEscalate) {
  EXPECT_EQ(due(housing_plus(), "stage-1.escalation", "2019-03-01"), "2019-03-29");
  EXPECT_EQ(due(housing_plus(), "stage-2.escalation", "2019-03-01"), "2019-03-29");
  EXPECT_EQ(housing_plus().clock("stage-1", "escalation")->on_lapse, "close-window");
}

TEST(HousingPlus, LevelThreeCall) {
  const auto* call = housing_plus().clock("stage-3", "call");
  EXPECT_EQ(due(housing_plus(), "stage-3.call", "2019-02-04"), "2019-02-06");
  EXPECT_THAT(call->met_by.front().where.at("mode"), ElementsAre("phone"));
  EXPECT_THAT(call->met_by.front().where.at("points"),
              UnorderedElementsAre("why-escalate", "what-next"));
}

// shows HPG-A1-L3-05, HPG-A1-L3-06, HPG-A1-L3-09
TEST(HousingPlus, LevelThreeHearing) {
  EXPECT_EQ(due(housing_plus(), "stage-3.hearing-decision", "2019-04-12"), "2019-04-30");
  EXPECT_EQ(due(housing_plus(), "stage-3.hearing", "2019-04-12"), "2019-05-30");
  EXPECT_EQ(due(housing_plus(), "stage-3.decision", "2019-05-20"), "2019-06-04");
  for (const auto* clock : {"hearing-decision", "hearing"}) {
    EXPECT_EQ(housing_plus().clock("stage-3", clock)->from.on.event, "form-received");
  }
  EXPECT_EQ(housing_plus().clock("stage-3", "decision")->from.on.event, "hearing-held");
  const auto& before = housing_plus().stage("stage-3")->before;
  const auto decides = std::find_if(before.begin(), before.end(),
                                    [](const auto& rule) { return rule.act == "decide-hearing"; });
  ASSERT_NE(decides, before.end());
  EXPECT_THAT(role_names(housing_plus(), decides->by), ElementsAre("Director"));
}

TEST(HousingPlus, LevelThreeForm) {
  const auto* form = housing_plus().clock("stage-3", "form");
  EXPECT_TRUE(form->from.deemed) << "from receipt of the form";
  EXPECT_EQ(due(housing_plus(), "stage-3.form", "2019-03-11"), "2019-04-08");
}

TEST(HousingPlus, NoHearing) {
  const auto* explanation = housing_plus().clock("stage-3", "explanation");
  EXPECT_EQ(explanation->when.hearing, "decline");
  EXPECT_EQ(due(housing_plus(), "stage-3.explanation", "2019-04-12"), "2019-04-30");
}

TEST(HousingPlus, OutsideBodies) {  // shows HPG-6.2-03
  for (const auto& opener : housing_plus().route("ombudsman-review")->opens) {
    EXPECT_EQ(opener.on.event, "exhausted");
    EXPECT_EQ(opener.wait, std::nullopt) << "no wait is printed";
  }
  EXPECT_THAT(housing_plus().route("ombudsman-review")->source.reading,
              HasSubstr("states no wait"));
  EXPECT_THAT(housing_plus().route("care-quality-commission")->when.tag, ElementsAre("care"));
  EXPECT_THAT(housing_plus().body("designated-person")->name,
              AllOf(HasSubstr("Councillor"), HasSubstr("Member of Parliament")));
}

// shows HPG-2.2-01
TEST(HousingPlus, OpenToWhoeverReceivesAService) {
  for (const auto* relationship : {"customer", "contractor-customer"}) {
    for (const auto* kind : {"complaint", "enquiry", "compliment"}) {
      const auto told = tell(
          first_words(housing_plus(), kind, std::string("relationship = \"") + relationship + "\""),
          housing_plus());
      EXPECT_EQ(told.the<casework::Received>().relationship, relationship);
      EXPECT_EQ(told.the<casework::Received>().kind, kind);
    }
  }
}

TEST(HousingPlus, ComplimentsByAnybody) {  // shows HPG-8.1-01
  for (const auto& relationship : housing_plus().relationships) {
    const auto told = tell(
        first_words(housing_plus(), "compliment", "relationship = \"" + relationship.id + "\"") +
            step(housing_plus(), 1, "share-compliment", "shared-with = \"The call team\""),
        housing_plus());
    EXPECT_EQ(told.the<casework::ComplimentShared>().shared_with, "The call team");
  }
}

TEST(HousingPlus, DirectorHasACopyOfTheLevelTwoResponse) {  // shows HPG-A1-L2-06
  const auto told = tell_story("housing-plus-straight", housing_plus());
  EXPECT_EQ(told.the<casework::Copied>().stage, "stage-2");
  EXPECT_THAT(role_names(housing_plus(), told.the<casework::Copied>().roles),
              ElementsAre("Director"));
}

TEST(HousingPlus, DirectorIsToldOfTheDelayAtTheSameTime) {  // shows HPG-A1-L2-08
  const auto told = tell_story("housing-plus-declined", housing_plus());
  const auto& holding = told.the<casework::HoldingSent>();
  EXPECT_EQ(holding.clock, "response");
  EXPECT_EQ(holding.stage, "stage-2");
  EXPECT_THAT(role_names(housing_plus(), holding.also_told), ElementsAre("Director"))
      << "in the one event that records the holding letter";
}

TEST(HousingPlus, StaffConductIsNotForOrdinaryHandlers) {  // shows HPG-4.9-03
  const auto told = tell_story("housing-plus-staff-conduct", housing_plus());
  const auto& recorded = told.event<casework::SideRecorded>().body;
  const auto sees = [&](const std::string& role) {
    return casework::visible_to(recorded, housing_plus(),
                                {.id = "x", .name = "x", .roles = {role}});
  };
  EXPECT_TRUE(sees("director"));
  EXPECT_TRUE(sees("company-secretary"));
  EXPECT_FALSE(sees("complaint-investigator"));
  EXPECT_FALSE(sees("head-of-service"));
  EXPECT_FALSE(casework::visible_to(recorded, housing_plus(),
                                    {.kind = casework::ActorKind::resident, .id = "resident"}));
}

}  // namespace
}  // namespace redress::tests
