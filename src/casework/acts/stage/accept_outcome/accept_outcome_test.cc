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

/// Fifty pounds until 17 April are in the letter of the 12th.
std::vector<Deed> decided_with_an_offer() {
  auto acts = offered();
  acts.back().answers["until"] = {"2024-04-17"};
  auto issued = decision();
  issued["remedy"] = {"O1"};
  const auto until_decided = decided();
  acts.insert(acts.end(), until_decided.begin() + static_cast<long>(registered().size()),
              until_decided.end());
  acts.back().answers = issued;
  return acts;
}

TEST(AcceptOutcome, IsKnowinglyWithoutWhatLapsedOfIt) {
  const auto accept = [](const std::string& at, const Answers& answers) {
    return Deed{at, resident(), "accept-outcome", answers};
  };
  given(decided_with_an_offer(), wide_edition())
      .when(accept("2024-04-17T12:00", {}))
      .then({"offer-accepted"});
  given(decided_with_an_offer(), wide_edition())
      .when(accept("2024-04-18T12:00", {}))
      .then_refused("outcome-in-part");
  const auto outcome = given(decided_with_an_offer(), wide_edition())
                           .when(accept("2024-04-18T12:00", {{"without", {"O1"}}}));
  outcome.then({"offer-accepted"});
  EXPECT_FALSE(outcome.after().casefile.offers_owed());
}

TEST(IssueDecision, NamesWhatWasAcceptedUnderOneThatWasTakenBack) {
  const auto again = [](const Answers& answers) {
    auto all = decision();
    for (const auto& [question, answer] : answers) {
      all[question] = answer;
    }
    return Deed{"2024-04-16T10:00", staff("officer"), "issue-decision", all};
  };
  const auto taken =
      decided_with_an_offer() + std::vector<Deed>{{"2024-04-15T10:00",
                                                   resident(),
                                                   "answer-offer",
                                                   {{"offer", {"O1"}}, {"answer", {"accepted"}}}},
                                                  {"2024-04-15T11:00",
                                                   staff("officer"),
                                                   "take-back",
                                                   {{"what", {"decision-issued stage-1"}},
                                                    {"reason", {"The wrong letter."}},
                                                    {"reached", {"yes"}},
                                                    {"mode", {"phone"}}}}};
  given(taken, wide_edition()).when(again({})).then_refused("offer-left-out");
  given(taken, wide_edition()).when(again({{"remedy", {"O1"}}})).then({"decision-issued"});
}

}  // namespace
}  // namespace redress::casework
