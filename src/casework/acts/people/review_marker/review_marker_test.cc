#include "casework/acts_testing.h"

namespace redress::casework::review_marker_tests {
namespace {

using namespace testing;  // given, when, then

std::vector<Deed> in_force() {
  return restriction_allowed() +
         std::vector<Deed>{restriction(),
                           {"2024-04-10T10:00",
                            staff("manager"),
                            "notify-marker",
                            {{"marker", {"restricted"}}, {"mode", {"letter"}}}}};
}

Deed review(const std::string& result) {
  return {"2024-04-20T10:00",
          staff("manager"),
          "review-marker",
          {{"marker", {"restricted"}},
           {"result", {result}},
           {"reason", {"No more calls."}},
           {"mode", {"letter"}}}};
}

TEST(ReviewMarker, EndsARestriction) {
  const auto outcome = given(in_force(), wide_edition()).when(review("ended"));
  outcome.then({"marker-reviewed"});
  EXPECT_FALSE(outcome.after().casefile.restricted_by("restricted"));
}

Deed kept_until(const std::string& day, const std::string& at = "2024-04-20T10:00") {
  auto kept = review("kept");
  kept.at = at;
  kept.answers["review-on"] = {day};
  return kept;
}

std::vector<Deed> allowed_until(const std::string& day, const std::string& request,
                                const std::string& at = "2024-04-19T10:00") {
  return {{at,
           staff("manager"),
           "request-approval",
           {{"authority", {"restrict"}},
            {"what", {"Letters only, still."}},
            {"conditions", {"By letter only"}},
            {"exactly", {"Letters to the complaints officer."}},
            {"review-on", {day}}}},
          {at, staff("director"), "approve", {{"request", {request}}}}};
}

TEST(ReviewMarker, KeepsItOnlyUntilItIsLookedAtAgain) {
  given(in_force(), wide_edition()).when(review("kept")).then_refused("review-missing");
  given(in_force(), wide_edition()).when(kept_until("2024-04-20")).then_refused("review-passed");
}

TEST(ReviewMarker, KeepsItBeyondItsDayWithTheYesThatImposingItNeeds) {
  given(in_force(), wide_edition())
      .when(kept_until("2025-04-20"))
      .then_refused("approval-missing", "10");
  const auto outcome = given(in_force() + allowed_until("2025-04-20", "A2"), wide_edition())
                           .when(kept_until("2025-04-20"));
  outcome.then({"marker-reviewed", "approval-used"});
  EXPECT_TRUE(outcome.after().casefile.restricted_by("restricted"));
}

TEST(ReviewMarker, KeepsItAsTheYesWasAskedForAndOnce) {
  const auto allowed = in_force() + allowed_until("2025-04-20", "A2");
  given(allowed, wide_edition())
      .when(kept_until("2026-04-20"))
      .then_refused("approval-missing", "10");
  given(allowed + std::vector<Deed>{kept_until("2025-04-20")}, wide_edition())
      .when(kept_until("2025-10-20", "2024-04-21T10:00"))
      .then_refused("approval-missing", "10");
}

TEST(ReviewMarker, KeepsItUntilItsDayOrAnEarlierOneWithoutAnotherYes) {
  given(in_force(), wide_edition()).when(kept_until("2024-10-01")).then({"marker-reviewed"});
  given(in_force(), wide_edition()).when(kept_until("2024-06-01")).then({"marker-reviewed"});
}

TEST(ReviewMarker, TellsThePersonWhatBecameOfIt) {
  for (const char* result : {"kept", "ended"}) {
    auto untold = review(result);
    untold.answers.erase("mode");
    untold.answers["review-on"] = {"2024-06-01"};
    given(in_force(), wide_edition()).when(untold).then_refused("review-untold");
  }
}

TEST(ReviewMarker, IsMissedByARestrictionThatKeepsNobodyOutAfterItsDay) {
  const auto keeps_out = [](const std::vector<Deed>& acts, const char* day) {
    return given(acts, wide_edition())
        .at(std::string(day) + "T12:00")
        .casefile.kept_out_by("restricted", *calendar::parse_date(day));
  };
  EXPECT_TRUE(keeps_out(in_force(), "2024-10-01"));
  EXPECT_FALSE(keeps_out(in_force(), "2024-10-02"));
  const auto later = in_force() + allowed_until("2025-04-20", "A2", "2024-10-07T10:00") +
                     std::vector<Deed>{kept_until("2025-04-20", "2024-10-08T10:00")};
  EXPECT_TRUE(keeps_out(later, "2024-10-09"));
}

std::vector<Deed> closed_with_it_in_force() {
  return in_force() +
         std::vector<Deed>{
             {"2024-04-18T10:00", staff("manager"), "withdraw", {{"words", {"Never mind."}}}},
             {"2024-04-18T11:00", staff("manager"), "close"}};
}

TEST(ReviewMarker, IsAskedForOnAClosedCasefileToo) {
  const auto closed = closed_with_it_in_force();
  given(closed, wide_edition())
      .when(kept_until("2025-04-20"))
      .then_refused("approval-missing", "10");
  given(closed + allowed_until("2025-04-20", "A2"), wide_edition())
      .when(kept_until("2025-04-20"))
      .then({"marker-reviewed", "approval-used"});
}

TEST(ReviewMarker, LeavesNothingElseToAskForOnAClosedCasefile) {
  given(closed_with_it_in_force(), wide_edition())
      .when(approval_asked("50", "2024-04-19T10:00"))
      .then_refused("closed");
}

TEST(ReviewMarker, LeavesAloneWhatThePersonHasNotBeenToldOf) {
  auto acts = in_force() + allowed_until("2025-04-20", "A2");
  auto again = restriction("2025-04-20");
  again.at = "2024-04-19T12:00";
  acts.push_back(again);
  const auto outcome = given(acts, wide_edition()).when(review("ended"));
  EXPECT_FALSE(outcome.after().casefile.restricted_by("restricted"));
}

}  // namespace
}  // namespace redress::casework::review_marker_tests
