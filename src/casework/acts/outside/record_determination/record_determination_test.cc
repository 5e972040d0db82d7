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

}  // namespace
}  // namespace redress::casework::record_determination_tests
