#include "casework/acts_testing.h"
#include "casework/events/decision.h"

namespace redress::casework::told_sums_tests {
namespace {

using namespace testing;  // given, when, then

std::vector<Deed> proposed_with(const std::string& reasons, const Answers& more = {}) {
  Answers answers{{"outcome", {"upheld"}}, {"reasons", {reasons}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return registered() + std::vector<Deed>{{"2024-04-10T10:00", staff("officer"), "propose-decision",
                                           std::move(answers)}};
}

Deed explain() {
  return {"2024-04-11T10:00",
          staff("officer"),
          "explain-decision",
          {{"mode", {"phone"}}, {"reached", {"yes"}}, {"invited", {"yes"}}}};
}

TEST(ExplainDecision, PromisesNoMoneyThatIsNotOffered) {
  given(proposed_with("We owe you £500.")).when(explain()).then_refused("sum-not-offered");
  given(proposed_with("We owe you the repair."))
      .when(explain())
      .then({"contact", "decision-explained", "comment-opportunity"});
}

TEST(ExplainDecision, TellsOfASumThatNobodyPromises) {
  const auto acts = proposed_with("You asked for £500.",
                                  {{"sums", {"not-promised"}}, {"sums-why", {"Their wish."}}});
  given(acts).when(explain()).then({"contact", "decision-explained", "comment-opportunity"});
}

TEST(ExplainDecision, TellsOfWhatIsOffered) {
  auto acts = offered();
  acts.push_back({"2024-04-10T10:00",
                  staff("officer"),
                  "propose-decision",
                  {{"outcome", {"upheld"}}, {"reasons", {"We pay you £50."}}}});
  given(acts, wide_edition())
      .when(explain())
      .then({"contact", "decision-explained", "comment-opportunity"});
}

TEST(RefuseEscalation, PromisesNoMoneyBesideTheOffers) {
  Deed refuse{"2024-04-16T10:00",
              staff("director"),
              "refuse-escalation",
              {{"ground", {"outside-remit"}},
               {"reason", {"We pay you £50 all the same."}},
               {"mode", {"letter"}}}};
  given(requested(), wide_edition()).when(refuse).then_refused("sum-not-offered");
  refuse.answers["reason"] = {"It is not ours. We will send you a cheque."};
  given(requested(), wide_edition()).when(refuse).then_refused("worth-promised");
  refuse.answers["reason"] = {"It is not ours."};
  given(requested(), wide_edition()).when(refuse).then({"escalation-refused", "exhausted"});
}

TEST(DecideHearing, PromisesNoMoneyBesideTheOffers) {
  given(form_back(), wide_edition())
      .when({"2024-04-23T10:00",
             staff("director"),
             "decide-hearing",
             {{"answer", {"decline"}}, {"reason", {"We pay you two hundred pounds instead."}}}})
      .then_refused("sum-not-offered");
}

TEST(MarkPerson, PromisesNoMoneyBesideTheOffers) {
  auto mark = restriction();
  mark.answers["exactly"] = {"Letters, and fifty pounds for the stamps."};
  given(restriction_allowed(), wide_edition()).when(mark).then_refused("sum-not-offered");
}

TEST(ASumInWords, IsOneLikeAnother) {
  given(proposed_with("We owe you five hundred and fifty pounds."))
      .when(explain())
      .then_refused("sum-not-offered");
  given(proposed_with("A pound of nails was left in Pound Lane."))
      .when(explain())
      .then({"contact", "decision-explained", "comment-opportunity"});
  auto acts = offered();
  acts.push_back({"2024-04-10T10:00",
                  staff("officer"),
                  "propose-decision",
                  {{"outcome", {"upheld"}}, {"reasons", {"We pay you fifty pounds."}}}});
  given(acts, wide_edition())
      .when(explain())
      .then({"contact", "decision-explained", "comment-opportunity"});
}

TEST(AnswerFeedback, PromisesNoMoneyBesideTheOffers) {
  given(suggestion(), wide_edition())
      .when({"2024-04-09T10:00",
             staff("desk"),
             "answer-feedback",
             {{"answer", {"We pay £100 for the idea."}}, {"mode", {"email"}}}})
      .then_refused("sum-not-offered");
}

Deed proposal(const std::string& reasons, const Answers& more) {
  return proposed_with(reasons, more).back();
}

TEST(NotPromised, IsSaidWithAWordOnWhatItIs) {
  given(registered())
      .when(proposal("You asked for £500.", {{"sums", {"not-promised"}}}))
      .then_refused("sums-unexplained");
  const auto outcome =
      given(registered())
          .when(proposal("You asked for £500.",
                         {{"sums", {"not-promised"}}, {"sums-why", {"What she asked for."}}}));
  outcome.then({"decision-proposed"});
  EXPECT_EQ(outcome.events().front().body.as<DecisionProposed>()->sums_why, "What she asked for.");
}

TEST(NotPromised, IsNotTakenAtItsWordWhereTheSentencePromises) {
  const Answers waived{{"sums", {"not-promised"}}, {"sums-why", {"Only talk."}}};
  given(registered()).when(proposal("We will pay you £500.", waived)).then_refused("sum-promised");
  given(registered())
      .when(proposal("£500 will be credited to your account.", waived))
      .then_refused("sum-promised");
}

TEST(WhatIsWorthMoney, IsToldOnlyAsAnOffer) {
  const auto voucher = proposal("You get a voucher for the garden.", {});
  given(registered() + std::vector<Deed>{voucher}, wide_edition())
      .when(explain())
      .then_refused("worth-not-offered");
  auto acts = offered();
  acts.push_back(voucher);
  given(acts, wide_edition())
      .when(explain())
      .then({"contact", "decision-explained", "comment-opportunity"});
}

TEST(WhatIsWorthMoney, IsPromisedOnlyAsAnOffer) {
  given(registered(), wide_edition())
      .when({"2024-04-09T12:00",
             staff("officer"),
             "record-promise",
             {{"what", {"Halve the rent for May."}}, {"owner", {"Rents"}}}})
      .then_refused("worth-not-offered");
}

TEST(WhatIsWorthMoney, IsOfferedAsMoney) {
  given(registered(), wide_edition())
      .when({"2024-04-09T12:00",
             staff("officer"),
             "offer-remedy",
             {{"remedy", {"apology"}}, {"what", {"Sorry, and a month off your rent."}}}})
      .then_refused("worth-money", "9");
}

}  // namespace
}  // namespace redress::casework::told_sums_tests
