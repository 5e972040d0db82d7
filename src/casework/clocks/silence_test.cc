#include "casework/clocks/silence.h"

#include "casework/acts_testing.h"

namespace redress::casework::silence_tests {
namespace {

using namespace testing;  // given, when, then

std::string opens_on(const Standing& standing, std::string_view id) {
  for (const auto& route : standing.routes) {
    if (route.rule->id == id) {
      return route.opens_at ? calendar::to_iso(calendar::london_day(*route.opens_at)) : "not yet";
    }
  }
  return "no such route";
}

/// The hearing was to be held by 5 June: 30 working days after the form came back on 22 April.
std::vector<Deed> never_heard() {
  return form_back() + std::vector<Deed>{{"2024-04-23T10:00",
                                          staff("director"),
                                          "decide-hearing",
                                          {{"answer", {"hold"}}, {"reason", {"The facts."}}}}};
}

TEST(Silence, AtTheLastStageKeepsNobodyFromAnOutsideBody) {
  EXPECT_EQ(opens_on(given(never_heard()).at("2024-06-05T12:00"), "designated-person"), "not yet")
      << "due on Wednesday 5 June: 6 and 27 May are holidays";
  EXPECT_EQ(opens_on(given(never_heard()).at("2024-06-06T12:00"), "designated-person"),
            "2024-06-05");
  EXPECT_EQ(opens_on(given(never_heard()).at("2024-06-06T12:00"), "review"), "2024-07-31")
      << "eight weeks after it";
  const auto waiting = given(never_heard()).at("2024-06-06T12:00");
  for (const auto& route : waiting.routes) {
    EXPECT_EQ(route.unless_answered, route.rule->id == "review") << route.rule->id;
  }
}

TEST(Silence, IsNoWayOutBeforeTheLastStage) {
  EXPECT_EQ(opens_on(given(registered()).at("2024-06-01T12:00"), "designated-person"), "not yet");
}

TEST(Silence, LeavesOpenWhatALateDecisionFindsOpen) {
  const auto late = never_heard() + std::vector<Deed>{{"2024-06-20T10:00",
                                                       staff("panel"),
                                                       "hold-hearing",
                                                       {{"present", {"Three members, Kit Oram."}}}},
                                                      {"2024-06-20T12:00", staff("panel"),
                                                       "issue-decision", decision()}};
  const auto standing = given(late).at("2024-06-21T12:00");
  EXPECT_EQ(opens_on(standing, "designated-person"), "2024-06-05");
  EXPECT_EQ(opens_on(standing, "review"), "2024-08-15") << "eight weeks after the decision";
}

TEST(Withdraw, AtTheLastStageLeavesTheWaysOutside) {
  const auto withdrawn =
      form_back() +
      std::vector<Deed>{{"2024-04-29T10:00", resident(), "withdraw", {{"words", {"Enough."}}}}};
  EXPECT_EQ(opens_on(given(withdrawn).at("2024-04-29T11:00"), "designated-person"), "2024-04-29");
  const auto sooner =
      registered() +
      std::vector<Deed>{{"2024-04-09T10:00", resident(), "withdraw", {{"words", {"Enough."}}}}};
  EXPECT_EQ(opens_on(given(sooner).at("2024-04-29T11:00"), "designated-person"), "not yet")
      << "stages are left that nobody has asked for";
}

TEST(Withdraw, OfWhatWasHandledInformallyOpensNoWayOutside) {
  const auto offered =
      informal() + std::vector<Deed>{{"2024-04-09T10:00",
                                      staff("desk"),
                                      "make-offer",
                                      {{"offer", {"A new lamp."}}, {"mode", {"phone"}}}}};
  for (const auto& before : {informal(), offered}) {
    const auto withdrawn =
        before +
        std::vector<Deed>{{"2024-04-09T12:00", resident(), "withdraw", {{"words", {"Enough."}}}}};
    EXPECT_EQ(opens_on(given(withdrawn).at("2024-04-29T11:00"), "designated-person"), "not yet")
        << "our own process has a formal complaint for them still";
  }
}

}  // namespace
}  // namespace redress::casework::silence_tests
