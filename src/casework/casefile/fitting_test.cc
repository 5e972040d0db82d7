#include "casework/casefile/fitting.h"

#include "casework/acts_testing.h"
#include "casework/events/stage.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

bool fits_by(const std::string& mode, const std::string& preferred) {
  const auto standing = given({logged({{"preferred-mode", {preferred}}})}).at("2024-04-08T12:00");
  Event event;
  event.body = Contact{.from = "landlord", .mode = mode, .result = "message"};
  return fits_here(event, {"contact", {{"mode", {"email", "preferred"}}}, {}}, standing.casefile);
}

TEST(FitsHere, TakesTheWayThePersonPrefers) {
  EXPECT_TRUE(fits_by("letter", "letter"));
  EXPECT_FALSE(fits_by("phone", "letter"));
  EXPECT_TRUE(fits_by("email", "letter")) << "named beside it";
}

TEST(FitsHere, TakesAnyWayOfWhoeverNamedNone) { EXPECT_TRUE(fits_by("phone", "")); }

}  // namespace
}  // namespace redress::casework
