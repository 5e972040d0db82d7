#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed decide_it(Answers answers, const std::string& role = "director") {
  return {"2024-04-23T10:00", staff(role), "decide-hearing", std::move(answers)};
}

TEST(DecideHearing, TakesOneOfTwoBranches) {
  const auto held = given(form_back()).when(decide_it({{"answer", {"hold"}}}));
  held.then({"hearing-decided"});
  EXPECT_EQ(due(held.after(), "stage-3.hearing"), "2024-06-05");
  const auto declined =
      given(form_back())
          .when(decide_it({{"answer", {"decline"}}, {"reason", {"The facts are plain."}}}));
  EXPECT_EQ(due(declined.after(), "stage-3.explanation"), "2024-05-07");
}

TEST(DecideHearing, SaysWhyNoneIsHeld) {
  given(form_back()).when(decide_it({{"answer", {"decline"}}})).then_refused("reason-missing");
}

TEST(DecideHearing, IsForThoseTheEditionNames) {
  given(form_back())
      .when(decide_it({{"answer", {"hold"}}}, "panel"))
      .then_refused("not-your-role", "6.2");
}

TEST(DecideHearing, WantsTheFormBack) {
  given(at_stage_3()).when(decide_it({{"answer", {"hold"}}})).then_refused("form-not-received");
}

TEST(DecideHearing, HappensOnce) {
  const auto held = form_back() + std::vector<Deed>{decide_it({{"answer", {"hold"}}})};
  given(held)
      .when({"2024-04-24T10:00", staff("director"), "decide-hearing"})
      .then_refused("hearing-decided-already");
}

}  // namespace
}  // namespace redress::casework
