#include "casework/acts_testing.h"
#include "casework/events/lapse.h"

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

TEST(RecordCompliance, InPartLeavesTheDeterminationUnsettled) {
  const auto edition =
      edition_of(wide_edition_text() +
                 "\n[authority.not-in-full]\nact = \"record-compliance\"\nany_of = "
                 "[\"head\"]\nown_yes = true\nclause = \"7\"\n");
  auto in_part = comply("D1");
  in_part.by = staff("head");
  in_part.answers.erase("shown-by");
  in_part.answers["exception"] = {"Half of it is paid."};
  auto in_full = comply("D2");
  in_full.by = staff("head");
  const auto both = given(determined() + std::vector<Deed>{in_part}, edition).when(in_full);
  both.then({"determination-complied"});
  EXPECT_EQ(both.after().casefile.outside, OutsideState::determined);
  EXPECT_FALSE(both.after().casefile.orders_outstanding());
}

/// The edition has a clock for the day of each order.
const procedure::Edition& with_order_clock() {
  static const auto kEdition =
      edition_of(small_edition_text() +
                 "\n[clock.order]\nname = \"An order\"\nwithin = \"set from outside\"\nfrom = "
                 "\"omb-order\"\nmet_by = \"determination-complied\"\nclause = \"7\"\n");
  return kEdition;
}

/// What is left undone with somebody's yes is settled, and its deadline was never met.
TEST(AnOrder, ThatIsNotCarriedOutInFullIsNotMet) {
  const auto edition = edition_of(
      wide_edition_text() +
      "\n[clock.order]\nname = \"An order\"\nwithin = \"set from outside\"\nfrom = "
      "\"omb-order\"\nmet_by = \"determination-complied\"\nclause = \"7\"\n"
      "\n[authority.not-in-full]\nact = \"record-compliance\"\nany_of = [\"head\"]\nown_yes = "
      "true\nclause = \"7\"\n");
  auto in_part = comply("D1");
  in_part.by = staff("head");
  in_part.answers.erase("shown-by");
  in_part.answers["exception"] = {"Half of it is paid."};
  const auto after =
      given(determined() + std::vector<Deed>{in_part}, edition).at("2024-07-30T09:00");
  EXPECT_EQ(state(after, "order.D1"), "cancelled");
  auto late = in_part;
  late.at = "2024-08-10T09:00";
  EXPECT_EQ(state(given(determined() + std::vector<Deed>{late}, edition).at("2024-08-11T09:00"),
                  "order.D1"),
            "missed");
}

TEST(RecordCompliance, RestsOnAYesThatSaysWhetherItIsInFull) {
  const auto edition =
      edition_of(wide_edition_text() +
                 "\n[authority.not-in-full]\nact = \"record-compliance\"\nany_of = "
                 "[\"head\"]\nclause = \"7\"\n");
  const auto asked = [](const std::string& extent) {
    Deed request{"2024-07-08T10:00",
                 staff("desk"),
                 "request-approval",
                 {{"authority", {"not-in-full"}}, {"of", {"D1"}}, {"what", {"Settle it."}}}};
    if (!extent.empty()) {
      request.answers["extent"] = {extent};
    }
    return request;
  };
  const Deed yes{"2024-07-09T10:00", staff("head"), "approve", {{"request", {"A1"}}}};
  given(determined(), edition).when(asked("")).then_refused("extent-missing", "7");
  auto in_part = comply("D1");
  in_part.answers.erase("shown-by");
  in_part.answers["exception"] = {"Half of it is paid."};
  const auto for_all = determined() + std::vector<Deed>{asked("in-full"), yes};
  given(for_all, edition).when(comply("D1")).then({"determination-complied", "approval-used"});
  given(for_all, edition).when(in_part).then_refused("approval-missing", "7");
  given(determined() + std::vector<Deed>{asked("in-part"), yes}, edition)
      .when(in_part)
      .then({"determination-complied", "approval-used"});
}

TEST(AnOrder, IsMissedLikeAnotherDeadlineOnceForEach) {
  const Deed paid{"2024-07-10T10:00",
                  staff("desk"),
                  "record-compliance",
                  {{"order", {"D1"}}, {"shown-by", {"A receipt."}}}};
  const auto& edition = with_order_clock();
  const auto after = given(determined() + std::vector<Deed>{paid}, edition).at("2024-07-30T09:00");
  EXPECT_EQ(state(after, "order.D1"), "met");
  EXPECT_EQ(state(after, "order.D2"), "missed");
  const auto* miss = after.history.back().body.as<DeadlineMissed>();
  ASSERT_TRUE(miss);
  EXPECT_EQ(miss->run, "D2");
  EXPECT_EQ(miss->due, london("2024-07-29T23:59:59"));
}

TEST(AnOrder, IsMissedOnceThoughItsDayHadPassedWhenItCame) {
  auto late = determined();
  late.back().at = "2024-08-05T10:00";
  const auto after = given(late, with_order_clock()).at("2024-08-06T09:00");
  const auto misses = std::ranges::count_if(after.history, [](const Event& event) {
    const auto* miss = event.body.as<DeadlineMissed>();
    return miss && miss->run == "D1";
  });
  EXPECT_EQ(misses, 1);
  EXPECT_EQ(state(after, "order.D1"), "missed");
}

}  // namespace
}  // namespace redress::casework::record_compliance_tests
