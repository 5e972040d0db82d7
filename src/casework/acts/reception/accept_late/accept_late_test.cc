#include "casework/acts_testing.h"

namespace redress::casework::accept_late_tests {
namespace {

using namespace testing;  // given, when, then

/// Decided on 12 April; the window closed at the end of 10 May.
Deed accept(const std::string& by) {
  return {"2024-05-20T10:00",
          staff(by),
          "accept-late",
          {{"clock", {"stage-1.escalation"}}, {"reason", {"They were away."}}}};
}

TEST(AcceptLate, OpensAgainWhatLapsed) {
  const auto outcome = given(decided(), wide_edition()).when(accept("manager"));
  outcome.then({"late-accepted"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::decided);
  EXPECT_EQ(state(outcome.after(), "stage-1.escalation"), "missed") << "the window stays closed";
}

TEST(AcceptLate, LetsTheNextStageBeAskedFor) {
  const Deed ask{"2024-05-21T10:00", resident(), "request-escalation"};
  given(decided(), wide_edition()).when(ask).then_refused("window-closed", "4.4");
  given(decided() + std::vector<Deed>{accept("manager")}, wide_edition())
      .when(ask)
      .then({"escalation-requested"});
}

TEST(AcceptLate, IsForThoseTheEditionNames) {
  given(decided(), wide_edition()).when(accept("desk")).then_refused("not-yours-to-accept", "4.4");
}

TEST(AcceptLate, NeedsAnEditionThatAllowsIt) {
  given(decided()).when(accept("manager")).then_refused("nothing-lapsed");
}

}  // namespace
}  // namespace redress::casework::accept_late_tests
