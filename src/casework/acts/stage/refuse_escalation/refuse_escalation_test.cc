#include "casework/acts_testing.h"

namespace redress::casework::refuse_escalation_tests {
namespace {

using namespace testing;  // given, when, then

Deed refuse(const std::string& by = "director", const std::string& ground = "outside-remit") {
  return {"2024-04-15T12:00",
          staff(by),
          "refuse-escalation",
          {{"ground", {ground}}, {"reason", {"It is the council’s road."}}, {"mode", {"letter"}}}};
}

TEST(RefuseEscalation, ExhaustsTheProcedureAtItsLetter) {
  const auto outcome = given(requested(), wide_edition()).when(refuse());
  outcome.then({"escalation-refused", "exhausted"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::exhausted);
  EXPECT_EQ(state(outcome.after(), "stage-2.decision"), "cancelled");
}

TEST(RefuseEscalation, IsForThoseTheStageNames) {
  given(requested(), wide_edition()).when(refuse("manager")).then_refused("not-your-role", "5.5");
}

TEST(RefuseEscalation, IsNotForWhoeverDecidedTheStageBefore) {
  auto act = refuse();
  for (const auto& deed : requested()) {
    if (deed.act == "issue-decision") {
      act.by.id = deed.by.id;
    }
  }
  given(requested(), wide_edition()).when(act).then_refused("decided-before");
}

TEST(RefuseEscalation, TurnsNothingDownThatIsUnderWay) {
  const Deed propose{"2024-04-15T11:00",
                     staff("manager"),
                     "propose-decision",
                     {{"outcome", {"upheld"}}, {"reasons", {"It was dark."}}}};
  const Deed accept{"2024-04-15T10:00", staff("manager"), "accept-escalation", {}};
  given(requested() + std::vector<Deed>{accept, propose}, wide_edition())
      .when(refuse())
      .then_refused("stage-under-way", "5.5");
}

TEST(RefuseEscalation, TurnsNothingDownThatWasAcceptedAndTakenUp) {
  const Deed give{"2024-04-15T11:30",
                  staff("manager"),
                  "allocate",
                  {{"role", {"manager"}}, {"to", {"Rita Penn"}}}};
  const Deed call{"2024-04-15T11:30", staff("manager"), "log-contact", spoken()};
  const auto& edition = wide_edition();
  given(at_stage_2(), edition).when(refuse()).then({"escalation-refused", "exhausted"});
  for (const auto& work : {give, call}) {
    given(at_stage_2() + std::vector<Deed>{work}, edition)
        .when(refuse())
        .then_refused("stage-under-way", "5.5");
  }
}

TEST(RefuseEscalation, MayComeAfterACallAboutTheRequest) {
  const Deed call{"2024-04-15T11:00", staff("manager"), "log-contact", spoken()};
  given(requested() + std::vector<Deed>{call}, wide_edition())
      .when(refuse())
      .then({"escalation-refused", "exhausted"});
}

TEST(RefuseEscalation, RestsOnOneOfTheStagesGrounds) {
  given(requested(), wide_edition())
      .when(refuse("director", "recurring"))
      .then_refused("ground-missing", "5.5");
}

TEST(RefuseEscalation, IsNoPartOfAStageThatAdmitsEverything) {
  auto act = refuse();
  act.at = "2024-04-18T12:00";
  given(at_stage_3(), wide_edition()).when(act).then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework::refuse_escalation_tests
