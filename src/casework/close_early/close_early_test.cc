#include "casework/acts_testing.h"

namespace redress::casework::close_early_tests {
namespace {

using namespace testing;  // given, when, then

Act early() {
  return {"2024-04-10T10:00",
          staff("manager"),
          "close-early",
          {{"ground", {"money-seeking"}},
           {"reason", {"The claim is for money that is not due."}},
           {"mode", {"letter"}}}};
}

TEST(CloseEarly, NeedsTheYesOfWhomTheEditionNames) {
  given(registered(), wide_edition()).when(early()).then_refused("approval-missing", "8.2");
  const auto approved =
      registered() +
      std::vector<Act>{
          {"2024-04-09T10:00",
           staff("manager"),
           "request-approval",
           {{"authority", {"early"}}, {"what", {"Close it."}}, {"ground", {"money-seeking"}}}},
          {"2024-04-09T11:00", staff("head"), "approve", {{"request", {"A1"}}}}};
  const auto outcome = given(approved, wide_edition()).when(early());
  outcome.then({"closed-early", "exhausted"});
  EXPECT_EQ(outcome.after().casefile.work(), WorkState::closed);
  EXPECT_TRUE(outcome.after().casefile.exhausted_at) << "the ways outside are open";
}

TEST(CloseEarly, LeavesNoPromiseBehind) {
  const auto promised =
      registered() + std::vector<Act>{{"2024-04-09T10:00",
                                       staff("officer"),
                                       "record-promise",
                                       {{"what", {"Mend it."}}, {"owner", {"Lifts"}}}}};
  given(promised, wide_edition()).when(early()).then_refused("promises-outstanding");
}

TEST(CloseEarly, ExistsOnlyWhereTheEditionHasIt) {
  given(registered()).when(early()).then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework::close_early_tests
