#include <gmock/gmock.h>

#include "casework/acts_testing.h"
#include "casework/events/lapse.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed correction(Answers answers, const std::string& at = "2024-04-08T11:00") {
  answers.try_emplace("reason", std::vector<std::string>{"They rang again."});
  return {at, staff("officer"), "correct", std::move(answers)};
}

/// First words of 3 April by mistake, logged on the 8th: everything counted from them is late.
std::vector<Deed> logged_on_a_wrong_day() {
  auto deed = logged();
  deed.happened = "2024-04-03T09:00";
  return {deed};
}

TEST(Correct, AddsWhatWasNotKnown) {
  const auto outcome = given({logged({{"person", {}}, {"contact", {}}, {"relationship", {}}})})
                           .when(correction({{"person", {"Kit Oram"}},
                                             {"contact", {"0161 496 0000"}},
                                             {"relationship", {"tenant"}}}));
  outcome.then({"corrected"});
  EXPECT_THAT(outcome.the<Corrected>().what,
              ::testing::ElementsAre("person", "contact", "relationship"));
  const auto& casefile = outcome.after().casefile;
  EXPECT_FALSE(casefile.anonymous());
  EXPECT_EQ(casefile.received().person, (Named{"X1", "Kit Oram"}));
  EXPECT_EQ(casefile.received().contact, "0161 496 0000");
  EXPECT_EQ(casefile.received().relationship, "tenant");
  EXPECT_EQ(casefile.received().account, "The lift is broken.");
}

TEST(Correct, LeavesWhatWasRecordedFirstInTheHistory) {
  const auto after = given(received()).when(correction({{"person", {"Kit Orum"}}})).after();
  EXPECT_EQ(after.history.front().body.as<Received>()->person.name, "Kit Oram");
  EXPECT_EQ(after.casefile.received().person, (Named{"X1", "Kit Orum"}))
      << "whoever was misspelt stays who they are";
}

TEST(Correct, EmptiesWhatIsNotSo) {
  const auto after =
      given({logged({{"tenancy-ended", {"2024-01-31"}}, {"represented-by", {"Ada Moss"}}})})
          .when(correction({{"emptied", {"tenancy-ended", "represented-by"}}}))
          .after();
  EXPECT_FALSE(after.casefile.received().tenancy_ended);
  EXPECT_TRUE(after.casefile.represented_by.empty());
}

TEST(Correct, IsOfWhoeverIsWrittenToUnlessItSaysWhose) {
  const auto both =
      received() +
      std::vector<Deed>{
          {"2024-04-08T11:00",
           staff("desk"),
           "add-complainant",
           {{"name", {"Bea Oram"}}, {"contact", {"bea@example.org"}}, {"why", {"x"}}}},
          {"2024-04-08T11:05", staff("desk"), "choose-complainant", {{"complainant", {"C2"}}}}};
  const auto first = given(both).at("2024-04-08T12:00").casefile.complainants.front();
  const auto of_hers = given(both).when(correction({{"person", {"Beatrice Oram"}}})).after();
  EXPECT_EQ(of_hers.casefile.complainants[0].who.name, first.who.name);
  EXPECT_EQ(of_hers.casefile.complainants[1].who.name, "Beatrice Oram");
  EXPECT_EQ(of_hers.casefile.complainants[1].contact, "bea@example.org");
  const auto of_the_first =
      given(both).when(correction({{"whose", {"C1"}}, {"contact", {"new@example.org"}}})).after();
  EXPECT_EQ(of_the_first.casefile.complainants[0].contact, "new@example.org");
  EXPECT_EQ(of_the_first.casefile.complainants[1].contact, "bea@example.org");
}

TEST(Correct, LosesNobodyWhoCouldBeReached) {
  const auto emptied = given(registered()).when(correction({{"emptied", {"contact"}}})).after();
  EXPECT_TRUE(emptied.casefile.contactable());
  EXPECT_EQ(state(emptied, "stage-1.decision"), "running");
}

TEST(Correct, RefusesWhereNothingWouldChange) {
  given(received())
      .when(correction({{"person", {"Kit Oram"}}, {"received-on", {"2024-04-08"}}}))
      .then_refused("nothing-corrected");
}

TEST(Correct, IsNotForThePersonItIsAbout) {
  auto list = std::make_shared<Staff>();
  list->join("S4", "Kim Field", {});
  auto first = logged({{"concerns", {"Kim Field"}}});
  auto deed = correction({{"emptied", {"concerns"}}});
  deed.by = {.kind = ActorKind::staff, .id = "S4", .name = "Kim Field", .roles = {"officer"}};
  first.staff_list = deed.staff_list = list;
  given({first}).when(deed).then_refused("about-you");
}

TEST(Correct, MovesEveryClockThatRunsFromReceipt) {
  const auto before = given(received()).at("2024-04-08T10:30");
  EXPECT_EQ(due(before, "informal.offer"), "2024-04-09");
  const auto after = given(received()).when(correction({{"received-on", {"2024-04-05"}}})).after();
  EXPECT_EQ(after.casefile.received_at, london("2024-04-05T10:00"));
  EXPECT_EQ(due(after, "informal.offer"), "2024-04-08");
}

TEST(Correct, MovesWhatBeganWithTheReceipt) {
  // Nobody took it up in time, so a clock registered it as of its receipt.
  const auto play = given(logged_on_a_wrong_day());
  const auto before = play.at("2024-04-08T10:01");
  EXPECT_EQ(before.casefile.stage, "stage-1");
  EXPECT_EQ(due(before, "stage-1.decision"), "2024-04-17");
  const auto after = play.when(correction({{"received-on", {"2024-04-05"}}})).after();
  EXPECT_EQ(after.casefile.run("stage-1")->started_at, london("2024-04-05T09:00"));
  EXPECT_EQ(due(after, "stage-1.decision"), "2024-04-19");
}

TEST(Correct, MarksAMissThatRestedOnAWrongDay) {
  const auto play = given(logged_on_a_wrong_day());
  EXPECT_TRUE(deadline(play.at("2024-04-08T10:01"), "stage-1.acknowledgement").miss_recorded);
  const auto after = play.when(correction({{"received-on", {"2024-04-05"}}})).after();
  const auto acknowledgement = deadline(after, "stage-1.acknowledgement");
  EXPECT_EQ(state(after, "stage-1.acknowledgement"), "running");
  EXPECT_EQ(due(after, "stage-1.acknowledgement"), "2024-04-09");
  EXPECT_TRUE(acknowledgement.miss_mistaken);
  const auto missed = std::ranges::count_if(after.history, [](const Event& event) {
    const auto* miss = event.body.as<DeadlineMissed>();
    return miss != nullptr && miss->clock == "acknowledgement";
  });
  EXPECT_EQ(missed, 1) << "the miss stays in the history";
}

TEST(Correct, RecordsAMissAgainOnTheRightDay) {
  const auto play = given(logged_on_a_wrong_day() +
                          std::vector<Deed>{correction({{"received-on", {"2024-04-05"}}})});
  const auto later = play.at("2024-04-10T09:00");
  const auto acknowledgement = deadline(later, "stage-1.acknowledgement");
  EXPECT_EQ(state(later, "stage-1.acknowledgement"), "missed");
  EXPECT_EQ(due(later, "stage-1.acknowledgement"), "2024-04-09");
  EXPECT_TRUE(acknowledgement.miss_recorded);
}

TEST(Correct, LeavesAMissThatRestedOnNothingWrong) {
  const auto play = given(logged_on_a_wrong_day());
  const auto after = play.when(correction({{"contact", {"0161 496 0000"}}})).after();
  EXPECT_EQ(state(after, "stage-1.acknowledgement"), "missed");
  EXPECT_FALSE(deadline(after, "stage-1.acknowledgement").miss_mistaken);
}

TEST(Correct, CannotHaveComeAfterItWasRecorded) {
  given(received())
      .when(correction({{"received-on", {"2024-04-09"}}}, "2024-04-10T10:00"))
      .then_refused("received-after-recorded");
}

TEST(Correct, CannotHaveComeAfterSomethingWasDoneOnIt) {
  auto call = Deed{"2024-04-08T10:30", staff("officer"), "log-contact", spoken()};
  call.happened = "2024-04-04T10:00";
  given(logged_on_a_wrong_day() + std::vector<Deed>{call})
      .when(correction({{"received-on", {"2024-04-05"}}}))
      .then_refused("received-after-an-act");
}

TEST(Correct, CannotMakeTheProblemYoungerThanItsReport) {
  given(received())
      .when(correction({{"issue-arose", {"2024-04-09"}}}))
      .then_refused("arose-after-receipt");
  given({logged({{"issue-arose", {"2024-04-06"}}})})
      .when(correction({{"received-on", {"2024-04-05"}}}))
      .then_refused("arose-after-receipt");
}

TEST(Correct, SaysWhatIsTrueNow) {
  const auto outcome =
      given(received())
          .when(correction({{"received-on", {"2024-04-05"}}, {"contact", {"0161 496 0000"}}}));
  EXPECT_EQ(render(sentence(outcome.after().history.back().body, small_edition())),
            "Corrected: received: 10:00am on Friday 5 April 2024; contact: 0161 496 0000. They "
            "rang again.");
}

}  // namespace
}  // namespace redress::casework
