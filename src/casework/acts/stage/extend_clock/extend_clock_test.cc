#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed extend(const std::string& at, const std::string& by = "10 working days",
            const std::string& role = "officer") {
  return {at,
          staff(role),
          "extend-clock",
          {{"clock", {"stage-1.decision"}},
           {"how-much", {by}},
           {"reason", {"A part is awaited."}},
           {"message", {"Told by phone."}}}};
}

/// The Complaint Handling Code, 6.5 and 6.16.
TEST(ExtendClock, TellsOfTheOmbudsmanWhereTheProcedureAsksForIt) {
  const auto edition =
      edition_of(with(small_edition_text(), "must_tell = [\"reason\", \"new-date\"]",
                      "must_tell = [\"reason\", \"new-date\", \"ombudsman\"]"));
  auto act = extend("2024-04-10T10:00");
  given(registered(), edition).when(act).then_refused("ombudsman-missing", "4.3");
  act.answers["told"] = {"ombudsman"};
  given(registered(), edition).when(act).then({"extended"});
}

TEST(ExtendClock, MovesWhatIsDueFromTheDateBefore) {
  const auto outcome = given(registered()).when(extend("2024-04-10T10:00"));
  outcome.then({"extended"});
  EXPECT_EQ(due(outcome.after(), "stage-1.decision"), "2024-05-07")
      << "22 April and ten more; 6 May is a holiday";
  EXPECT_EQ(calendar::to_iso(deadline(outcome.after(), "stage-1.decision").first_due->on),
            "2024-04-22");
}

TEST(ExtendClock, MovesWhatWasDueWhenItWasToldInTimeAndWrittenUpLate) {
  auto act = extend("2024-04-24T10:00");
  given(registered()).when(act).then_refused("too-late-to-extend", "4.3");
  act.happened = "2024-04-19T10:00";
  given(registered()).when(act).then_refused("late-reason-missing", "4.2");
  act.late_reason = "It was told by phone.";
  const auto outcome = given(registered()).when(act);
  outcome.then({"extended"});
  const auto decision = deadline(outcome.after(), "stage-1.decision");
  EXPECT_EQ(calendar::to_iso(decision.due->on), "2024-05-07");
  EXPECT_EQ(word_of(decision.state), "running");
  EXPECT_TRUE(decision.miss_mistaken)
      << "the miss stays on record, and no longer says what was due";
}

TEST(ExtendClock, MayBeShorter) {
  EXPECT_EQ(due(given(registered()).when(extend("2024-04-10T10:00", "3 working days")).after(),
                "stage-1.decision"),
            "2024-04-25");
}

TEST(ExtendClock, GoesNoFurtherThanTheEditionAllows) {
  given(registered())
      .when(extend("2024-04-10T10:00", "11 working days"))
      .then_refused("longer-than-allowed", "4.3");
  given(registered())
      .when(extend("2024-04-10T10:00", "0 working days"))
      .then_refused("longer-than-allowed", "4.3");
  given(registered())
      .when(extend("2024-04-10T10:00", "10 calendar days"))
      .then_refused("longer-than-allowed", "4.3");
  given(registered())
      .when(extend("2024-04-10T10:00", "ten days"))
      .then_refused("not-an-amount", "4.3");
}

TEST(ExtendClock, HappensNoOftenerThanTheEditionAllows) {
  const auto once = registered() + std::vector<Deed>{extend("2024-04-10T10:00", "3 working days")};
  given(once).when(extend("2024-04-11T10:00", "3 working days")).then_refused("nothing-to-extend");
}

TEST(ExtendClock, IsForThoseTheEditionNames) {
  given(registered())
      .when(extend("2024-04-10T10:00", "10 working days", "desk"))
      .then_refused("not-yours-to-extend", "4.3");
}

TEST(ExtendClock, IsForThoseWhoDecideWhereTheEditionNamesNobody) {
  const auto edition = edition_with(", by = [\"officer\"]", "");
  given(registered(), edition)
      .when(extend("2024-04-10T10:00", "10 working days", "desk"))
      .then_refused("not-yours-to-extend", "4.3");
  given(registered(), edition).when(extend("2024-04-10T10:00")).then({"extended"});
}

TEST(ExtendClock, UndoesNoMiss) {
  given(registered()).when(extend("2024-04-23T10:00")).then_refused("too-late-to-extend", "4.3");
}

}  // namespace
}  // namespace redress::casework
