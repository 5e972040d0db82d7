#include <gtest/gtest.h>

#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "requirements/facts.h"
#include "requirements/stories.h"

// Trafford Housing Trust's policy of October 2020, as far as the edition itself shows it.
namespace redress::tests {
namespace {

const procedure::Edition& trafford() { return edition("trafford", "2020-10"); }

TEST(Trafford, DocumentControl) {  // shows THT-DC-01, THT-DC-02, THT-DC-03
  const auto& document = trafford().document;
  EXPECT_EQ(trafford().landlord, "Trafford Housing Trust");
  EXPECT_EQ(document.type, "Policy");
  EXPECT_THAT(document.title, StartsWith("Complaints, Compliments & Suggestions"));
  EXPECT_EQ(document.directorate, "Customer Operations");
  EXPECT_EQ(document.parent, "");
  EXPECT_EQ(document.issued, "October 2020");
  EXPECT_EQ(document.review_by, "October 2023");
  EXPECT_EQ(document.author, "Customer Support Manager");
  EXPECT_EQ(document.owner, "Customer of Operations Director");
  EXPECT_THAT(document.source.reading, HasSubstr("kept as printed"));
}

TEST(Trafford, ApprovedByTheExecutiveTeam) {
  ASSERT_TRUE(trafford().document.approved);
  EXPECT_EQ(trafford().document.approved->by, "Executive Team");
  EXPECT_EQ(trafford().document.approved->on, calendar::parse_date("2020-10-01"));
}

TEST(Trafford, Scope) {  // shows THT-2.0-03
  EXPECT_EQ(trafford().document.applies_to, "All Trafford Housing Trust");
}

TEST(Trafford, ReviewedEveryThreeYears) {  // shows THT-11.0-01
  EXPECT_THAT(trafford().document.review_every,
              AllOf(StartsWith("3 years"), HasSubstr("major changes to law")));
}

TEST(Trafford, Definitions) {  // shows THT-3.0-01, THT-3.3-01, THT-3.4-01
  EXPECT_THAT(trafford().kind("complaint")->definition,
              AllOf(HasSubstr("dissatisfaction, however made"), HasSubstr("lack of action"),
                    HasSubstr("those acting on its behalf"), HasSubstr("group of residents")));
  EXPECT_EQ(trafford().kind("suggestion")->definition, "An idea that should be considered.");
  EXPECT_THAT(trafford().kind("compliment")->definition, HasSubstr("praise or admiration"));
  EXPECT_THAT(trafford().kind("informal-complaint")->definition,
              HasSubstr("explicitly clear that they do not want a formal process"));
}

TEST(Trafford, TheWiderCustomer) {  // shows THT-3.5-01
  EXPECT_THAT(names_of(trafford().relationships),
              AllOf(Contains("Receives a product or service from us"),
                    Contains("Affected by a product or service that we provide")));
}

TEST(Trafford, StepsInOrder) {  // shows THT-6.0-04
  EXPECT_THAT(stages_passed(trafford(), "complaint"),
              ElementsAre("informal", "stage-1", "stage-2"));
  EXPECT_TRUE(trafford().stage("stage-2")->next.empty()) << "then it is exhausted";
}

TEST(Trafford, InformalTarget) {  // shows THT-6.1-03
  const auto* offer = trafford().clock("informal", "offer");
  EXPECT_EQ(offer->counting.end, calendar::End::close_of_business);
  EXPECT_EQ(offer->force, procedure::Force::target);
  EXPECT_EQ(offer->met_by.front().event, "informal-offer");
  EXPECT_EQ(offer->on_lapse, "make-formal");
  EXPECT_EQ(due(trafford(), "informal.offer", "2021-06-04T10:00"), "2021-06-07")
      << "Friday to Monday";
}

TEST(Trafford, StageOneDeadlines) {  // shows THT-6.2-02, THT-6.2-03
  EXPECT_EQ(due(trafford(), "stage-1.decision", "2021-06-14"), "2021-06-28");
  EXPECT_EQ(trafford().clock("stage-1", "decision")->from.on.event, "registered");
  EXPECT_EQ(trafford().clock("stage-1", "decision")->met_by.front().event, "decision-issued");
  EXPECT_TRUE(
      agrees(due(trafford(), "stage-1.contact", "2021-06-11T16:00"), "2021-06-13T16:00+01:00"))
      << "Friday 16:00 to Sunday 16:00";
  EXPECT_THAT(trafford().clock("stage-1", "contact")->met_by.front().where.at("from"),
              ElementsAre("landlord"));
}

TEST(Trafford, StageOneOutcomes) {  // shows THT-6.2-08
  EXPECT_THAT(outcome_names(trafford(), "stage-1"),
              UnorderedElementsAre("Upheld", "Not upheld", "Partially upheld"));
}

TEST(Trafford, OwnersAreRolesOfThePolicy) {
  EXPECT_THAT(role_names(trafford(), trafford().stage("stage-1")->owner),
              ElementsAre("Customer Liaison Officer"));
  EXPECT_THAT(role_names(trafford(), trafford().stage("stage-1")->owner_when.front().roles),
              ElementsAre("Investigating officer"));
  EXPECT_THAT(role_names(trafford(), trafford().stage("stage-2")->owner),
              ElementsAre("Resolution Lead"));
}

TEST(Trafford, ExplainedAndCommentedOnBeforeIssue) {
  for (const auto* stage : {"stage-1", "stage-2"}) {
    const auto explained =
        gates_before<procedure::DecisionExplained>(trafford(), stage, "issue-decision");
    ASSERT_THAT(explained, SizeIs(1)) << stage;
    EXPECT_EQ(explained[0].or_attempts, 2);
    EXPECT_THAT(gates_before<procedure::CommentInvited>(trafford(), stage, "issue-decision"),
                SizeIs(1));
  }
}

TEST(Trafford, StageTwoDeadline) {  // shows THT-6.3-02
  EXPECT_EQ(due(trafford(), "stage-2.decision", "2021-06-14"), "2021-07-12");
  EXPECT_EQ(trafford().clock("stage-2", "decision")->from.on.event, "escalation-requested");
  EXPECT_EQ(trafford().clock("stage-2", "decision")->met_by.front().event, "decision-issued");
}

TEST(Trafford, NoExtensionAnExplainedDelay) {
  for (const auto* stage : {"stage-1", "stage-2"}) {
    const auto* decision = trafford().clock(stage, "decision");
    EXPECT_EQ(decision->extend, std::nullopt);
    EXPECT_THAT(decision->delay->must_tell, ElementsAre("reason", "next-step", "new-date"));
  }
}

TEST(Trafford, PetitionChannelsAndAcknowledgement) {  // shows THT-6.4-09, THT-6.4-10
  EXPECT_EQ(channel_for(trafford(), "petition-email", "petition").address,
            "customer.relationsteam@traffordhousingtrust.co.uk");
  EXPECT_THAT(
      channel_for(trafford(), "petition-post", "petition").address,
      AllOf(HasSubstr("Customer Relations Team"), HasSubstr("126-150 Washway Road, Sale M33 6AG")));
  EXPECT_EQ(due(trafford(), "petition-ack", "2021-06-14"), "2021-06-16");
  EXPECT_THAT(trafford().clock("", "petition-ack")->when.kind, ElementsAre("petition"));
  EXPECT_THAT(stages_passed(trafford(), "petition"), ElementsAre("stage-1", "stage-2"));
}

TEST(Trafford, DesignatedPerson) {  // shows THT-6.5-02
  const auto* route = trafford().route("designated-person");
  EXPECT_TRUE(opens_at_once_on(trafford(), "designated-person", "exhausted"));
  EXPECT_THAT(route->when.relationship, ElementsAre("tenant"));
  EXPECT_THAT(trafford().body("designated-person")->name,
              AllOf(HasSubstr("MP"), HasSubstr("councillor"), HasSubstr("Tenant Panel")));
}

TEST(Trafford, HousingOmbudsman) {  // shows THT-6.5-07, THT-6.5-08
  EXPECT_TRUE(opens_after(trafford(), "ombudsman-review", "exhausted", kEightWeeks));
  EXPECT_TRUE(opens_at_once_on(trafford(), "ombudsman-review", "dp-passed-on"));
  EXPECT_TRUE(opens_at_once_on(trafford(), "ombudsman-advice", "received"));
  EXPECT_EQ(due(trafford(), "route.ombudsman-review", "2021-03-01"), "2021-04-26");
  EXPECT_THAT(
      trafford().body("housing-ombudsman")->contact,
      ElementsAre("PO Box 152", "Liverpool", "L33 7WQ", "Telephone: 0300 111 3000",
                  "Email: info@housing-ombudsman.org.uk", "Web: www.housing-ombudsman.org.uk"));
}

TEST(Trafford, CareAndFinance) {  // shows THT-6.5-11, THT-6.5-13
  EXPECT_THAT(trafford().route("care-ombudsman")->when.tag, ElementsAre("care"));
  EXPECT_THAT(trafford().body("care-ombudsman")->contact,
              ElementsAre("PO Box 47771", "Coventry", "CV4 0EH", "Telephone: 0300 061 0614",
                          "Web: www.lgo.org.uk"));
  EXPECT_THAT(trafford().route("financial-ombudsman")->when.tag,
              Contains("welfare-benefits-advice"));
  EXPECT_THAT(
      trafford().body("financial-ombudsman")->contact,
      ElementsAre("Exchange Tower", "Harbour Exchange Square", "London", "E14 9GE",
                  "Telephone: 0800 023 4567", "Email: complaint.info@financial-ombudsman.org.uk",
                  "Web: https://www.financial-ombudsman.org.uk/"));
}

TEST(Trafford, PropertyOmbudsman) {  // shows THT-6.5-14, THT-6.5-15
  EXPECT_THAT(trafford().route("property-ombudsman")->when.relationship,
              UnorderedElementsAre("leaseholder", "private-lease"));
  EXPECT_TRUE(opens_after(trafford(), "property-ombudsman", "received", kEightWeeks));
  EXPECT_EQ(due(trafford(), "route.property-ombudsman", "2021-03-01"), "2021-04-26");
  EXPECT_THAT(trafford().body("property-ombudsman")->contact,
              ElementsAre("Milford House", "43-55 Milford Street", "Wiltshire", "SP1 2BP",
                          "Telephone: 01722 333306", "Web: www.tpos.co.uk"));
}

TEST(Trafford, Tribunal) {  // shows THT-6.5-16, THT-6.5-17
  const auto* route = trafford().route("tribunal");
  EXPECT_EQ(route->form, procedure::RouteForm::tribunal);
  EXPECT_THAT(route->when.relationship,
              UnorderedElementsAre("landlord", "tenant", "other-tenant", "freeholder",
                                   "leaseholder", "private-lease"));
  EXPECT_THAT(names_of(trafford().tags),
              AllOf(Contains("Rent increase for fair or market rates"),
                    Contains("Leasehold dispute, such as variable service charges"),
                    Contains("Leasehold enfranchisement, such as extending a lease")));
  EXPECT_THAT(trafford().body("tribunal")->contact, ElementsAre("www.gov.uk/housing-tribunals"));
}

TEST(Trafford, SixMonths) {
  const auto* age = trafford().clock("", "age");
  EXPECT_EQ(age->use, procedure::Use::window);
  EXPECT_EQ(age->from.on.event, procedure::kIssueArose);
  EXPECT_THAT(age->when.kind, UnorderedElementsAre("complaint", "informal-complaint"));
  EXPECT_EQ(due(trafford(), "age", "2020-12-15"), "2021-06-15");
}

TEST(Trafford, EveryKindIsLogged) {  // shows THT-2.0-01, THT-9.0-01
  for (const auto* kind :
       {"complaint", "informal-complaint", "suggestion", "compliment", "petition"}) {
    const auto told = tell(first_words(trafford(), kind, ""), trafford());
    EXPECT_EQ(told.the<casework::Received>().kind, kind);
    EXPECT_EQ(told.the<casework::Received>().edition, "2020-10");
  }
}

TEST(Trafford, EveryChannelIsTaken) {  // shows THT-5.0-03
  for (const auto* kind : {"complaint", "suggestion", "compliment"}) {
    for (const auto& channel : trafford().channels) {
      if (!takes(trafford(), channel.id, kind)) {
        EXPECT_THAT(channel.kinds, ElementsAre("petition")) << channel.id;
        continue;
      }
      const auto told =
          tell(first_words(trafford(), kind, "channel = \"" + channel.id + "\""), trafford());
      EXPECT_EQ(told.the<casework::Received>().channel, channel.id);
    }
  }
}

TEST(Trafford, PetitionByAnyone) {  // shows THT-6.4-01
  for (const auto& relationship : trafford().relationships) {
    const auto told =
        tell(first_words(trafford(), "petition", "relationship = \"" + relationship.id + "\""),
             trafford());
    EXPECT_EQ(told.the<casework::Received>().relationship, relationship.id);
  }
}

/// The reading of a petition says that its lead is missing, until who leads it can be reached.
TEST(Trafford, LeadPetitionerStillMissing) {  // shows THT-6.4-06
  const std::string read =
      "dated = 2022-03-07\nsignatories = [\"Ida Blom; 1 Canal Path; M33 1AA\"]\n";
  const auto says = [&](const std::string& lead) {
    const auto told = tell(first_words(trafford(), "petition", "") +
                               step(trafford(), 1, "assess-petition", read + lead),
                           trafford());
    return render(casework::sentence(told.event<casework::PetitionAssessed>().body, trafford()));
  };
  EXPECT_THAT(says(""), HasSubstr("nobody leads it yet"));
  EXPECT_THAT(says("lead = \"Ida Blom, ida@example.org\""), HasSubstr("led by Ida Blom"));
}

/// What a compliment or a suggestion said, who made it, how it came and who took it.
TEST(Trafford, DetailsOfComplimentsAndSuggestions) {  // shows THT-7.0-01, THT-8.0a-01
  for (const auto* kind : {"compliment", "suggestion"}) {
    const auto told = tell_story(std::string("trafford-") + kind, trafford());
    const auto& received = told.the<casework::Received>();
    EXPECT_EQ(received.kind, kind);
    EXPECT_EQ(received.channel, "phone");
    EXPECT_EQ(received.person.name, "Rae Tully");
    EXPECT_EQ(received.contact, "rae@example.org");
    EXPECT_EQ(received.relationship, "tenant");
    EXPECT_NE(received.account, "");
    EXPECT_THAT(told.event<casework::Received>().actor.roles,
                ElementsAre("customer-relations-team"));
  }
}

TEST(Trafford, MediationAtAnyStage) {  // shows THT-6.9-01
  EXPECT_THAT(trafford().acts, Contains("offer-mediation"));
  const auto informal =
      "[[step]]\nat = 2022-03-08T10:01:00\nby = \"customer-relations-team\"\n"
      "do = \"open-informal\"\nwish = \"No forms.\"\n\n";
  const auto offer = step(trafford(), 2, "offer-mediation", "answer = \"accepted\"");
  tell(first_words(trafford(), "complaint", "") + informal + offer, trafford());
  tell(first_words(trafford(), "complaint", "") + step(trafford(), 1, "register") + offer,
       trafford());
}

}  // namespace
}  // namespace redress::tests
