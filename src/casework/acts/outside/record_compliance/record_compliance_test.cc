#include "casework/acts_testing.h"

namespace redress::casework::record_compliance_tests {
namespace {

using namespace testing;  // given, when, then

Deed comply(const std::string& order) {
  return {"2024-07-10T10:00",
          staff("desk"),
          "record-compliance",
          {{"order", {order}}, {"shown-by", {"Receipt 7."}}}};
}

TEST(RecordCompliance, OfEveryOrderSettlesTheDetermination) {
  const auto one = given(determined(), wide_edition()).when(comply("D1"));
  one.then({"determination-complied"});
  EXPECT_EQ(one.after().casefile.outside, OutsideState::determined);
  const auto both =
      given(determined() + std::vector<Deed>{comply("D1")}, wide_edition()).when(comply("D2"));
  EXPECT_EQ(both.after().casefile.outside, OutsideState::complied);
}

TEST(RecordCompliance, IsShownOrExplained) {
  auto act = comply("D1");
  act.answers["exception"] = {"The lift was replaced instead."};
  given(determined(), wide_edition()).when(act).then_refused("shown-or-exception");
}

TEST(RecordCompliance, LeavesNothingUndoneWhereNobodyMayAllowIt) {
  auto act = comply("D1");
  act.answers.erase("shown-by");
  act.answers["exception"] = {"We do not agree."};
  given(determined(), wide_edition()).when(act).then_refused("order-binds");
}

}  // namespace
}  // namespace redress::casework::record_compliance_tests
