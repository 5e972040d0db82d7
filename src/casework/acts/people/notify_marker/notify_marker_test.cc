#include "casework/acts_testing.h"

namespace redress::casework::notify_marker_tests {
namespace {

using namespace testing;  // given, when, then

TEST(NotifyMarker, MakesTheMarkerHold) {
  const Deed tell{"2024-04-10T10:00",
                  staff("manager"),
                  "notify-marker",
                  {{"marker", {"restricted"}}, {"mode", {"letter"}}}};
  const auto outcome =
      given(restriction_allowed() + std::vector<Deed>{restriction()}, wide_edition()).when(tell);
  outcome.then({"marker-notified"});
  EXPECT_TRUE(outcome.after().casefile.restricted_by("restricted"));
  given(restriction_allowed(), wide_edition()).when(tell).then_refused("nothing-to-tell");
}

}  // namespace
}  // namespace redress::casework::notify_marker_tests
