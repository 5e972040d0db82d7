#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(AcceptOutcome, ResolvesWhatWasDecided) {
  const auto outcome = given(decided()).when({"2024-04-15T10:00", resident(), "accept-outcome"});
  outcome.then({"offer-accepted"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::resolved);
}

TEST(AcceptOutcome, ResolvesWhatWasOfferedInformally) {
  given(informal())
      .when({"2024-04-08T11:00", resident(), "accept-outcome"})
      .then_refused("nothing-to-accept");
  const auto offered =
      informal() + std::vector<Deed>{{"2024-04-09T10:00",
                                      staff("desk"),
                                      "make-offer",
                                      {{"offer", {"On Friday."}}, {"mode", {"phone"}}}}};
  const auto outcome = given(offered).when({"2024-04-09T11:00", resident(), "accept-outcome"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::resolved);
}

TEST(AcceptOutcome, TakesNoInformalOfferThatLapsedWhenItBecameFormal) {
  const auto formal =
      informal() +
      std::vector<Deed>{
          {"2024-04-08T11:00",
           staff("desk"),
           "make-offer",
           {{"offer", {"On Friday."}}, {"mode", {"phone"}}}},
          {"2024-04-08T12:00", resident(), "make-formal", {{"reason", {"I want an answer."}}}}};
  given(formal)
      .when({"2024-04-08T13:00", staff("desk"), "accept-outcome"})
      .then_refused("nothing-to-accept");
}

TEST(AcceptOutcome, ResolvesWhatMediationCameTo) {
  const auto mediated = [](const std::string& result) {
    Answers answers{{"result", {result}}};
    if (result == "agreed") {
      answers["nothing-owed"] = {"yes"};
    }
    return registered() + std::vector<Deed>{{"2024-04-09T10:00",
                                             staff("officer"),
                                             "offer-mediation",
                                             {{"answer", {"accepted"}}}},
                                            {"2024-04-10T10:00", staff("officer"), "run-mediation",
                                             std::move(answers)}};
  };
  const Deed accept{"2024-04-10T11:00", resident(), "accept-outcome"};
  given(mediated("none"), wide_edition()).when(accept).then_refused("nothing-to-accept");
  const auto outcome = given(mediated("agreed"), wide_edition()).when(accept);
  outcome.then({"offer-accepted"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::resolved);
}

TEST(AcceptOutcome, LeavesAnExhaustedProcedureExhausted) {
  const auto outcome = given(exhausted()).when({"2024-04-25T10:00", resident(), "accept-outcome"});
  outcome.then({"offer-accepted"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::exhausted);
}

TEST(AcceptOutcome, HappensOnce) {
  const auto accepted =
      decided() + std::vector<Deed>{{"2024-04-15T10:00", resident(), "accept-outcome"}};
  given(accepted)
      .when({"2024-04-15T11:00", resident(), "accept-outcome"})
      .then_refused("already-accepted");
}

TEST(AcceptOutcome, WantsAnOutcome) {
  given(registered())
      .when({"2024-04-09T10:00", resident(), "accept-outcome"})
      .then_refused("nothing-to-accept");
}

}  // namespace
}  // namespace redress::casework
