#include "casework/acts_testing.h"

namespace redress::casework::reopen_tests {
namespace {

using namespace testing;  // given, when, then

TEST(Reopen, OpensTheWorkAndMovesNoDate) {
  const auto closed = exhausted() + std::vector<Deed>{{"2024-04-25T10:00", staff("desk"), "close"}};
  const Deed reopen{
      "2024-04-26T10:00", staff("desk"), "reopen", {{"reason", {"A promise was overlooked."}}}};
  const auto outcome = given(closed).when(reopen);
  outcome.then({"reopened"});
  EXPECT_EQ(outcome.after().casefile.work(), WorkState::open);
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::exhausted);
  given(exhausted()).when(reopen).then_refused("not-closed");
}

TEST(Reopen, LeavesWhatWasMergedWhereItIs) {
  Deed merge{"2024-04-09T10:00",
             staff("desk"),
             "merge",
             {{"into", {"EX-1"}}, {"reason", {"The same leak."}}}};
  merge.others = {{"EX-1", london("2024-04-05T10:00")}};
  const Deed reopen{"2024-04-10T10:00", staff("desk"), "reopen", {{"reason", {"It leaks again."}}}};
  given(registered() + std::vector<Deed>{merge}).when(reopen).then_refused("merged");
}

}  // namespace
}  // namespace redress::casework::reopen_tests
