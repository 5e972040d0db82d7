#include "casework/acts_testing.h"

namespace redress::casework::record_determination_tests {
namespace {

using namespace testing;  // given, when, then

TEST(RecordDetermination, KeepsEachOrder) {
  auto acts = determined();
  const auto last = acts.back();
  acts.pop_back();
  const auto outcome = given(acts, wide_edition()).when(last);
  outcome.then({"omb-determined", "omb-order", "omb-order"});
  EXPECT_EQ(outcome.after().casefile.orders.size(), 2U);
  EXPECT_EQ(outcome.after().casefile.outside, OutsideState::determined);
}

TEST(RecordDetermination, MayOrderNothing) {
  auto acts = determined();
  auto last = acts.back();
  acts.pop_back();
  last.answers.erase("orders");
  const auto outcome = given(acts, wide_edition()).when(last);
  outcome.then({"omb-determined"});
  EXPECT_EQ(outcome.after().casefile.outside, OutsideState::complied);
}

TEST(RecordDetermination, IsOfABodyThatMayDecideOrAsked) {
  auto last = determined().back();
  last.at = "2024-04-09T12:00";
  given(registered(), wide_edition()).when(last).then_refused("body-not-concerned");
  const auto asked =
      registered() + std::vector<Deed>{{"2024-04-09T10:00",
                                        staff("desk"),
                                        "receive-external-request",
                                        {{"body", {"ombudsman"}}, {"asked", {"The file."}}}}};
  given(asked, wide_edition()).when(last).then({"omb-determined", "omb-order", "omb-order"});
}

TEST(ReceiveExternalRequest, WantsNoAnswerByADayThatIsOver) {
  given(registered(), wide_edition())
      .when({"2024-04-09T10:00",
             staff("desk"),
             "receive-external-request",
             {{"body", {"ombudsman"}}, {"asked", {"The file."}}, {"answer-by", {"2024-04-08"}}}})
      .then_problems({"answer-by: over-already"});
}

}  // namespace
}  // namespace redress::casework::record_determination_tests
