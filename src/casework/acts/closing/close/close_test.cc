#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed close(const std::string& at) { return {at, staff("desk"), "close"}; }

TEST(Close, ComesAfterTheEndOfTheProcedure) {
  const auto outcome = given(exhausted()).when(close("2024-04-25T10:00"));
  outcome.then({"closed"});
  EXPECT_EQ(outcome.after().casefile.work(), WorkState::closed);
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::exhausted);
}

TEST(Close, DoesNotEndAProcedureThatGoesOn) {
  given(registered()).when(close("2024-04-09T10:00")).then_refused("procedure-not-ended");
  given(decided()).when(close("2024-04-12T11:00")).then_refused("procedure-not-ended");
}

TEST(Close, WaitsForEveryPromise) {
  const auto promised =
      exhausted() + std::vector<Deed>{{"2024-04-24T11:00",
                                       staff("officer"),
                                       "record-promise",
                                       {{"what", {"Repair the lift."}}, {"owner", {"Repairs"}}}}};
  given(promised).when(close("2024-04-25T10:00")).then_refused("promises-outstanding", "8");
  const auto without_gate = edition_with("promises_done = true", "by = [\"desk\"]");
  given(promised, without_gate)
      .when(close("2024-04-25T10:00"))
      .then_refused("promises-outstanding", "8");
}

TEST(Close, WaitsForWhatAnOutsideBodyOrdered) {
  const auto complied = [](const std::string& order) {
    return Deed{"2024-07-10T10:00",
                staff("desk"),
                "record-compliance",
                {{"order", {order}}, {"shown-by", {"Receipt 7."}}}};
  };
  given(determined(), wide_edition())
      .when(close("2024-07-10T11:00"))
      .then_refused("orders-outstanding");
  given(determined() + std::vector<Deed>{complied("D1"), complied("D2")}, wide_edition())
      .when(close("2024-07-10T11:00"))
      .then({"closed"});
}

TEST(Close, TakesFeedbackWithoutStagesAtOnce) {
  given({logged({{"kind", {"compliment"}}})}).when(close("2024-04-08T11:00")).then({"closed"});
}

TEST(Close, HappensOnce) {
  given(exhausted() + std::vector<Deed>{close("2024-04-25T10:00")})
      .when(close("2024-04-25T11:00"))
      .then_refused("closed");
}

TEST(Close, MovesNoRoute) {
  const auto before = given(exhausted()).at("2024-04-25T10:00");
  const auto after = given(exhausted()).when(close("2024-04-25T10:00")).after();
  ASSERT_EQ(before.routes.size(), after.routes.size());
  for (std::size_t i = 0; i < before.routes.size(); ++i) {
    EXPECT_EQ(before.routes[i].opens_at, after.routes[i].opens_at);
  }
}

/// One thing is offered, then decided on, and they are content.
std::vector<Deed> accepted_with(const Answers& offered_thing) {
  Deed offer{"2024-04-09T12:00", staff("officer"), "offer-remedy", offered_thing};
  offer.limits = {{"officer", Money{100'00}}};
  auto issued = decision();
  issued["remedy"] = {"O1"};
  std::vector<Deed> acts = registered() + std::vector<Deed>{offer};
  const auto until_decided = decided();
  acts.insert(acts.end(), until_decided.begin() + static_cast<long>(registered().size()),
              until_decided.end());
  acts.back().answers = issued;
  return acts + std::vector<Deed>{{"2024-04-15T10:00", resident(), "accept-outcome"}};
}

TEST(Close, WaitsForWhatWasAcceptedBeItMoneyOrNot) {
  const std::vector<Answers> things = {
      {{"remedy", {"apology"}}, {"what", {"For the tone of our letter."}}},
      {{"remedy", {"payment"}}, {"amount", {"50"}}, {"what", {"For the stairs."}}}};
  for (const auto& thing : things) {
    const auto accepted = accepted_with(thing);
    ASSERT_TRUE(given(accepted, wide_edition()).at("2024-04-16T08:00").casefile.ended());
    given(accepted, wide_edition()).when(close("2024-04-16T10:00")).then_refused("offer-not-given");
    const Deed shown{"2024-04-16T09:00",
                     staff("officer"),
                     "fulfil-offer",
                     {{"offer", {"O1"}}, {"shown-by", {"Letter and statement."}}}};
    given(accepted + std::vector<Deed>{shown}, wide_edition())
        .when(close("2024-04-16T10:00"))
        .then({"closed"});
  }
}

/// What they accepted is owed, also where it was promised by a day and the promise is broken.
TEST(Close, WaitsForWhatWasAcceptedThoughThePromiseOfItIsBroken) {
  const auto broken =
      accepted_with({{"remedy", {"payment"}}, {"amount", {"50"}}, {"what", {"For the stairs."}}}) +
      std::vector<Deed>{{"2024-04-15T11:00",
                         staff("officer"),
                         "record-promise",
                         {{"what", {"Pay it."}},
                          {"owner", {"Finance"}},
                          {"by-when", {"2024-05-10"}},
                          {"offer", {"O1"}}}},
                        {"2024-04-15T12:00",
                         staff("officer"),
                         "end-promise",
                         {{"promise", {"P1"}},
                          {"how", {"broken"}},
                          {"reason", {"The budget is spent."}},
                          {"mode", {"letter"}}}}};
  given(broken, wide_edition()).when(close("2024-04-16T10:00")).then_refused("offer-not-given");
  const Deed let_go{"2024-04-16T09:00",
                    resident(),
                    "answer-offer",
                    {{"offer", {"O1"}}, {"answer", {"let-go"}}, {"words", {"Keep it."}}}};
  given(broken + std::vector<Deed>{let_go}, wide_edition())
      .when(close("2024-04-16T10:00"))
      .then({"closed"});
  const Deed paid{"2024-04-16T09:00",
                  staff("officer"),
                  "fulfil-promise",
                  {{"promise", {"P1"}}, {"shown-by", {"Statement."}}}};
  given(broken + std::vector<Deed>{paid}, wide_edition())
      .when(close("2024-04-16T10:00"))
      .then({"closed"});
}

/// At the end something is offered with the last decision: it is answered, or asked for in vain.
TEST(Close, WaitsForTheAnswerToWhatTheLastDecisionOffers) {
  Deed offer{"2024-04-23T11:00",
             staff("director"),
             "offer-remedy",
             {{"remedy", {"apology"}}, {"what", {"For the tone of our letter."}}}};
  auto acts = exhausted();
  auto last = acts.back();
  acts.pop_back();
  last.answers["remedy"] = {"O1"};
  const auto told = acts + std::vector<Deed>{offer, last};
  given(told, wide_edition()).when(close("2024-04-25T10:00")).then_refused("offer-unanswered");
  const auto answered = [](const std::string& answer) {
    return std::vector<Deed>{{"2024-04-25T09:00",
                              resident(),
                              "answer-offer",
                              {{"offer", {"O1"}}, {"answer", {answer}}}}};
  };
  given(told + answered("declined"), wide_edition())
      .when(close("2024-04-25T10:00"))
      .then({"closed"});
  given(told + answered("accepted"), wide_edition())
      .when(close("2024-04-25T10:00"))
      .then_refused("offer-not-given");
  const auto asked =
      told + std::vector<Deed>{
                 {"2024-04-25T09:00", staff("desk"), "ask-for-reply", {{"mode", {"letter"}}}}};
  given(asked, wide_edition()).when(close("2024-04-26T10:00")).then_refused("offer-unanswered");
  const auto after = given(asked, wide_edition()).at("2024-06-03T09:00").casefile;
  EXPECT_EQ(after.procedure, ProcedureState::exhausted) << "silence changes nothing of the end";
  given(asked, wide_edition()).when(close("2024-06-03T10:00")).then({"closed"});
}

}  // namespace
}  // namespace redress::casework
