#include <gtest/gtest.h>

#include "casework/events/decision.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"
#include "casework/stories/vocabulary.h"
#include "procedure/show.h"
#include "requirements/facts.h"
#include "requirements/stories.h"

// Torus's policy of about June 2017, as far as the edition itself shows it.
namespace redress::tests {
namespace {

const procedure::Edition& torus() { return edition("torus", "2017-06"); }

// shows TORUS-DC-01, TORUS-1-01, TORUS-2-02, TORUS-7-01, TORUS-7-02, TORUS-4-01, TORUS-4-02
TEST(Torus, DocumentControl) {
  const auto& document = torus().document;
  EXPECT_EQ(document.reference, "BAT-POL-01-01");
  EXPECT_EQ(document.title, "Complaints and Compliments Policy");
  EXPECT_EQ(document.version, "") << "none is printed";
  EXPECT_EQ(document.owner, "Chief Executive");
  EXPECT_THAT(document.approved->by, HasSubstr("TORUS Group Senior Leadership"));
  EXPECT_EQ(document.approved->on, std::nullopt) << "no date is stated";
  EXPECT_THAT(document.supersedes,
              AllOf(HasSubstr("Helena Partnerships"), HasSubstr("Golden Gates Housing Trust")));
  EXPECT_EQ(document.review_by, "June 2019");
  EXPECT_THAT(document.review_every, AllOf(StartsWith("2 years"), HasSubstr("interim reviews")));
  EXPECT_THAT(document.consulted, ElementsAre(AllOf(HasSubstr("CCP"), HasSubstr("VIP")),
                                              HasSubstr("Community Consultation Forum")));
}

TEST(Torus, LinkedProcedures) {  // shows TORUS-3.4-09, TORUS-3.3-02, TORUS-1-02
  EXPECT_THAT(torus().document.linked,
              AllOf(Contains("Excessive Use and Unreasonable Behaviour procedure"),
                    Contains("Complaints procedure")));
  EXPECT_THAT(torus().document.legislation,
              ElementsAre("Localism Act 2011", "Regulatory requirements for England"));
}

TEST(Torus, WhoMayComplain) {  // shows TORUS-1-07, TORUS-1-09
  EXPECT_THAT(
      names_of(torus().relationships),
      ElementsAre("Tenant, including starter tenancies", "Resident", "Tenants and Residents Group",
                  "Leaseholder", "Waiting List Applicant", "Neighbour of our properties",
                  "Visitor to our properties and offices", "Board Member or Co-optee",
                  "Member of Parliament", "Solicitor",
                  "Citizens Advice Bureau or similar advocacy agency", "Buying a home from us",
                  "Contractor", "Funder", "Anyone else affected by our services"));
}

// shows TORUS-3.1-01, TORUS-3.1-02, TORUS-3.1-04, TORUS-3.6-01
TEST(Torus, Definitions) {
  EXPECT_THAT(torus().kind("complaint")->definition,
              AllOf(HasSubstr("by anyone (including advocates)"), HasSubstr("Helena Partnerships"),
                    HasSubstr("GGHT"), HasSubstr("TORUS Commercial Services or TORUS"),
                    HasSubstr("anyone providing a service on behalf of these organisations")));
  EXPECT_THAT(torus().kind("enquiry")->definition,
              AllOf(HasSubstr("initial request for service"), HasSubstr("question")));
  EXPECT_THAT(stages_passed(torus(), "enquiry"), IsEmpty());
  EXPECT_THAT(stages_passed(torus(), "member-enquiry"), IsEmpty());
}

TEST(Torus, Channels) {  // shows TORUS-2-08, TORUS-3.2-01, TORUS-3.2-02, TORUS-3.2-03
  for (const auto* channel : {"in-person", "letter", "email", "online", "phone"}) {
    EXPECT_TRUE(takes(torus(), channel, "complaint")) << channel;
  }
  EXPECT_THAT(channel_for(torus(), "letter", "complaint").name,
              AllOf(HasSubstr("offices"), HasSubstr("Customer Access Points")));
  EXPECT_EQ(channel_for(torus(), "social-media", "complaint").manner,
            procedure::ChannelManner::pointed_to_form);
}

TEST(Torus, TwoStages) {  // shows TORUS-3.3-01
  EXPECT_THAT(stages_passed(torus(), "complaint"),
              ElementsAre("first-contact", "stage-1", "stage-2"));
  EXPECT_TRUE(torus().stage("first-contact")->informal);
}

TEST(Torus, OwnersOfTheStages) {
  EXPECT_THAT(role_names(torus(), torus().stage("stage-1")->owner), ElementsAre("Service Manager"));
  EXPECT_THAT(
      role_names(torus(), torus().stage("stage-2")->owner),
      UnorderedElementsAre("Senior Service Manager", "Head of Service", "Operational Director"));
}

TEST(Torus, TenWorkingDayTarget) {  // shows TORUS-3.3-09
  EXPECT_EQ(due(torus(), "stage-1.response", "2018-08-23"), "2018-09-07");
  EXPECT_EQ(due(torus(), "stage-2.response", "2018-08-23"), "2018-09-07");
  EXPECT_THAT(torus().clock("stage-2", "response")->source.reading,
              HasSubstr("no target of its own for stage 2"));
  EXPECT_THAT(torus().clock("stage-1", "response")->delay->must_tell, ElementsAre("new-date"));
}

TEST(Torus, ValuesNotSet) {  // shows TORUS-3.3-14
  for (const auto* clock :
       {"stage-1.acknowledgement", "stage-2.acknowledgement", "stage-1.escalation"}) {
    EXPECT_EQ(due(torus(), clock, "2018-08-23"), "not set") << clock;
  }
}

TEST(Torus, ClosedWhenPromisesAreDone) {
  const auto& before = torus().kind("complaint")->before;
  ASSERT_THAT(before, SizeIs(1));
  EXPECT_EQ(before[0].act, "close");
  EXPECT_TRUE(std::holds_alternative<procedure::PromisesDone>(before[0].gates.at(0)));
}

// shows TORUS-3.5-02, TORUS-3.5-03, TORUS-3.5-12
TEST(Torus, DesignatedPersonOrEightWeeks) {
  EXPECT_TRUE(opens_at_once_on(torus(), "designated-person", "exhausted"));
  EXPECT_THAT(torus().body("designated-person")->name,
              AllOf(HasSubstr("Ward Councillor"), HasSubstr("MP"), HasSubstr("Tenant Panel")));
  EXPECT_TRUE(opens_after(torus(), "ombudsman-review", "exhausted", kEightWeeks))
      << "from the end of the procedure, not from closing";
  EXPECT_TRUE(opens_at_once_on(torus(), "ombudsman-review", "dp-passed-on"));
  EXPECT_EQ(due(torus(), "route.ombudsman-review", "2021-03-01"), "2021-04-26");
}

TEST(Torus, NoTenantPanelOperates) {
  EXPECT_THAT(torus().route("designated-person")->staff_note,
              HasSubstr("No designated tenant panel operates in Warrington or St Helens"));
}

TEST(Torus, TheSameDatesForEverybody) {  // shows TORUS-1-03, TORUS-1-06
  for (const auto& relationship : torus().relationships) {
    const auto told =
        tell(first_words(torus(), "complaint", "relationship = \"" + relationship.id + "\"") +
                 step(torus(), 1, "register"),
             torus());
    EXPECT_EQ(told.due.at("stage-1.response"), "2022-03-22") << relationship.name;
  }
  const auto advocate =
      tell(first_words(torus(), "complaint",
                       "relationship = \"tenant\"\nrepresented-by = \"Kit Vale\"") +
               step(torus(), 1, "register"),
           torus());
  EXPECT_EQ(advocate.due.at("stage-1.response"), "2022-03-22");
}

TEST(Torus, ResponseTargetsAreSetOut) {  // shows TORUS-2-09
  EXPECT_THAT(procedure::show(torus()),
              AllOf(HasSubstr("Full written response, within 10 working days of its"),
                    HasSubstr("Full written response, within 10 working days of the request")));
}

/// A special type is data: a subject with a way and a clock of its own.
TEST(Torus, SpecialTypesAreData) {  // shows TORUS-3.3-12
  const auto text = text_of("procedures/torus/2017-06.toml") + R"(
[tag.safeguarding]
name   = "Safeguarding"
clause = "Complaints procedure"

[entry.safeguarding]
name   = "About the safety of a child or an adult at risk"
effect = "redirect"
to     = "the safeguarding procedure"
when   = { tag = ["safeguarding"] }
clause = "Complaints procedure"

[clock.safeguarding]
name   = "Told to the safeguarding lead"
within = "1 working day"
from   = "received"
met_by = "redirected"
when   = { tag = ["safeguarding"] }
clause = "Complaints procedure"
)";
  const auto edition = procedure::read_edition(text, "torus.toml", "torus", casework::vocabulary());
  ASSERT_TRUE(edition) << to_string(edition.error().front());
  const auto registers = step(torus(), 1, "register");
  const auto special = tell(first_words(*edition, "complaint", "tags = [\"safeguarding\"]") +
                                registers + "refused = \"entry-undecided\"\n\n" +
                                step(*edition, 2, "redirect",
                                     "rule = \"safeguarding\"\nreason = \"They act today.\"\n"
                                     "mode = \"phone\"\nstands = \"redirected\""),
                            *edition);
  EXPECT_EQ(special.due.at("safeguarding"), "2022-03-09");
  EXPECT_EQ(special.the<casework::Redirected>().to, "the safeguarding procedure");
  const auto usual = tell(first_words(*edition, "complaint", "") + registers, *edition);
  EXPECT_FALSE(usual.due.contains("safeguarding"));
}

/// Who gave it to whom, and who answered.
TEST(Torus, WhoAllocatesManagesAndResponds) {  // shows TORUS-5.1-04
  const auto told = tell_story("torus-straight", torus());
  const auto& allocated = told.event<casework::Allocated>();
  EXPECT_THAT(allocated.actor.roles, ElementsAre("performance-assurance-advisor"));
  EXPECT_EQ(told.the<casework::Allocated>().to.name, "Omar Reid");
  EXPECT_EQ(told.the<casework::Allocated>().role, "head-of-service");
  EXPECT_EQ(told.event<casework::DecisionIssued>().actor.name, "Omar Reid");
}

TEST(Torus, TwoKindsOfCompensation) {  // shows TORUS-3.4-02
  EXPECT_THAT(names_of(torus().remedies),
              AllOf(Contains("Obligatory compensation"), Contains("Discretionary compensation")));
}

TEST(Torus, DeputiesOfTheManagingDirector) {  // shows TORUS-5.2-12
  const auto& all = torus().authorities;
  const auto closes = std::find_if(all.begin(), all.end(),
                                   [](const auto& one) { return one.act == "close-early"; });
  ASSERT_NE(closes, all.end());
  EXPECT_THAT(role_names(torus(), closes->any_of),
              UnorderedElementsAre("Managing Director", "Head of Service", "Operational Director"));
}

}  // namespace
}  // namespace redress::tests
