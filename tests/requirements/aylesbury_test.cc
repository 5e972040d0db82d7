#include <gtest/gtest.h>

#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "procedure/show.h"
#include "requirements/facts.h"
#include "requirements/stories.h"

// Vale of Aylesbury Housing Trust's policy of November 2020, as far as the edition itself shows it.
namespace redress::tests {
namespace {

const procedure::Edition& aylesbury() { return edition("aylesbury", "2020-11"); }

TEST(Aylesbury, DocumentControl) {  // shows VAHT-DC-01, VAHT-8.1-01
  const auto& document = aylesbury().document;
  EXPECT_EQ(document.title, "Complaints and Compliments Policy");
  EXPECT_THAT(document.parent, HasSubstr("Customer Care Framework"));
  EXPECT_EQ(document.level, "Level 1 policy approval");
  EXPECT_EQ(document.version, "2");
  EXPECT_EQ(document.approved->on, calendar::parse_date("2020-11-25"));
  EXPECT_EQ(document.author, "Service Improvement Manager");
  EXPECT_THAT(document.consulted, ElementsAre("Residents' Forum"));
}

TEST(Aylesbury, Review) {  // shows VAHT-11.1-01
  EXPECT_EQ(aylesbury().document.review_by, "25 November 2023");
  EXPECT_THAT(aylesbury().document.review_every,
              AllOf(StartsWith("3 years"), HasSubstr("legislation, regulation or governance")));
}

// shows VAHT-5.4-01, VAHT-6.5-01, VAHT-7.2-02, VAHT-12-01, VAHT-12-02
TEST(Aylesbury, LinkedDocumentsAndLegislation) {
  EXPECT_THAT(aylesbury().document.linked,
              AllOf(Contains("Compensation Policy"),
                    Contains("'Unreasonable or persistent complainants' guidance document"),
                    Contains("'Designated Person' guidance document")));
  EXPECT_THAT(
      aylesbury().document.legislation,
      ElementsAre("The Housing Act 1996", "The Housing & Regeneration Act 2008",
                  "The Localism Act 2011", "General Data Protection Regulation 2018",
                  "The Data Protection Act 2018", "Equality Act 2010", "Trust Compensation Policy",
                  "Membership of the Housing Ombudsman Scheme is mandatory"));
}

TEST(Aylesbury, Definitions) {  // shows VAHT-2.1-01, VAHT-3.1-01
  EXPECT_THAT(aylesbury().kind("complaint")->definition,
              AllOf(HasSubstr("dissatisfaction, however made"), HasSubstr("lack of action"),
                    HasSubstr("group of residents")));
  EXPECT_EQ(aylesbury().kind("compliment")->definition,
            "A remark that expresses approval, admiration, or respect.");
}

TEST(Aylesbury, SixMonths) {
  EXPECT_EQ(aylesbury().clock("", "age")->use, procedure::Use::window);
  EXPECT_EQ(due(aylesbury(), "age", "2021-01-15"), "2021-07-15");
}

// shows VAHT-2.9-01, VAHT-2.9-02, VAHT-2.9-03, VAHT-2.9-04, VAHT-2.9-05
TEST(Aylesbury, ChannelsForComplaints) {
  for (const auto* kind : {"complaint", "compliment"}) {
    EXPECT_EQ(channel_for(aylesbury(), "phone", kind).address, "01296 732600");
    EXPECT_EQ(channel_for(aylesbury(), "online", kind).address, "www.vaht.co.uk");
    EXPECT_TRUE(takes(aylesbury(), "social-media", kind));
  }
  EXPECT_EQ(channel_for(aylesbury(), "email-complaints", "complaint").address,
            "complaintsgeneral@vaht.co.uk");
  EXPECT_FALSE(takes(aylesbury(), "email-complaints", "compliment"));
  EXPECT_THAT(channel_for(aylesbury(), "leaflet", "complaint").name,
              AllOf(HasSubstr("website"), HasSubstr("post on request"), HasSubstr("reception")));
  EXPECT_FALSE(takes(aylesbury(), "leaflet", "compliment"));
}

// shows VAHT-3.2-01, VAHT-3.2-02, VAHT-3.2-03, VAHT-3.2-04
TEST(Aylesbury, ChannelsForCompliments) {
  EXPECT_EQ(channel_for(aylesbury(), "email-compliments", "compliment").address,
            "complimentsgeneral@vaht.co.uk");
  EXPECT_FALSE(takes(aylesbury(), "email-compliments", "complaint"));
  EXPECT_EQ(channel_for(aylesbury(), "phone", "compliment").address, "01296 732600");
  EXPECT_TRUE(takes(aylesbury(), "social-media", "compliment"));
  EXPECT_EQ(channel_for(aylesbury(), "letter", "compliment").name, "By writing to the main office");
}

TEST(Aylesbury, ThreeStages) {  // shows VAHT-2.13-01
  EXPECT_THAT(stages_passed(aylesbury(), "complaint"),
              ElementsAre("pre-formal", "stage-1", "stage-2", "stage-3"));
  EXPECT_THAT(aylesbury().stage("pre-formal")->clocks, IsEmpty());
}

TEST(Aylesbury, StageOneDecision) {  // shows VAHT-2.13-04
  EXPECT_EQ(due(aylesbury(), "stage-1.decision", "2021-03-22"), "2021-04-07");
  EXPECT_EQ(aylesbury().registers_as_of, procedure::RegistersAsOf::receipt)
      << "a complaint that is formal at once is registered as of receipt";
  EXPECT_EQ(aylesbury().clock("stage-1", "decision")->from.on.event, "registered");
}

TEST(Aylesbury, StageTwoDecision) {  // shows VAHT-2.13-09
  EXPECT_EQ(due(aylesbury(), "stage-2.decision", "2021-04-30"), "2021-06-01");
  EXPECT_EQ(aylesbury().clock("stage-2", "decision")->from.on.event, "escalation-requested");
  EXPECT_THAT(role_names(aylesbury(), aylesbury().stage("stage-2")->decides),
              UnorderedElementsAre("Assistant Director", "Head of Service"));
}

TEST(Aylesbury, StageThreeDecisionWithoutExtension) {  // shows VAHT-2.13-14, VAHT-2.13-15
  EXPECT_EQ(due(aylesbury(), "stage-3.decision", "2021-06-15"), "2021-07-13");
  EXPECT_EQ(aylesbury().clock("stage-3", "decision")->from.on.event, "escalation-requested");
  EXPECT_EQ(aylesbury().clock("stage-3", "decision")->extend, std::nullopt);
}

TEST(Aylesbury, OneExtensionOfTenWorkingDays) {
  for (const auto* stage : {"stage-1", "stage-2"}) {
    const auto& extend = aylesbury().clock(stage, "decision")->extend;
    ASSERT_TRUE(extend) << stage;
    EXPECT_EQ(extend->times, 1);
    EXPECT_EQ(extend->up_to, kTenWorkingDays);
    EXPECT_THAT(extend->must_tell, UnorderedElementsAre("reason", "new-date"));
  }
  EXPECT_EQ(due(aylesbury(), "stage-1.decision extended", "2021-03-22"), "2021-04-21");
  EXPECT_EQ(due(aylesbury(), "stage-2.decision extended", "2021-04-30"), "2021-06-15");
}

TEST(Aylesbury, OptionsAfterEachStage) {  // shows VAHT-2.13-16
  EXPECT_THAT(aylesbury().stage("stage-3")->options,
              ElementsAre("be satisfied with the outcome", "contact the Housing Ombudsman"));
  EXPECT_TRUE(aylesbury().stage("stage-3")->next.empty());
  for (const auto* stage : {"stage-1", "stage-2"}) {
    EXPECT_THAT(aylesbury().stage(stage)->options,
                ElementsAre("be satisfied with the outcome", "ask to escalate",
                            "contact the Housing Ombudsman for advice"));
  }
}

TEST(Aylesbury, OmbudsmanAndDesignatedPerson) {  // shows VAHT-6.1-02, VAHT-6.2-01, VAHT-6.3-01
  EXPECT_TRUE(opens_at_once_on(aylesbury(), "designated-person", "exhausted"));
  EXPECT_TRUE(opens_after(aylesbury(), "ombudsman-review", "exhausted", kEightWeeks));
  EXPECT_TRUE(opens_at_once_on(aylesbury(), "ombudsman-review", "dp-passed-on"));
  EXPECT_EQ(due(aylesbury(), "route.ombudsman-review", "2021-03-01"), "2021-04-26");
  EXPECT_THAT(aylesbury().body("designated-person")->name,
              AllOf(HasSubstr("MP"), HasSubstr("local councillor in England"),
                    HasSubstr("recognised by the Trust")));
}

TEST(Aylesbury, NoOmbudsmanRightForThePublic) {
  for (const auto& route : aylesbury().routes) {
    EXPECT_THAT(route.when.relationship, ::testing::Not(Contains("public"))) << route.id;
    EXPECT_THAT(route.when.relationship, Contains("customer")) << route.id;
  }
}

TEST(Aylesbury, AcknowledgementIsNotSet) {
  EXPECT_EQ(due(aylesbury(), "stage-1.acknowledgement", "2021-03-22"), "not set");
}

TEST(Aylesbury, OpenToAllCustomers) {  // shows VAHT-2.4-01
  for (const auto* relationship : {"customer", "group", "organisation"}) {
    const auto told = tell(first_words(aylesbury(), "complaint",
                                       std::string("relationship = \"") + relationship + "\"") +
                               step(aylesbury(), 1, "register"),
                           aylesbury());
    EXPECT_EQ(told.the<casework::Received>().relationship, relationship);
    EXPECT_EQ(told.the<casework::Registered>().stage, "stage-1");
  }
  const auto advocate =
      tell(first_words(aylesbury(), "complaint", "represented-by = \"Flo Ames\"") +
               step(aylesbury(), 1, "register"),
           aylesbury());
  EXPECT_EQ(advocate.the<casework::Received>().represented_by.name, "Flo Ames");
}

/// However it is made, listed or not, the same dates run.
TEST(Aylesbury, HoweverMade) {  // shows VAHT-2.10-01
  std::vector<std::string> answers{""};
  for (const auto& channel : aylesbury().channels) {
    answers.push_back("channel = \"" + channel.id + "\"");
  }
  for (const auto& answer : answers) {
    const auto told =
        tell(first_words(aylesbury(), "complaint", answer) + step(aylesbury(), 1, "register"),
             aylesbury());
    EXPECT_EQ(told.due.at("stage-1.decision"), "2022-03-22") << answer;
  }
}

TEST(Aylesbury, TimesAndEscalationAreSetOut) {  // shows VAHT-2.12-01
  EXPECT_THAT(procedure::show(aylesbury()),
              AllOf(HasSubstr("Decision of stage 1, within 10 working days"),
                    HasSubstr("Decision of stage 2, within 20 working days"),
                    HasSubstr("Decision of stage 3, within 20 working days"),
                    HasSubstr("The person can: be satisfied with the outcome; ask to escalate")));
}

}  // namespace
}  // namespace redress::tests
