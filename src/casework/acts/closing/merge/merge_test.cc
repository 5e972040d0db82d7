#include "casework/acts_testing.h"

namespace redress::casework::merge_tests {
namespace {

using namespace testing;  // given, when, then

Deed merged(std::vector<OtherCasefile> others) {
  Deed act{"2024-04-09T10:00",
           staff("desk"),
           "merge",
           {{"into", {"EX-1"}}, {"reason", {"The same leak."}}}};
  act.others = std::move(others);
  return act;
}

TEST(Merge, EndsTheLaterCasefileInTheEarlier) {
  const auto outcome = given(registered()).when(merged({{"EX-1", london("2024-04-05T10:00")}}));
  outcome.then({"merged"});
  const auto& casefile = outcome.after().casefile;
  EXPECT_EQ(casefile.merged_into, "EX-1");
  EXPECT_TRUE(casefile.closed_at);
  EXPECT_FALSE(casefile.exhausted_at) << "the procedure goes on, in the other";
}

TEST(Merge, TakesNoTimeFromThePerson) {
  given(registered())
      .when(merged({{"EX-1", london("2024-04-09T09:00")}}))
      .then_refused("other-received-later");
  given(registered())
      .when(merged({{"EX-1", london("2024-04-05T10:00"), false}}))
      .then_refused("other-closed");
  given(registered()).when(merged({})).then_refused("no-such-casefile");
}

TEST(Merge, LeavesWhatIsAnsweredACasefileOfItsOwn) {
  auto late = merged({{"EX-1", london("2024-04-05T10:00")}});
  late.at = "2024-04-15T10:00";
  given(decided()).when(late).then_refused("answered-already");
}

TEST(Merge, LeavesNothingBehindThatIsOwed) {
  const auto promised =
      registered() + std::vector<Deed>{{"2024-04-08T11:00",
                                        staff("officer"),
                                        "record-promise",
                                        {{"what", {"Repair the lift."}}, {"owner", {"Repairs"}}}}};
  given(promised)
      .when(merged({{"EX-1", london("2024-04-05T10:00")}}))
      .then_refused("promises-outstanding");
}

}  // namespace
}  // namespace redress::casework::merge_tests
