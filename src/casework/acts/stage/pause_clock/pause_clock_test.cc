#include "casework/acts_testing.h"

namespace redress::casework::pause_clock_tests {
namespace {

using namespace testing;  // given, when, then

procedure::Edition edition_stopping(const std::string& more = "") {
  return edition_of(with(small_edition_text(), "extend = { times = 1",
                         "pause = { grounds = [\"evidence\"], by = [\"officer\"]" + more +
                             ", clause = \"4.8\" }\nextend = { times = 1") +
                    "\n[ground.evidence]\nname = \"Evidence\"\nclause = \"4.8\"\n"
                    "[ground.other]\nname = \"Other\"\nclause = \"4.8\"\n");
}

const procedure::Edition& stopping() {
  static const auto kEdition = edition_stopping();
  return kEdition;
}

Deed stop(const std::string& at = "2024-04-10T10:00", const std::string& by = "officer",
          const std::string& ground = "evidence") {
  return {at,
          staff(by),
          "pause-clock",
          {{"clock", {"stage-1.decision"}},
           {"ground", {ground}},
           {"reason", {"The photographs."}},
           {"message", {"We wait for your photographs."}}}};
}

Deed go_on(const std::string& at) {
  return {at,
          staff("officer"),
          "resume-clock",
          {{"clock", {"stage-1.decision"}}, {"reason", {"They came."}}}};
}

TEST(PauseClock, LeavesNoDateUntilItGoesOn) {
  const auto after = given(registered(), stopping()).when(stop()).after();
  EXPECT_EQ(state(after, "stage-1.decision"), "paused");
  EXPECT_EQ(due(after, "stage-1.decision"), "");
}

/// Three working days, 11, 12 and 15 April, do not count: 22 April becomes 25 April.
TEST(ResumeClock, CountsNoDayOfThePause) {
  const auto history = registered() + std::vector<Deed>{stop()};
  const auto after = given(history, stopping()).when(go_on("2024-04-15T16:00")).after();
  EXPECT_EQ(state(after, "stage-1.decision"), "running");
  EXPECT_EQ(due(after, "stage-1.decision"), "2024-04-25");
}

/// Ten working days from 15 April.
TEST(ResumeClock, CountsTheWholeLengthAgainWhereTheDocumentSaysSo) {
  const auto history = registered() + std::vector<Deed>{stop()};
  const auto edition = edition_stopping(", restarts = true");
  const auto after = given(history, edition).when(go_on("2024-04-15T16:00")).after();
  EXPECT_EQ(due(after, "stage-1.decision"), "2024-04-29");
}

TEST(PauseClock, StopsOnTheGroundsGivenAndByThoseNamed) {
  given(registered(), stopping())
      .when(stop("2024-04-10T10:00", "officer", "other"))
      .then_refused("not-a-ground-to-stop", "4.8");
  given(registered(), stopping())
      .when(stop("2024-04-10T10:00", "manager"))
      .then_refused("not-yours-to-stop", "4.8");
}

TEST(PauseClock, StopsNothingTwiceAndNothingThatIsMissed) {
  const auto history = registered() + std::vector<Deed>{stop()};
  given(history, stopping()).when(stop("2024-04-11T10:00")).then_refused("nothing-to-stop");
  given(registered(), stopping()).when(stop("2024-04-23T10:00")).then_refused("nothing-to-stop");
}

TEST(PauseClock, IsNoPartOfAProcedureWithoutIt) {
  given(registered()).when(stop()).then_refused("not-part-of-procedure");
  given(registered(), stopping()).when(go_on("2024-04-15T16:00")).then_refused("nothing-stopped");
}

}  // namespace
}  // namespace redress::casework::pause_clock_tests
