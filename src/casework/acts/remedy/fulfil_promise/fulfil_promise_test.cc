#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed fulfil(const std::string& which) {
  return {"2024-04-16T10:00",
          staff("officer"),
          "fulfil-promise",
          {{"promise", {which}}, {"shown-by", {"The lift runs."}}}};
}

TEST(FulfilPromise, ShowsThatItIsDone) {
  const auto outcome = given(promised()).when(fulfil("P1"));
  outcome.then({"promise-done"});
  EXPECT_FALSE(outcome.after().casefile.promises_outstanding());
}

TEST(FulfilPromise, WantsToKnowHowOneCanSeeIt) {
  given(promised())
      .when({"2024-04-16T10:00", staff("officer"), "fulfil-promise", {{"promise", {"P1"}}}})
      .then_problems({"shown-by: missing"});
}

TEST(FulfilPromise, IsForPromisesThatAreOutstanding) {
  given(promised()).when(fulfil("P2")).then_problems({"promise: not-offered"});
  given(decided()).when(fulfil("P1")).then_refused("no-promise-open");
}

/// What was said not to be done and is done all the same can be shown; that it was broken stays.
TEST(FulfilPromise, IsForWhatWasNotToBeKeptToo) {
  const auto end = [](const std::string& how) {
    return std::vector<Deed>{{"2024-04-15T16:00",
                              staff("officer"),
                              "end-promise",
                              {{"promise", {"P1"}},
                               {"how", {how}},
                               {"reason", {"No parts."}},
                               {"said", {"Never mind."}},
                               {"mode", {"letter"}}}}};
  };
  const auto after = given(promised() + end("broken")).when(fulfil("P1")).after();
  const auto& promise = after.casefile.promises.front();
  EXPECT_TRUE(promise.done_at);
  EXPECT_EQ(promise.ended, "broken");
  given(promised() + end("waived")).when(fulfil("P1")).then_refused("no-promise-open");
}

}  // namespace
}  // namespace redress::casework
