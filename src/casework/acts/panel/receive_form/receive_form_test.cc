#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

std::vector<Deed> sent() {
  return at_stage_3() +
         std::vector<Deed>{
             {"2024-04-18T11:00", staff("panel"), "send-form", {{"mode", {"email"}}}}};
}

TEST(ReceiveForm, MeetsItsWindow) {
  const auto outcome = given(sent()).when({"2024-04-22T10:00", staff("panel"), "receive-form"});
  outcome.then({"form-received"});
  EXPECT_EQ(state(outcome.after(), "stage-3.form"), "met");
  EXPECT_EQ(due(outcome.after(), "stage-3.hearing-decision"), "2024-05-07");
}

TEST(ReceiveForm, WantsAForm) {
  given(at_stage_3())
      .when({"2024-04-22T10:00", staff("panel"), "receive-form"})
      .then_refused("form-not-sent");
}

TEST(ReceiveForm, HappensOnce) {
  given(form_back())
      .when({"2024-04-23T10:00", staff("panel"), "receive-form"})
      .then_refused("form-received-already");
}

TEST(ReceiveForm, ComesTooLateAfterItsWindow) {
  given(sent())
      .when({"2024-05-17T10:00", staff("panel"), "receive-form"})
      .then_refused("procedure-ended");
  EXPECT_EQ(given(sent()).at("2024-05-17T10:00").casefile.procedure, ProcedureState::lapsed);
}

TEST(ReceiveForm, IsRefusedByItsWindowWhereNothingLapses) {
  const auto edition = edition_with("met_by   = \"form-received\"\non_lapse = \"close-window\"",
                                    "met_by   = \"form-received\"");
  given(sent(), edition)
      .when({"2024-05-17T10:00", staff("panel"), "receive-form"})
      .then_refused("window-closed", "6.1");
}

TEST(ReceiveForm, MeetsTheWindowBeforeTheDeemedDay) {
  auto acts = at_stage_3();
  const auto back =
      acts +
      std::vector<Deed>{{"2024-04-18T11:00", staff("panel"), "send-form", {{"mode", {"letter"}}}},
                        {"2024-04-19T10:00", staff("panel"), "receive-form"}};
  const auto after = given(back).at("2024-06-03T10:00");
  EXPECT_EQ(state(after, "stage-3.form"), "met");
  EXPECT_NE(after.casefile.procedure, ProcedureState::lapsed);
}

TEST(ReceiveForm, ThatCameInTimeUndoesTheLapse) {
  const auto sent =
      at_stage_3() +
      std::vector<Deed>{{"2024-04-18T11:00", staff("panel"), "send-form", {{"mode", {"email"}}}}};
  EXPECT_EQ(given(sent).at("2024-05-20T09:00").casefile.procedure, ProcedureState::lapsed);
  Deed form{"2024-05-20T10:00", staff("panel"), "receive-form"};
  form.happened = "2024-05-10T10:00";
  form.late_reason = "It lay in the post room.";
  const auto outcome = given(sent).when(form);
  outcome.then({"form-received"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::open);
  EXPECT_FALSE(outcome.after().casefile.ended_at);
}

}  // namespace
}  // namespace redress::casework
