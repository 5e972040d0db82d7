#include "casework/acts_testing.h"
#include "casework/events/closing.h"

namespace redress::casework::ask_further_tests {
namespace {

using namespace testing;  // given, when, then

/// The edition with a question that is answered within five working days and may become a
/// complaint.
const procedure::Edition& edition() {
  static const auto kEdition = edition_of(wide_edition_text() + R"(
[kind.enquiry]
name       = "Question"
definition = "A question."
becomes    = "complaint"
clause     = "2.4"

[kind.enquiry.before.close]
done   = ["feedback-answered"]
clause = "2.4"

[clock.question]
name   = "Answer to a question"
within = "5 working days"
from   = "received"
met_by = "feedback-answered"
when   = { kind = ["enquiry"] }
clause = "2.4"
)");
  return kEdition;
}

std::vector<Deed> asked() { return {logged({{"kind", {"enquiry"}}})}; }

Deed answer(const std::string& at, const Answers& more = {}) {
  Answers answers{{"answer", {"On Monday."}}, {"mode", {"email"}}};
  for (const auto& [question, text] : more) {
    answers[question] = text;
  }
  return {at, staff("desk"), "answer-feedback", std::move(answers)};
}

std::vector<Deed> asked_twice() {
  return asked() +
         std::vector<Deed>{
             {"2024-04-10T10:00", resident(), "ask-further", {{"words", {"And the gate?"}}}}};
}

// Monday 8 April 2024 is day 0 of the first; Wednesday 10 April is day 0 of the second.
TEST(AskFurther, HasADateOfItsOwn) {
  const auto twice = given(asked_twice(), edition()).at("2024-04-10T11:00");
  EXPECT_EQ(due(twice, "question"), "2024-04-15");
  EXPECT_EQ(due(twice, "question.E2"), "2024-04-17");
  ASSERT_EQ(twice.casefile.enquiries.size(), 1U);
}

TEST(AskFurther, IsNotMetByTheAnswerToTheFirst) {
  const auto acts =
      asked_twice() + std::vector<Deed>{answer("2024-04-11T10:00", {{"enquiry", {"E1"}}})};
  const auto then = given(acts, edition()).at("2024-04-11T11:00");
  EXPECT_EQ(state(then, "question.E2"), "running");
  EXPECT_EQ(std::ranges::count_if(then.deadlines,
                                  [](const Deadline& one) {
                                    return one.rule->id == "question" &&
                                           one.state == ClockState::met;
                                  }),
            1);
  given(acts, edition())
      .when({"2024-04-11T12:00", staff("desk"), "close"})
      .then_refused("enquiry-open", "2.4");
  const auto both = acts + std::vector<Deed>{answer("2024-04-12T10:00")};
  EXPECT_EQ(state(given(both, edition()).at("2024-04-12T11:00"), "question.E2"), "met");
  given(both, edition()).when({"2024-04-12T12:00", staff("desk"), "close"}).then({"closed"});
}

TEST(AskFurther, IsAnsweredByName) {
  given(asked_twice(), edition()).when(answer("2024-04-11T10:00")).then_refused("enquiry-missing");
  const auto outcome =
      given(asked_twice(), edition()).when(answer("2024-04-11T10:00", {{"enquiry", {"E2"}}}));
  EXPECT_EQ(outcome.the<FeedbackAnswered>().enquiry, "E2");
}

TEST(AskFurther, IsForFeedbackWithoutStages) {
  given(received(), edition())
      .when({"2024-04-09T10:00", resident(), "ask-further", {{"words", {"And the gate?"}}}})
      .then_refused("not-part-of-procedure");
}

Deed not_content() {
  return {"2024-04-12T10:00", resident(), "not-content", {{"words", {"That is no answer."}}}};
}

TEST(NotContent, MakesAComplaintOfItFromThatDay) {
  const auto answered = asked() + std::vector<Deed>{answer("2024-04-09T10:00")};
  const auto outcome = given(answered, edition()).when(not_content());
  outcome.then({"classified", "registered"});
  const auto after = outcome.after();
  EXPECT_EQ(after.casefile.procedure, ProcedureState::open);
  EXPECT_EQ(after.casefile.stage, "stage-1");
  EXPECT_EQ(due(after, "stage-1.decision"), "2024-04-26") << "Friday 12 April is day 0";
}

TEST(NotContent, OpensWhatWasClosedWithTheAnswer) {
  const auto closed = asked() + std::vector<Deed>{answer("2024-04-09T10:00"),
                                                  {"2024-04-09T11:00", staff("desk"), "close"}};
  given(closed, edition()).when(not_content()).then({"reopened", "classified", "registered"});
}

TEST(NotContent, NeedsNoAnswer) {
  given(asked(), edition()).when(not_content()).then({"classified", "registered"});
  given(suggestion(), edition()).when(not_content()).then_refused("not-part-of-procedure");
}

TEST(NotContent, LeavesWhatARuleKeepsOutToWhoeverDecides) {
  auto acts = asked() + std::vector<Deed>{answer("2024-04-09T10:00")};
  acts.front() = logged({{"kind", {"enquiry"}}, {"issue-arose", {"2022-04-01"}}});
  given(acts, edition()).when(not_content()).then({"classified"});
}

}  // namespace
}  // namespace redress::casework::ask_further_tests
