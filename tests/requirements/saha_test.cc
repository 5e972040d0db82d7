#include <gtest/gtest.h>

#include "casebook/chain.h"
#include "casebook/memory_store.h"
#include "casebook/rows.h"
#include "casework/events/received.h"
#include "casework/events/stage.h"
#include "requirements/facts.h"
#include "requirements/stories.h"

// saha's procedure of June 2021, as far as the edition itself shows it.
namespace redress::tests {
namespace {

const procedure::Edition& saha() { return edition("saha", "2021-06"); }

/// The tray of one's own casefiles, as of the first time the casefile of a story was given to
/// somebody.
TEST(Saha, AnAssignedCasefileIsInItsOfficersTray) {  // shows SAHA-S1.1-02
  auto history = tell_story("saha-straight", saha()).history;
  const auto given = std::ranges::find_if(
      history, [](const casework::Event& event) { return event.body.is<casework::Allocated>(); });
  ASSERT_NE(given, history.end());
  history.erase(std::next(given), history.end());
  const auto now = history.back().recorded_at;
  const casework::Standing standing(history, saha(), calendar_of(saha()), now);
  casebook::MemoryStore store;
  ASSERT_TRUE(store.append({.landlord = "saha",
                            .stream = "1",
                            .expected_version = 0,
                            .events = casebook::seal("saha", "1", {}, history),
                            .rows = casebook::rows_of("saha", "1", standing, "made from"),
                            .idempotency_key = "",
                            .request_digest = ""}));
  const auto of = [&](const std::string& owner) {
    return store.tray_counts({.landlord = "saha", .owner = owner}).mine;
  };
  const auto& officer = history.back().body.as<casework::Allocated>()->to;
  EXPECT_EQ(officer.name, "Grace Adeyemi");
  EXPECT_EQ(of(officer.number), 1);
  EXPECT_EQ(of("S99"), 0);
}

TEST(Saha, DocumentControl) {  // shows SAHA-intro-01, SAHA-log-02, SAHA-log-04
  const auto& document = saha().document;
  EXPECT_EQ(document.title, "Complaints and Compliments Procedure");
  EXPECT_EQ(document.applies_to, "All saha residents and employees");
  EXPECT_EQ(document.version, "2");
  EXPECT_EQ(document.review_by, "June 2022");
  EXPECT_EQ(document.approved->by, "SMT, June 2021");
  ASSERT_THAT(document.history, SizeIs(7));
  EXPECT_THAT(document.history[0],
              AllOf(StartsWith("1.0"), HasSubstr("July 2009"), HasSubstr("Mon. Com")));
  EXPECT_THAT(document.history[1], AllOf(HasSubstr("Oct 2011"), HasSubstr("expiry Oct 2014")));
  EXPECT_THAT(document.history[2],
              AllOf(HasSubstr("March 2015 (BSO)"), HasSubstr("March 2018"), HasSubstr("DoHCSS")));
  EXPECT_THAT(document.history[3],
              AllOf(HasSubstr("Oct 2018 (HoCS)"), HasSubstr("Oct 2021"), HasSubstr("Nov 2018")));
  EXPECT_THAT(document.history[4],
              AllOf(HasSubstr("minor amendment, Jan 2019"), HasSubstr("expiry Oct 2021")));
  EXPECT_THAT(document.history[5], AllOf(HasSubstr("job title"), HasSubstr("July 2020 (BAO)"),
                                         HasSubstr("approval n/a"), HasSubstr("expiry Oct 2021")));
  EXPECT_THAT(document.history[6],
              AllOf(HasSubstr("full review to align to CHC"), HasSubstr("expiry June 2022")));
}

TEST(Saha, Definitions) {  // shows SAHA-def-01, SAHA-cpl-01
  EXPECT_THAT(saha().kind("complaint")->definition,
              AllOf(HasSubstr("dissatisfaction, however made"), HasSubstr("(Code 1.2)"),
                    HasSubstr("group of residents")));
  EXPECT_THAT(saha().kind("compliment")->definition,
              AllOf(HasSubstr("thank you"), HasSubstr("expression of delight")));
  EXPECT_EQ(saha().kind("suggestion"), nullptr) << "this procedure has none";
}

// shows SAHA-chan-01, SAHA-chan-02, SAHA-chan-03, SAHA-chan-05, SAHA-chan-07, SAHA-chan-08,
// SAHA-chan-10
TEST(Saha, ChannelsForComplaints) {
  EXPECT_EQ(channel_for(saha(), "in-person", "complaint").name, "Verbally to any saha employee");
  EXPECT_TRUE(takes(saha(), "text-message", "complaint"));
  EXPECT_TRUE(takes(saha(), "phone", "complaint"));
  EXPECT_TRUE(takes(saha(), "email", "complaint"));
  EXPECT_TRUE(takes(saha(), "online", "complaint"));
  EXPECT_TRUE(takes(saha(), "letter", "complaint"));
  EXPECT_TRUE(takes(saha(), "customer-service-centre", "complaint"));
  EXPECT_TRUE(takes(saha(), "housing-ombudsman", "complaint"));
  EXPECT_TRUE(takes(saha(), "other", "complaint")) << "the list is not closed";
  EXPECT_EQ(channel_for(saha(), "social-media", "complaint").manner,
            procedure::ChannelManner::taken_offline);
}

TEST(Saha, ChannelsForCompliments) {  // shows SAHA-cpl-02
  for (const auto* channel : {"letter", "email", "in-person", "phone", "online", "text-message"}) {
    EXPECT_TRUE(takes(saha(), channel, "compliment")) << channel;
  }
}

TEST(Saha, DesignatedComplaintsOfficers) {  // shows SAHA-dco-01
  EXPECT_THAT(role_names(saha(), saha().stage("stage-1")->owner),
              UnorderedElementsAre(
                  "Supported Housing Regional Manager", "Supported Housing Service Manager",
                  "General Needs Housing Service Manager", "Senior Housing Services Manager",
                  "Customer Services Team Leader", "Senior Asset Manager", "Asset Manager",
                  "Customer Insight Manager"));
}

/// The eight rows of the privacy form, and one for those it leaves out.
TEST(Saha, RetentionSchedule) {  // shows SAHA-pia-01, SAHA-pia-04, SAHA-pia-07
  const auto& retentions = saha().retentions;
  ASSERT_THAT(ids_of(retentions),
              ElementsAre("housing-application", "transfer-application", "medical-assessment",
                          "sensitive-data-consent", "rent-statements", "current-tenant",
                          "former-tenant-agreement", "former-tenant", "others"));
  for (const std::size_t row : {0U, 1U, 3U, 5U}) {
    EXPECT_EQ(retentions[row].keep, procedure::Keep::until_then) << retentions[row].id;
    EXPECT_EQ(retentions[row].from, "the end of the tenancy");
  }
  EXPECT_EQ(retentions[2].length, (calendar::Amount{3, calendar::Unit::months}));
  EXPECT_THAT(retentions[2].never_in, ElementsAre("the tenancy file"));
  EXPECT_EQ(retentions[4].length, (calendar::Amount{2, calendar::Unit::years}));
  EXPECT_EQ(retentions[6].keep, procedure::Keep::permanent);
  EXPECT_EQ(retentions[7].length, (calendar::Amount{3, calendar::Unit::years}));
  EXPECT_EQ(retentions[7].longer->up_to, (calendar::Amount{5, calendar::Unit::years}));
  EXPECT_EQ(retentions[8].keep, procedure::Keep::not_set) << "no figure is made up";
}

TEST(Saha, OneDayForMediationAndAdvocates) {  // shows SAHA-med-02
  EXPECT_EQ(due(saha(), "mediation", "2021-12-24"), "2021-12-29");
  EXPECT_EQ(saha().clock("", "mediation")->met_by.front().event, "mediation-offered");
  EXPECT_EQ(due(saha(), "advocate", "2021-12-24"), "2021-12-29");
  EXPECT_EQ(saha().clock("", "advocate")->met_by.front().event, "advocate-checked");
  EXPECT_THAT(saha().acts, ::testing::IsSupersetOf({"check-advocate", "offer-mediation"}));
}

// shows SAHA-S1.2-01, SAHA-S1.2-02, SAHA-S1.2-03
TEST(Saha, StageOneContactAndLetter) {
  const auto* contact = saha().clock("stage-1", "contact");
  EXPECT_EQ(due(saha(), "stage-1.contact", "2021-12-23"), "2021-12-24");
  EXPECT_THAT(contact->met_by.front().where.at("points"),
              UnorderedElementsAre("introduction", "contact-preference", "advocate-or-friend",
                                   "what-about"));
  const auto* letter = saha().clock("stage-1", "acknowledgement");
  EXPECT_EQ(due(saha(), "stage-1.acknowledgement", "2021-12-23"), "2022-01-04");
  EXPECT_THAT(letter->met_by.front().where.at("mode"), ElementsAre("letter")) << "and nothing else";
}

TEST(Saha, StageOneResponse) {  // shows SAHA-S1.4-02
  const auto* response = saha().clock("stage-1", "response");
  EXPECT_EQ(due(saha(), "stage-1.response", "2021-12-23"), "2022-01-11");
  EXPECT_EQ(response->from.on.event, "received");
  EXPECT_EQ(response->met_by.front().event, "decision-issued");
  EXPECT_EQ(response->extend, std::nullopt);
}

// shows SAHA-S2.2-01, SAHA-S2.2-02, SAHA-S2.2-03, SAHA-S2.4-04, SAHA-S2.4-05
TEST(Saha, StageTwoDeadlines) {
  EXPECT_EQ(due(saha(), "stage-2.contact", "2022-01-18"), "2022-01-20");
  EXPECT_EQ(due(saha(), "stage-2.acknowledgement", "2022-01-18"), "2022-01-25");
  EXPECT_EQ(due(saha(), "stage-2.response", "2022-01-18"), "2022-02-15");
  EXPECT_THAT(saha().clock("stage-2", "contact")->met_by.front().where.at("points"),
              UnorderedElementsAre("introduction", "contact-preference", "advocate-or-friend",
                                   "why-not-satisfied"));
  EXPECT_THAT(ids_of(saha().stage("stage-1")->clocks),
              UnorderedElementsAre("contact", "acknowledgement", "response"))
      << "no window for escalating";
  EXPECT_EQ(saha().clock("stage-2", "response")->extend, std::nullopt);
  EXPECT_THAT(saha().clock("stage-2", "response")->delay->must_tell,
              ElementsAre("reason", "new-date"));
}

TEST(Saha, CorrectionBeforeTheDecision) {
  for (const auto* stage : {"stage-1", "stage-2"}) {
    EXPECT_THAT(gates_before<procedure::CommentInvited>(saha(), stage, "issue-decision"),
                SizeIs(1));
  }
}

TEST(Saha, HousingOmbudsman) {  // shows SAHA-hos-04, SAHA-hos-05
  EXPECT_TRUE(opens_after(saha(), "ombudsman-review", "exhausted", kEightWeeks));
  EXPECT_TRUE(opens_at_once_on(saha(), "ombudsman-review", "dp-passed-on"));
  EXPECT_TRUE(opens_at_once_on(saha(), "ombudsman-advice", "received"));
  EXPECT_THAT(
      saha().body("housing-ombudsman")->contact,
      ElementsAre("PO Box 152, Liverpool L33 7WQ", "Telephone: 0300 111 3000, Fax 020 7831 1942",
                  "info@housing-ombudsman.org.uk"));
}

TEST(Saha, DesignatedPersons) {  // shows SAHA-dp-02, SAHA-hos-03
  EXPECT_TRUE(opens_at_once_on(saha(), "designated-person", "exhausted"));
  EXPECT_THAT(saha().route("designated-person")->needs, ElementsAre("your authorisation"));
  EXPECT_THAT(saha().body("designated-person")->name,
              AllOf(HasSubstr("MP"), HasSubstr("councillor"), ::testing::Not(HasSubstr("anel"))));
}

TEST(Saha, AgencyManagedServices) {
  EXPECT_THAT(saha().route("commissioning-team")->when.tag, ElementsAre("agency-support"));
  EXPECT_THAT(saha().route("managing-agent")->when.tag, Contains("agency-service"));
}

TEST(Saha, ComplaintThroughTheOmbudsman) {  // shows SAHA-chan-09
  const auto told =
      tell(first_words(saha(), "complaint", "channel = \"housing-ombudsman\""), saha());
  EXPECT_EQ(told.the<casework::Received>().channel, "housing-ombudsman");
}

/// Any employee who receives a complaint starts the process and assigns it.
TEST(Saha, AnyEmployeeStartsAndAssigns) {  // shows SAHA-S1.1-01
  for (const auto& role : saha().roles) {
    auto story = first_words(saha(), "complaint", "") + step(saha(), 1, "register") +
                 step(saha(), 2, "allocate", "role = \"asset-manager\"\nto = \"Grace Adeyemi\"");
    const auto by = "by = \"" + saha().roles.front().id + "\"";
    for (auto at = story.find(by); at != story.npos; at = story.find(by, at + 1)) {
      story.replace(at, by.size(), "by = \"" + role.id + "\"");
    }
    const auto told = tell(story, saha());
    EXPECT_EQ(told.the<casework::Allocated>().to.name, "Grace Adeyemi");
    EXPECT_THAT(told.event<casework::Allocated>().actor.roles, ElementsAre(role.id));
  }
}

}  // namespace
}  // namespace redress::tests
