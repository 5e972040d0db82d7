#include "casework/acts/closing/take_back/take_back_testing.h"
#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/events/fields.h"

namespace redress::casework::take_back_of_hearings_tests {
namespace {

using namespace testing;  // given, when, then

TEST(TakeBack, OfAHearingsDecisionLeavesItToBeDecided) {
  const Deed declined{"2024-04-23T10:00",
                      staff("director"),
                      "decide-hearing",
                      {{"answer", {"decline"}}, {"reason", {"The facts are plain."}}}};
  const auto slip = form_back() + std::vector<Deed>{declined};
  given(slip)
      .when(taken("hearing-decided stage-3", "panel", "2024-05-08T10:00", kUnsent))
      .then_refused("not-your-role", "6.2");
  const auto taken_back = slip + std::vector<Deed>{taken("hearing-decided stage-3", "director",
                                                         "2024-05-08T10:00", kUnsent)};
  const auto after = given(taken_back).at("2024-05-08T11:00");
  EXPECT_EQ(after.casefile.run("stage-3")->hearing, "");
  EXPECT_EQ(state(after, "stage-3.hearing-decision"), "missed") << "due on Tuesday 7 May";
  given(taken_back)
      .when({"2024-05-08T12:00",
             staff("director"),
             "decide-hearing",
             {{"answer", {"hold"}}, {"reason", {"They asked to be heard."}}}})
      .then({"hearing-decided"});
}

TEST(TakeBack, OfAHearingThatWasNotHeldLeavesItOwed) {
  const auto held =
      form_back() +
      std::vector<Deed>{
          {"2024-04-23T10:00",
           staff("director"),
           "decide-hearing",
           {{"answer", {"hold"}}, {"reason", {"They asked."}}}},
          {"2024-05-01T10:00", staff("panel"), "hold-hearing", {{"present", {"Three members."}}}}};
  const auto after =
      given(held + std::vector<Deed>{taken("hearing-held stage-3", "panel", "2024-05-02T10:00")})
          .at("2024-05-02T11:00");
  EXPECT_FALSE(after.casefile.run("stage-3")->hearing_held);
  EXPECT_EQ(state(after, "stage-3.hearing"), "running");
}

TEST(TakeBack, OfALinkMakesItRepeatNothing) {
  Deed link{"2024-04-09T10:00",
            staff("desk"),
            "link-repeat",
            {{"other", {"EX-1"}}, {"relation", {"repeat-of-ended"}}}};
  link.others = {{"EX-1", london("2024-01-05T10:00"), false, true, "Kit Oram"}};
  const auto linked = registered() + std::vector<Deed>{link};
  EXPECT_TRUE(given(linked).at("2024-04-09T11:00").casefile.repeats_ended);
  const auto outcome = given(linked).when(taken("linked EX-1", "desk", "2024-04-10T10:00"));
  outcome.then({"taken-back"});
  EXPECT_FALSE(outcome.after().casefile.repeats_ended);
}

TEST(TakeBack, OfAMergerLetsTheCasefileGoOnWithItsDates) {
  Deed merge{"2024-04-09T10:00",
             staff("desk"),
             "merge",
             {{"into", {"EX-1"}}, {"reason", {"The same leak."}}}};
  merge.others = {{"EX-1", london("2024-04-05T10:00")}};
  const auto merged = registered() + std::vector<Deed>{merge};
  const auto taken_back =
      merged + std::vector<Deed>{taken("merged EX-1", "desk", "2024-04-24T10:00", kUnsent)};
  const auto after = given(taken_back).at("2024-04-24T11:00");
  EXPECT_EQ(after.casefile.merged_into, "");
  EXPECT_EQ(after.casefile.procedure, ProcedureState::open);
  EXPECT_FALSE(after.casefile.closed_at);
  EXPECT_EQ(due(after, "stage-1.decision"), "2024-04-22");
  EXPECT_EQ(state(after, "stage-1.decision"), "missed");
  given(merged)
      .when(taken("registered stage-1", "desk", "2024-04-24T10:00", kUnsent))
      .then_problems({"what: not-offered"});
}

}  // namespace
}  // namespace redress::casework::take_back_of_hearings_tests
