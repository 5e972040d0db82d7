#include "casework/acts_testing.h"
#include "casework/events/outside.h"

namespace redress::casework::change_order_tests {
namespace {

using namespace testing;  // given, when, then

Deed change(const std::string& how, const Answers& more = {}) {
  Answers answers{{"order", {"D1"}}, {"how", {how}}, {"words", {"Their letter of 3 July."}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return {"2024-07-04T10:00", staff("desk"), "change-order", std::move(answers)};
}

TEST(ChangeOrder, PutsAnotherInItsPlace) {
  const auto outcome =
      given(determined())
          .when(change("replaced", {{"what", {"Pay £300."}}, {"done-by", {"2024-08-12"}}}));
  outcome.then({"omb-order-ended", "omb-order"});
  const auto after = outcome.after();
  ASSERT_EQ(after.casefile.orders.size(), 3U);
  EXPECT_FALSE(after.casefile.orders[0].outstanding());
  EXPECT_FALSE(after.casefile.orders[0].complied_at) << "replaced, and not complied with";
  EXPECT_EQ(after.casefile.orders[0].replaced_by, "D3");
  EXPECT_TRUE(after.casefile.orders[2].outstanding());
}

TEST(ChangeOrder, LiftsOne) {
  const auto outcome = given(determined()).when(change("lifted"));
  outcome.then({"omb-order-ended"});
  EXPECT_TRUE(outcome.after().casefile.orders_outstanding()) << "the other still binds";
  given(determined() + std::vector<Deed>{change("lifted")})
      .when({"2024-07-05T10:00",
             staff("desk"),
             "record-compliance",
             {{"order", {"D1"}}, {"shown-by", {"A receipt."}}}})
      .then_problems({"order: not-offered"});
}

TEST(ChangeOrder, LeavesNothingCompliedWithWhereAllAreLifted) {
  auto second = change("lifted");
  second.answers["order"] = {"D2"};
  const auto outcome = given(determined() + std::vector<Deed>{change("lifted")}).when(second);
  EXPECT_EQ(outcome.after().casefile.outside, OutsideState::determined);
}

TEST(ChangeOrder, IsTakenBackWithTheOrderThatItPutInPlace) {
  const auto changed =
      determined() + std::vector<Deed>{change("replaced", {{"what", {"Pay £300."}}})};
  const Deed slip{"2024-07-04T11:00",
                  staff("desk"),
                  "take-back",
                  {{"what", {"omb-order-ended D1"}}, {"reason", {"They wrote of another."}}}};
  const auto after = given(changed).when(slip).after();
  EXPECT_TRUE(after.casefile.orders[0].outstanding());
  EXPECT_EQ(after.casefile.orders.size(), 2U);
}

TEST(ChangeOrder, SaysWhatIsOrderedNow) {
  given(determined()).when(change("replaced")).then_refused("order-unsaid");
  given(determined())
      .when(change("lifted", {{"what", {"Pay £300."}}}))
      .then_refused("lifted-or-replaced");
}

TEST(ChangeOrder, WaitsForAnOrder) {
  given(exhausted()).when(change("lifted")).then_refused("no-order-open");
}

}  // namespace
}  // namespace redress::casework::change_order_tests
