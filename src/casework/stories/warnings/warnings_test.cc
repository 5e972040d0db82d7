#include "casework/stories/warnings/warnings.h"

#include <algorithm>
#include <ostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casework/acts/acts.h"
#include "casework/stories/warnings/origins.h"
#include "casework/testing.h"

namespace redress::casework {

inline void PrintTo(const Warning& warning, std::ostream* out) {
  *out << warning.where << ": " << warning.what;
}

namespace {

using testing::edition_of;
using testing::edition_with;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::small_edition_text;
using testing::with;

TEST(Warnings, AreNoneForEditionsOfWhichAllCanHappen) {
  EXPECT_THAT(warnings_of(testing::small_edition()), IsEmpty());
  EXPECT_THAT(warnings_of(testing::wide_edition()), IsEmpty());
}

TEST(Warnings, TellOfAClockThatOnlyAMissingActStarts) {
  const auto edition = edition_with("from   = \"registered\"\nmet_by = \"decision-issued\"",
                                    "from   = \"panel-offered\"\nmet_by = \"decision-issued\"");
  EXPECT_THAT(warnings_of(edition),
              ElementsAre(Warning{"[stage.stage-1.clock.decision]",
                                  "nobody can start it: 'panel-offered' never happens at the stage "
                                  "'stage-1'; add 'offer-panel' to 'acts'"}));
}

TEST(Warnings, TellOfAClockFromARegistrationAtALaterStage) {
  const auto edition =
      edition_with("within = \"20 working days\"\nfrom   = \"escalation-requested\"",
                   "within = \"20 working days\"\nfrom   = \"registered\"");
  EXPECT_THAT(warnings_of(edition),
              ElementsAre(Warning{"[stage.stage-2.clock.decision]",
                                  "nobody can start it: no kind opens the stage 'stage-2', so "
                                  "'registered' is never of it; write from = "
                                  "\"escalation-requested\", or name its stage"}));
}

TEST(Warnings, TellOfAClockFromARequestForTheFirstStage) {
  const auto edition =
      edition_with("within = \"10 working days\"\nfrom   = \"registered\"",
                   "within = \"10 working days\"\nfrom   = \"escalation-requested\"");
  EXPECT_THAT(
      warnings_of(edition),
      ElementsAre(Warning{"[stage.stage-1.clock.decision]",
                          "nobody can start it: nobody asks for the stage 'stage-1': no "
                          "stage has it as 'next'; write from = \"registered\", or name the "
                          "stage that is asked for"}));
}

TEST(Warnings, TellOfAClockFromAnInformalSolutionAtAFormalStage) {
  const auto edition = edition_with("within = \"10 working days\"\nfrom   = \"registered\"",
                                    "within = \"10 working days\"\nfrom   = \"informal-offer\"");
  EXPECT_THAT(warnings_of(edition),
              ElementsAre(Warning{"[stage.stage-1.clock.decision]",
                                  "nobody can start it: the stage 'stage-1' is not informal, so "
                                  "'informal-offer' is never of it; name its stage"}));
}

TEST(Warnings, TellOfAClockForAKindThatNeverPassesItsStage) {
  const auto edition =
      edition_with("when   = { contactable = true }", "when   = { kind = [\"compliment\"] }");
  EXPECT_THAT(warnings_of(edition),
              ElementsAre(Warning{"[stage.stage-1.clock.contact]",
                                  "it concerns nobody: no compliment passes through the stage "
                                  "'stage-1'; name another kind in 'when'"}));
}

TEST(Warnings, TellOfAHearingThatNobodyDecidesOn) {
  const auto edition =
      edition_with("met_by = \"decision-issued\"\nextend",
                   "met_by = \"decision-issued\"\nwhen = { hearing = \"hold\" }\nextend");
  EXPECT_THAT(warnings_of(edition),
              ElementsAre(Warning{"[stage.stage-1.clock.decision]",
                                  "it concerns nobody: add 'decide-hearing' to 'acts'"}));
  const auto of_the_casefile =
      edition_with("met_by = { event = \"contact\", from = [\"landlord\"] }",
                   "met_by = { event = \"contact\" }\nwhen = { hearing = \"hold\" }");
  EXPECT_THAT(warnings_of(of_the_casefile),
              ElementsAre(Warning{"[clock.reply]",
                                  "it concerns nobody: 'hearing' is decided at a stage; move the "
                                  "clock to that stage"}));
}

TEST(Warnings, TellOfAWindowMetByAnEventOfTheWrongStage) {
  const std::string asked = "met_by   = { event = \"escalation-requested\", stage = \"stage-2\" }";
  EXPECT_THAT(warnings_of(edition_with(asked, "met_by   = \"escalation-requested\"")),
              ElementsAre(Warning{"[stage.stage-1.clock.escalation]",
                                  "nobody can meet it: 'escalation-requested' alone is the request "
                                  "for 'stage-1' itself, which is over by then; write { event = "
                                  "\"escalation-requested\", stage = \"stage-2\" }"}));
  EXPECT_THAT(warnings_of(edition_with(
                  asked, "met_by   = { event = \"escalation-requested\", stage = \"stage-1\" }")),
              ElementsAre(Warning{"[stage.stage-1.clock.escalation]",
                                  "nobody can meet it: 'escalation-requested' of the stage stage-1 "
                                  "is not of 'stage-1' nor of a stage after it"}));
  EXPECT_THAT(warnings_of(edition_with("met_by   = \"form-received\"",
                                       "met_by   = \"escalation-requested\"")),
              ElementsAre(Warning{"[stage.stage-3.clock.form]",
                                  "nobody can meet it: 'escalation-requested' is a request for a "
                                  "further stage, and 'stage-3' has no 'next'"}));
}

TEST(Warnings, TellOfAClockThatOnlyAMissingActMeetsUnlessAnotherEventDoes) {
  const std::string met = "met_by = { event = \"ack-sent\", mode = [\"letter\"] }";
  EXPECT_THAT(warnings_of(edition_with(met, "met_by = \"mediation-held\"")),
              ElementsAre(Warning{"[stage.stage-1.clock.acknowledgement]",
                                  "nobody can meet it: 'mediation-held' never happens at the stage "
                                  "'stage-1'; add 'run-mediation' to 'acts'"}));
  EXPECT_THAT(warnings_of(edition_with(met, "met_by = [\"mediation-held\", \"ack-sent\"]")),
              IsEmpty());
}

TEST(Warnings, TellOfAStageThatNoKindComesTo) {
  const auto edition = edition_of(
      small_edition_text() +
      "[stage.side]\nname = \"Side\"\ninformal = true\nnext = \"stage-9\"\nclause = \"9\"\n"
      "[stage.stage-9]\nname = \"Nine\"\noutcomes = [\"upheld\"]\nclause = \"9\"\n"
      "[kind.enquiry]\nname = \"Enquiry\"\ndefinition = \"A question.\"\ninformal = \"side\"\n"
      "clause = \"9\"\n");
  EXPECT_THAT(warnings_of(edition),
              ElementsAre(Warning{"[stage.stage-9]",
                                  "nothing leads to it: no kind 'opens' it, and no stage that a "
                                  "kind passes through has it as 'next'"}));
}

TEST(Warnings, TellOfAKindAllOfWhoseDeadlinesHangOnATag) {
  const auto tagged = small_edition_text() +
                      "[kind.petition]\nname = \"Petition\"\ndefinition = \"Of many.\"\n"
                      "clause = \"9\"\n"
                      "[clock.petition]\nname = \"Answer\"\nwithin = \"2 weeks\"\nfrom = "
                      "\"received\"\nmet_by = \"feedback-answered\"\nwhen = { kind = "
                      "[\"petition\"], tag = [\"care\"] }\nclause = \"9\"\n";
  const auto reply = with(tagged, "met_by = { event = \"contact\", from = [\"landlord\"] }",
                          "met_by = { event = \"contact\" }\nwhen = { kind = [\"complaint\"] }");
  EXPECT_THAT(warnings_of(edition_of(reply)),
              ElementsAre(Warning{"[kind.petition]",
                                  "each of its deadlines is only for what carries a tag: without "
                                  "one, nothing is ever due; add a deadline without 'tag' in "
                                  "'when'"}));
  EXPECT_THAT(warnings_of(edition_of(tagged)), IsEmpty());
}

TEST(Warnings, TellOfAnActThatNeedsAnotherWhichTheEditionLacks) {
  auto text = with(small_edition_text(), "\"offer-mediation\"]", "\"run-mediation\"]");
  EXPECT_THAT(warnings_of(edition_of(text)),
              ElementsAre(Warning{"[procedure]",
                                  "'run-mediation' can never be done: 'offer-mediation' comes "
                                  "first; add 'offer-mediation' to 'acts'"}));
  EXPECT_THAT(
      warnings_of(edition_with("acts     = [\"offer-panel\"]", "acts     = [\"decide-hearing\"]")),
      ElementsAre(Warning{"[stage.stage-2]",
                          "'decide-hearing' can never be done: 'receive-form' comes first; add "
                          "'receive-form' to 'acts'"},
                  Warning{"[stage.stage-2.before.issue-decision]",
                          "it waits for 'panel-offered', which never happens; add 'offer-panel' to "
                          "'acts'"}));
}

TEST(Warnings, TellOfAGateThatWaitsForAHearingNobodyHolds) {
  const auto edition = edition_with("comment_invited    = true", "hearing_settled    = true");
  EXPECT_THAT(warnings_of(edition),
              ElementsAre(Warning{"[stage.stage-1.before.issue-decision]",
                                  "it waits for 'hearing-decided', which never happens; add "
                                  "'decide-hearing' to 'acts'"}));
}

TEST(Warnings, TellOfARouteThatNeverOpens) {
  const auto edition = edition_with("opens  = \"decision-issued\"", "opens  = \"excluded\"");
  EXPECT_THAT(warnings_of(edition),
              ElementsAre(Warning{"[route.care]",
                                  "it never opens; add an [entry.*] with effect = \"exclude\""}));
}

/// Each origin names an act that exists, and no optional act is forgotten.
TEST(Origins, AreActsAndHoldEveryOptionalOne) {
  for (const auto& origin : origins()) {
    EXPECT_NE(find_act(origin.act), nullptr) << origin.act;
  }
  for (const auto* act : all_acts()) {
    if (act->traits.only_where_named) {
      EXPECT_NE(std::ranges::find(origins(), act->traits.name, &Origin::act), origins().end())
          << act->traits.name;
    }
  }
}

}  // namespace
}  // namespace redress::casework
