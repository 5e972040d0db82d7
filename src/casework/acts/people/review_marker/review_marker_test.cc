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
          {{"marker", {"restricted"}}, {"result", {result}}, {"reason", {"No more calls."}}}};
}

TEST(ReviewMarker, EndsARestriction) {
  const auto outcome = given(in_force(), wide_edition()).when(review("ended"));
  outcome.then({"marker-reviewed"});
  EXPECT_FALSE(outcome.after().casefile.restricted_by("restricted"));
}

TEST(ReviewMarker, KeepsItOnlyUntilItIsLookedAtAgain) {
  given(in_force(), wide_edition()).when(review("kept")).then_refused("review-missing");
  auto kept = review("kept");
  kept.answers["review-on"] = {"2025-04-20"};
  const auto outcome = given(in_force(), wide_edition()).when(kept);
  EXPECT_TRUE(outcome.after().casefile.restricted_by("restricted"));
}

}  // namespace
}  // namespace redress::casework::review_marker_tests
