#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(Classify, SaysWhatKindOfFeedbackItIs) {
  const auto outcome = given(received())
                           .when({"2024-04-08T11:00",
                                  staff("desk"),
                                  "classify",
                                  {{"kind", {"compliment"}}, {"tags", {"care"}}}});
  outcome.then({"classified"});
  EXPECT_EQ(outcome.after().casefile.kind, "compliment");
  EXPECT_EQ(outcome.after().casefile.tags, Texts{"care"});
}

TEST(Classify, IsSettledOnceItIsTakenUp) {
  given(registered())
      .when({"2024-04-08T11:00", staff("desk"), "classify", {{"kind", {"compliment"}}}})
      .then_refused("past-triage");
}

TEST(Classify, IsForStaff) {
  given(received())
      .when({"2024-04-08T11:00", resident(), "classify", {{"kind", {"compliment"}}}})
      .then_refused("staff-only");
}

TEST(Classify, WantsACasefile) {
  given({})
      .when({"2024-04-08T11:00", staff("desk"), "classify", {}})
      .then_refused("no-such-casefile");
}

Deed made_a_complaint(const Answers& more) {
  Answers answers{{"kind", {"complaint"}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return {"2024-04-18T10:00", staff("desk"), "classify", std::move(answers)};
}

TEST(Classify, AsksSinceWhenSomethingElseIsAComplaint) {
  const std::vector<Deed> praised{logged({{"kind", {"compliment"}}})};
  given(praised).when(made_a_complaint({})).then_refused("dissatisfaction-undated");
  given(praised)
      .when(made_a_complaint({{"dissatisfied", {"later"}}}))
      .then_refused("dissatisfaction-undated");
  given(praised)
      .when(made_a_complaint({{"dissatisfied", {"later"}}, {"dissatisfied-on", {"2024-04-05"}}}))
      .then_refused("dissatisfied-before-receipt");
}

// A clock registers it, as of the day: Monday 15 April 2024 is day 0, and Monday 29 April day 10.
TEST(Classify, MakesTheDatesCountFromTheDayOfTheDissatisfaction) {
  const std::vector<Deed> praised{logged({{"kind", {"compliment"}}})};
  const auto later =
      praised + std::vector<Deed>{made_a_complaint(
                    {{"dissatisfied", {"later"}}, {"dissatisfied-on", {"2024-04-15"}}})};
  EXPECT_EQ(due(given(later).at("2024-04-18T11:00"), "stage-1.decision"), "2024-04-29");
  const auto misread = praised + std::vector<Deed>{made_a_complaint({{"dissatisfied", {"start"}}})};
  EXPECT_EQ(due(given(misread).at("2024-04-18T11:00"), "stage-1.decision"), "2024-04-22");
}

TEST(Classify, RestartsNothingOfWhatWasAComplaintOnce) {
  const Deed praise{"2024-04-08T11:00", staff("desk"), "classify", {{"kind", {"compliment"}}}};
  const auto there = received() + std::vector<Deed>{praise};
  given(there)
      .when(made_a_complaint({{"dissatisfied", {"later"}}, {"dissatisfied-on", {"2024-04-15"}}}))
      .then_refused("complaint-since");
  const auto back = there + std::vector<Deed>{made_a_complaint({})};
  EXPECT_EQ(due(given(back).at("2024-04-18T11:00"), "stage-1.decision"), "2024-04-22");
}

// Thursday 18 April 2024 is day 0, and Thursday 2 May day 10.
TEST(Classify, KeepsTheLaterDayFromWhichItIsAComplaint) {
  const auto later = std::vector<Deed>{
      logged({{"kind", {"compliment"}}}),
      made_a_complaint({{"dissatisfied", {"later"}}, {"dissatisfied-on", {"2024-04-18"}}})};
  Deed tagged = made_a_complaint({{"tags", {"care"}}});
  tagged.at = "2024-04-18T10:30";
  EXPECT_EQ(
      due(given(later + std::vector<Deed>{tagged}).at("2024-04-18T11:00"), "stage-1.decision"),
      "2024-05-02");
}

// From Monday 15 April 2024 the first contact is due on Wednesday the 17th, which a clock records
// as missed; from Wednesday 10 April it is due on Friday the 12th.
TEST(Classify, LeavesNoMissOnADayThatItDoesNotCountFromAnyMore) {
  const auto later = std::vector<Deed>{
      logged({{"kind", {"compliment"}}}),
      made_a_complaint({{"dissatisfied", {"later"}}, {"dissatisfied-on", {"2024-04-15"}}})};
  const auto contact_of = [](const Standing& standing) {
    return *find_deadline(standing.deadlines, "stage-1.contact");
  };
  const auto first = given(later).at("2024-04-18T11:00");
  ASSERT_EQ(calendar::to_iso(contact_of(first).due->on), "2024-04-17");
  Deed sooner = made_a_complaint({{"dissatisfied", {"later"}},
                                  {"dissatisfied-on", {"2024-04-10"}},
                                  {"reason", {"She rang on the 10th already."}}});
  sooner.at = "2024-04-19T10:00";
  const auto standing = given(later + std::vector<Deed>{sooner}).at("2024-04-19T11:00");
  const auto contact = contact_of(standing);
  EXPECT_EQ(calendar::to_iso(contact.due->on), "2024-04-12");
  EXPECT_TRUE(contact.was_missed());
  EXPECT_TRUE(contact.miss_mistaken) << "the first miss rests on a wrong day";
}

}  // namespace
}  // namespace redress::casework
