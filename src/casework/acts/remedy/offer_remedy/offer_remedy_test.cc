#include "casework/acts_testing.h"
#include "casework/events/approvals.h"

namespace redress::casework::offer_remedy_tests {
namespace {

using namespace testing;  // given, when, then

Deed offer(const std::string& remedy, const std::string& amount = "") {
  Deed act{"2024-04-09T12:00",
           staff("officer"),
           "offer-remedy",
           {{"remedy", {remedy}}, {"what", {"For the stairs."}}}};
  if (!amount.empty()) {
    act.answers["amount"] = {amount};
  }
  return act;
}

TEST(OfferRemedy, NeedsAYesWhereNoLimitIsSet) {
  given(registered(), wide_edition())
      .when(offer("payment", "1"))
      .then_refused("approval-missing-limit-not-set", "9.1");
}

TEST(OfferRemedy, NeedsAYesOnlyAboveTheOwnLimit) {
  auto act = offer("payment", "100.00");
  act.limits = {{"officer", Money{100'00}}};
  given(registered(), wide_edition()).when(act).then({"remedy-offered"});
  act.answers["amount"] = {"100.01"};
  given(registered(), wide_edition()).when(act).then_refused("approval-missing", "9.1");
}

TEST(OfferRemedy, CountsWhatWasOfferedBeforeUnderTheSameLimit) {
  const std::map<std::string, Money> limits = {{"officer", Money{50'00}}};
  auto first = offer("payment", "40");
  first.limits = limits;
  auto second = offer("payment", "10.01");
  second.limits = limits;
  const auto play = given(registered() + std::vector<Deed>{first}, wide_edition());
  play.when(second).then_refused("approval-missing", "9.1");
  second.answers["amount"] = {"10"};
  play.when(second).then({"remedy-offered"});
}

TEST(OfferRemedy, OffersNothingThatWasDeclined) {
  const auto declined =
      registered() +
      std::vector<Deed>{{"2024-04-09T10:00",
                         staff("officer"),
                         "request-approval",
                         {{"authority", {"over-limit"}}, {"what", {"Pay."}}, {"amount", {"60"}}}},
                        {"2024-04-09T10:30",
                         staff("manager"),
                         "decline",
                         {{"request", {"A1"}}, {"reason", {"Too much."}}}}};
  auto act = offer("payment", "60");
  act.limits = {{"officer", Money{100'00}}};
  given(declined, wide_edition()).when(act).then_refused("declined-before", "9.1");
  act.answers["amount"] = {"59.99"};
  given(declined, wide_edition()).when(act).then({"remedy-offered"});
}

TEST(OfferRemedy, RestsOnItsOwnApprovalOnce) {
  const auto approved =
      registered() +
      std::vector<Deed>{{"2024-04-09T10:00",
                         staff("officer"),
                         "request-approval",
                         {{"authority", {"over-limit"}}, {"what", {"Pay."}}, {"amount", {"250"}}}},
                        {"2024-04-09T10:30", staff("manager"), "approve", {{"request", {"A1"}}}},
                        {"2024-04-09T11:00", staff("director"), "approve", {{"request", {"A1"}}}}};
  given(approved, wide_edition())
      .when(offer("payment", "250.01"))
      .then_refused("approval-missing-limit-not-set", "9.1");
  const auto outcome = given(approved, wide_edition()).when(offer("payment", "250"));
  outcome.then({"remedy-offered", "approval-used"});
  EXPECT_EQ(outcome.the<ApprovalUsed>().request, "A1");
  given(approved + std::vector<Deed>{offer("payment", "250")}, wide_edition())
      .when(offer("payment", "250"))
      .then_refused("approval-missing-limit-not-set", "9.1");
}

TEST(OfferRemedy, NeedsNoYesWhereItIsNoMoney) {
  given(registered(), wide_edition()).when(offer("apology")).then({"remedy-offered"});
}

TEST(OfferRemedy, NamesNoSumButItsAmount) {
  auto act = offer("payment", "50");
  act.limits = {{"officer", Money{100'00}}};
  act.answers["what"] = {"£500 for the stairs."};
  given(registered(), wide_edition()).when(act).then_refused("sum-not-offered", "9");
  act.answers["what"] = {"£50 for the stairs."};
  given(registered(), wide_edition()).when(act).then({"remedy-offered"});
}

TEST(OfferRemedy, CanBeAcceptedForSomeTime) {
  auto act = offer("apology");
  act.answers["until"] = {"2024-04-08"};
  given(registered(), wide_edition()).when(act).then_problems({"until: over-already"});
  act.answers["until"] = {"2024-04-19"};
  const auto after = given(registered(), wide_edition()).when(act).after();
  EXPECT_TRUE(after.casefile.offers.front().open_on(calendar::parse_date("2024-04-19").value()));
  EXPECT_FALSE(after.casefile.offers.front().open_on(calendar::parse_date("2024-04-20").value()));
}

TEST(OfferRemedy, HasAnAmountWhereItIsMoney) {
  auto act = offer("payment");
  given(registered(), wide_edition()).when(act).then_refused("amount-missing", "9");
  given(registered(), wide_edition())
      .when(offer("apology", "5"))
      .then_refused("amount-not-asked", "9");
}

TEST(OfferRemedy, NamesAGroundWhereTheRemedyWantsOne) {
  auto act = offer("repeat-payment", "5");
  act.limits = {{"officer", Money{100'00}}};
  given(registered(), wide_edition()).when(act).then_refused("ground-missing", "9");
  act.answers["ground"] = {"recurring"};
  given(registered(), wide_edition()).when(act).then({"remedy-offered"});
}

TEST(OfferRemedy, IsNoPartOfAProcedureWithoutRemedies) {
  given(registered()).when(offer("payment", "5")).then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework::offer_remedy_tests
