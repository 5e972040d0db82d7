#include "procedure/lint.h"

#include <algorithm>
#include <ostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "procedure/testing.h"
#include "procedure/vocabulary_testing.h"

namespace redress::procedure {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

/// A procedure that keeps to everything in the Code that an edition can show.
std::string code_edition() { return test_text("code-edition.toml"); }

Edition read(const std::string& text) {
  auto edition = read_edition(text, "e.toml", "example", vocabulary_for_tests());
  if (!edition) {
    ADD_FAILURE() << to_string(edition.error().front());
    return {};
  }
  return std::move(*edition);
}

TEST(Lint, FindsNothingInWhatKeepsToTheCode) {
  EXPECT_EQ(findings_in_words(read(code_edition()), lint(read(code_edition()))),
            "Example Homes, edition 2024-04, beside the Complaint Handling Code 2024\n"
            "Failures: 0. Advice: 0. Differences: 0.\n");
}

/// Replaces one text of the edition and returns what is then found.
struct Lapse {
  std::string what;
  std::string in_place_of;
  std::string written;
  std::string provision;
  Weight weight = Weight::failure;
  std::string says;
};

void PrintTo(const Lapse& lapse, std::ostream* out) { *out << lapse.what; }

class LintFinds : public testing::TestWithParam<Lapse> {};

TEST_P(LintFinds, It) {
  const auto& lapse = GetParam();
  std::string text = code_edition();
  const auto at = text.find(lapse.in_place_of);
  ASSERT_NE(at, text.npos) << lapse.in_place_of;
  text.replace(at, lapse.in_place_of.size(), lapse.written);
  EXPECT_THAT(lint(read(text)), Contains(AllOf(Field(&CodeFinding::provision, lapse.provision),
                                               Field(&CodeFinding::weight, lapse.weight),
                                               Field(&CodeFinding::says, HasSubstr(lapse.says)))));
}

const std::vector<Lapse> kLapses = {
    {"AnotherDefinition", "actions or lack of action by the landlord", "actions by the landlord",
     "1.2", Weight::failure, "in other words: An expression"},
    {"NoRequests", "[kind.enquiry]", "[kind.suggestion]", "1.4", Weight::failure,
     "no kind for a request"},
    {"AFormalComplaint", "name       = \"Complaint\"", "name = \"Formal complaint\"", "1.4",
     Weight::failure, "the kind 'Formal complaint' [2]"},
    {"ASixMonthBar", "within = \"12 months\"", "within = \"6 months\"", "2.2", Weight::failure,
     "within 6 months of the issue arising [5]"},
    {"ABarInWeeks", "within = \"12 months\"", "within = \"52 weeks\"", "2.2", Weight::failure,
     "within 52 weeks of"},
    {"NoDiscretion", "unless = [\"good-reason\"]\n", "", "2.3", Weight::failure, "closes within"},
    {"NothingOfAwareness", " or of becoming aware", "", "2.3", Weight::failure,
     "nothing is said of becoming aware"},
    {"ALetterBeforeAction", "were filed at court", "were threatened", "2.2", Weight::failure,
     "keeps out 'Legal proceedings were threatened' [5]"},
    {"ABlanketExclusion", "name   = \"Legal proceedings were filed at court\"",
     "name = \"Anonymous\"\nrepeat = true", "2.5", Weight::advice, "keeps out 'Anonymous' [5]"},
    {"NoReview", "opens  = \"exhausted\"", "opens  = \"dp-passed-on\"", "2.4", Weight::failure,
     "no review that opens"},
    {"OneChannel", "[channel.letter]\nname   = \"Letter\"\nclause = \"3\"\n", "", "3.1",
     Weight::failure, "names only one"},
    {"AForm", "name   = \"Letter\"", "name   = \"Letter\"\nmanner = \"pointed-to-form\"", "3.2",
     Weight::failure, "points people to a form: 'Letter' [3]"},
    {"AFormForStage2", "clause   = \"8\"",
     "clause = \"8\"\nacts = [\"send-form\", \"receive-form\"]", "3.2", Weight::failure,
     "waits for a completed form at 'Stage 2' [8]"},
    {"NoRepresentatives", "[representation.helper]\nname   = \"Helper\"\nclause = \"6\"\n", "",
     "3.6", Weight::advice, "nothing of representatives"},
    {"TheOmbudsmanAtTheEndOnly", "opens  = \"received\"", "opens  = \"decision-issued\"", "3.7",
     Weight::advice, "no way to the Ombudsman that is open from the start"},
    {"NoOwner", "name     = \"Stage 1\"\nowner    = [\"officer\"]\n", "name = \"Stage 1\"\n", "4.1",
     Weight::failure, "no owner of 'Stage 1' [7]"},
    {"AnInformalStep", "opens      = \"stage-1\"\nclause     = \"2\"\n",
     "opens = \"stage-1\"\ninformal = \"first\"\nclause = \"2\"\n[stage.first]\nname = "
     "\"First\"\ninformal = true\nclause = \"0\"\n",
     "5.2", Weight::failure, "has 'First' before the first stage [0]"},
    {"AThirdStage", "clause   = \"8\"",
     "clause = \"8\"\nnext = \"stage-3\"\n[stage.stage-3]\nname = \"Panel\"\nowner = "
     "[\"officer\"]\noutcomes = [\"upheld\"]\nclause = \"9\"",
     "5.3", Weight::failure, "has 3: Stage 1 [7], Stage 2 [8] and Panel [9]"},
    {"OneStage", "next     = \"stage-2\"\nclause   = \"7\"\n",
     "clause = \"7\"\n[kind.petition]\nname = \"Petition\"\ndefinition = \"Many.\"\nopens = "
     "\"stage-2\"\nclause = \"2\"\n",
     "5.3", Weight::failure, "has 1: Stage 1 [7]"},
    {"ARefusal", "[stage.stage-2.clock.ack]",
     "[stage.stage-2.refuse]\ngrounds = [\"good-reason\"]\nclause = "
     "\"8.9\"\n[stage.stage-2.clock.ack]",
     "5.11", Weight::advice, "refuses requests for 'Stage 2' on grounds of its own [8.9]"},
    {"NoMarkers", "[marker.restricted]\nname   = \"Restricted contact\"\nclause = \"9\"\n", "",
     "5.14", Weight::advice, "has no marker"},
    {"NoAcknowledgement", "met_by = \"ack-sent\"\nclause = \"7.1\"",
     "met_by = \"noted\"\nclause = \"7.1\"", "6.2", Weight::failure,
     "no deadline for it at 'Stage 1' [7]"},
    {"ASlowAcknowledgement", "within = \"5 working days\"\nfrom   = \"received\"",
     "within = \"6 working days\"\nfrom = \"received\"", "6.2", Weight::failure,
     "[7.1]: it is longer"},
    {"AnAcknowledgementInDays", "within = \"5 working days\"\nfrom   = \"received\"",
     "within = \"8 calendar days\"\nfrom = \"received\"", "6.2", Weight::failure, "it is longer"},
    {"AnAcknowledgementFromRegistration", "within = \"5 working days\"\nfrom   = \"received\"",
     "within = \"5 working days\"\nfrom = \"allocated\"", "6.2", Weight::failure,
     "it starts elsewhere, and may start later"},
    {"AnAcknowledgementThatIsAnAim", "name   = \"Acknowledgement\"",
     "name = \"Acknowledgement\"\nforce = \"should\"", "6.2", Weight::failure, "it is no duty"},
    {"NoTimeForAnAcknowledgement", "within = \"5 working days\"", "within = \"not set\"", "6.2",
     Weight::failure, "no time is set"},
    {"ALateAnswer", "within = \"10 working days\"", "within = \"15 working days\"", "6.3",
     Weight::failure, "[7.2]: it is longer"},
    {"AnAnswerFromReceipt",
     "from   = \"ack-sent\"\nmet_by = \"decision-issued\"\nextend = { up_to = "
     "\"10",
     "from = \"received\"\nmet_by = \"decision-issued\"\nextend = { up_to = \"10", "6.3",
     Weight::difference, "it starts earlier, and is no less strict"},
    {"ALongExtension", "up_to = \"10 working days\"", "times = 2, up_to = \"10 working days\"",
     "6.4", Weight::failure, "2 times, by up to 10 working days) [7.2]: it is longer"},
    {"AnExtensionWithoutDate", "\"reason\", \"new-date\", \"ombudsman\"",
     "\"reason\", \"ombudsman\"", "6.4", Weight::failure, "leaves out the new date"},
    {"AnExtensionWithoutTheOmbudsman", "\"reason\", \"new-date\", \"ombudsman\"",
     "\"reason\", \"new-date\"", "6.5", Weight::failure, "leaves them out"},
    {"ADelayWithoutEnd",
     "extend = { up_to = \"10 working days\", must_tell = [\"reason\", \"new-date\", "
     "\"ombudsman\"] }",
     "delay = { must_tell = [\"reason\", \"new-date\", \"ombudsman\"] }", "6.4", Weight::failure,
     "the explained delay of 'Answer' [7.2] has no limit"},
    {"NoSecondAcknowledgement", "met_by = \"ack-sent\"\nclause = \"8.1\"",
     "met_by = \"noted\"\nclause = \"8.1\"", "6.11", Weight::failure, "at 'Stage 2' [8]"},
    {"ALateFinalAnswer", "within = \"20 working days\"", "within = \"2 months\"", "6.14",
     Weight::failure, "it is longer"},
    {"ALongFinalExtension", "up_to = \"20 working days\"", "up_to = \"5 weeks\"", "6.15",
     Weight::failure, "it is longer"},
    {"AFinalExtensionWithoutTheOmbudsman",
     "up_to = \"20 working days\", must_tell = [\"reason\", \"new-date\", \"ombudsman\"]",
     "up_to = \"20 working days\", must_tell = [\"reason\", \"new-date\"]", "6.16", Weight::failure,
     "leaves them out"},
    {"AWaitForTheOmbudsman", "opens  = \"exhausted\"",
     "opens = { event = \"exhausted\", wait = \"8 weeks\" }", "6.19", Weight::advice,
     "lets 'Review' wait 8 weeks [12]"},
    {"NoRemedies", "[remedy.apology]\nname   = \"Apology\"\nclause = \"10\"\n", "", "7.1",
     Weight::failure, "names nothing"},
    {"NoSelfAssessment", "parts  = [\"Self-assessment\"]", "parts = [\"Numbers\"]", "8.1",
     Weight::failure, "holds the self-assessment"},
    {"ASelfAssessmentTooSeldom", "every  = \"1 year\"\nto", "every = \"2 years\"\nto", "8.1",
     Weight::failure, "no yearly report"},
    {"NoResponse", "The governing body's response", "Numbers", "8.2", Weight::failure,
     "no response of a governing body"},
    {"NobodyResponsible", "Member Responsible for Complaints", "Member", "9.5", Weight::failure,
     "no such role"},
    {"NoReportToTheBoard", "to     = [\"The governing body\"]", "to = [\"Managers\"]", "9.7",
     Weight::advice, "reports to no board"},
};

INSTANTIATE_TEST_SUITE_P(Lint, LintFinds, testing::ValuesIn(kLapses),
                         [](const auto& row) { return row.param.what; });

/// The landlord's own clock may be slower as long as the Code's clock runs beside it.
TEST(Lint, IsContentWhereTheCodesClockRunsBesideTheLandlordsOwn) {
  const auto text = code_edition() + R"(
[stage.stage-1.clock.own]
name   = "Our own answer"
within = "30 working days"
from   = "allocated"
met_by = "decision-issued"
clause = "7.3"
)";
  EXPECT_THAT(lint(read(text)), IsEmpty());
}

TEST(Lint, TakesRegisteringForReceivingWhereNothingIsInformal) {
  auto text = code_edition();
  const std::string from = "from   = \"received\"\nmet_by = \"ack-sent\"";
  text.replace(text.find(from), from.size(), "from = \"registered\"\nmet_by = \"ack-sent\"");
  EXPECT_THAT(lint(read(text)), IsEmpty());
}

TEST(Lint, StandsInTheOrderOfTheCode) {
  const auto findings = lint(read(small_edition()));
  const auto at = [&](const std::string& provision) {
    return std::ranges::find(findings, provision, &CodeFinding::provision) - findings.begin();
  };
  EXPECT_LT(at("1.2"), at("3.1"));
  EXPECT_LT(at("6.2"), at("6.11"));
  EXPECT_LT(at("6.11"), at("9.5"));
}

TEST(Lint, SaysWhereTheCodeIsOnlyRecalled) {
  const auto edition = read(small_edition());
  EXPECT_THAT(findings_in_words(edition, lint(edition)),
              AllOf(HasSubstr("3.6 advice\n  The Code, as recalled: a representative"),
                    HasSubstr("6.2 failure\n  The Code: acknowledge, define and log")));
}

}  // namespace
}  // namespace redress::procedure
