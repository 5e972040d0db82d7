#include "casework/rules/people/spoken.h"

#include "casework/acts_testing.h"
#include "casework/deciding/decide.h"

namespace redress::casework::spoken_tests {
namespace {

using namespace testing;  // given, when, then

/// The small edition, whose stage 2 is answered only by a manager who rang the person.
procedure::Edition ringing() {
  return edition_with(
      "spoken = { or_attempts = 2 }",
      "spoken = { or_attempts = 2, met_by = [\n"
      "  { event = \"contact\", from = [\"landlord\"], mode = [\"phone\"], acting = [\"manager\"] "
      "},\n"
      "  { event = \"contact\", from = [\"landlord\"], because = [\"phone-unsuitable\"] },\n"
      "] }");
}

Deed contact(const std::string& at, Answers answers, const std::string& role = "manager") {
  answers.try_emplace("from", Texts{"landlord"});
  answers.try_emplace("mode", Texts{"phone"});
  answers.try_emplace("result", Texts{"two-way"});
  return {at, staff(role), "log-contact", std::move(answers)};
}

std::vector<Deed> after(const std::vector<Deed>& contacts) {
  return at_stage_2() +
         std::vector<Deed>{
             {"2024-04-15T12:00", staff("manager"), "offer-panel", {{"answer", {"declined"}}}}} +
         contacts;
}

const Deed& issue() {
  static const Deed kIssue{"2024-04-18T10:00", staff("manager"), "issue-decision", decision()};
  return kIssue;
}

TEST(SpokenMetBy, IsMetByTheContactsThatTheEditionNames) {
  const auto edition = ringing();
  given(after({contact("2024-04-16T10:00", {})}), edition).when(issue()).then({"decision-issued"});
  given(after({contact("2024-04-16T10:00",
                       {{"mode", {"email"}}, {"because", {"phone-unsuitable"}}})}),
        edition)
      .when(issue())
      .then({"decision-issued"});
}

TEST(SpokenMetBy, IsNotMetByACallFromThePerson) {
  const auto edition = ringing();
  given(after({contact("2024-04-16T10:00", {{"from", {"complainant"}}})}), edition)
      .when(issue())
      .then_refused("not-spoken", "5.3");
}

TEST(SpokenMetBy, IsNotMetBySomebodyElsesCallNorInAnotherWay) {
  const auto edition = ringing();
  given(after({contact("2024-04-16T10:00", {}, "desk")}), edition)
      .when(issue())
      .then_refused("not-spoken", "5.3");
  given(after({contact("2024-04-16T10:00", {{"mode", {"email"}}})}), edition)
      .when(issue())
      .then_refused("not-spoken", "5.3");
}

TEST(SpokenMetBy, CountsAttemptsAtTheSameContacts) {
  const auto edition = ringing();
  const Answers no_answer{{"result", {"attempt"}}};
  given(after({contact("2024-04-16T10:00", no_answer), contact("2024-04-17T10:00", no_answer)}),
        edition)
      .when(issue())
      .then({"decision-issued"});
  given(after({contact("2024-04-16T10:00", no_answer, "desk"),
               contact("2024-04-17T10:00", no_answer, "desk")}),
        edition)
      .when(issue())
      .then_refused("not-spoken", "5.3");
}

TEST(SpokenMetBy, SaysWhatCounts) {
  const auto edition = ringing();
  const auto standing = given(after({}), edition).at("2024-04-18T10:00");
  const Circumstances now{.now = standing.now,
                          .actor = staff("manager"),
                          .occurred_at = standing.now,
                          .late_reason = ""};
  const auto refusal = barred(*find_act("issue-decision"), standing.seen_by(now));
  ASSERT_TRUE(refusal);
  EXPECT_NE(render(refusal->message).find("What counts: "), std::string::npos);
}

TEST(Spoken, CountsAContactBeforeARegistrationAsOfReceipt) {
  const auto edition =
      edition_with("decision_explained = { or_attempts = 2 }\ncomment_invited    = true",
                   "spoken = { or_attempts = 2 }");
  Answers covered = spoken();
  covered["points"] = {"about"};
  const std::vector<Deed> acts =
      received() + std::vector<Deed>{{"2024-04-08T10:05", staff("desk"), "log-contact", covered},
                                     {"2024-04-08T10:10", staff("desk"), "register"}};
  EXPECT_EQ(state(given(acts, edition).at("2024-04-09T10:00"), "stage-1.contact"), "met");
  given(acts, edition)
      .when({"2024-04-09T10:00", staff("officer"), "issue-decision", decision()})
      .then({"decision-issued"});
}

TEST(Spoken, CountsNoContactBeforeARegistrationAsOfItself) {
  const auto text = with(with(small_edition_text(),
                              "decision_explained = { or_attempts = 2 }\n"
                              "comment_invited    = true",
                              "spoken = { or_attempts = 2 }"),
                         "registers_as_of = \"receipt\"", "registers_as_of = \"registration\"");
  const auto edition = edition_of(text);
  Answers covered = spoken();
  covered["points"] = {"about"};
  const std::vector<Deed> acts =
      received() + std::vector<Deed>{{"2024-04-08T10:05", staff("desk"), "log-contact", covered},
                                     {"2024-04-08T10:10", staff("desk"), "register"}};
  EXPECT_EQ(state(given(acts, edition).at("2024-04-09T10:00"), "stage-1.contact"), "running");
  given(acts, edition)
      .when({"2024-04-09T10:00", staff("officer"), "issue-decision", decision()})
      .then_refused("not-spoken", "4.5");
}

}  // namespace
}  // namespace redress::casework::spoken_tests
