#include "casework/acts_testing.h"

namespace redress::casework::end_promise_tests {
namespace {

using namespace testing;  // given, when, then

Deed end(const std::string& how) {
  return {"2024-04-16T10:00",
          staff("officer"),
          "end-promise",
          {{"promise", {"P1"}}, {"how", {how}}, {"reason", {"The lift is replaced next year."}}}};
}

TEST(EndPromise, LetsTheWorkGoOnWithoutIt) {
  for (const char* how : {"waived", "broken"}) {
    const auto outcome = given(promised()).when(end(how));
    outcome.then({"promise-ended"});
    const auto& casefile = outcome.after().casefile;
    EXPECT_FALSE(casefile.promises_outstanding());
    EXPECT_EQ(casefile.promises.front().ended, how);
    EXPECT_FALSE(casefile.promises.front().done_at);
  }
}

TEST(EndPromise, IsForPromisesThatAreOutstanding) {
  given(decided()).when(end("waived")).then_refused("no-promise-open");
  const auto ended = promised() + std::vector<Deed>{end("waived")};
  given(ended).when(end("broken")).then_refused("no-promise-open");
  given(promised()).when(end("forgotten")).then_problems({"how: not-offered"});
}

}  // namespace
}  // namespace redress::casework::end_promise_tests
