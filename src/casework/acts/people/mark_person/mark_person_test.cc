#include "casework/acts_testing.h"

namespace redress::casework::mark_person_tests {
namespace {

using namespace testing;  // given, when, then

TEST(MarkPerson, NeedsTheCheckAndTheYes) {
  given(registered(), wide_edition()).when(restriction()).then_refused("check-missing", "10");
  given(restriction_allowed(), wide_edition())
      .when(restriction())
      .then({"marker-approved", "approval-used"});
  auto unasked = restriction_allowed();
  unasked.resize(unasked.size() - 2);
  given(unasked, wide_edition()).when(restriction()).then_refused("approval-missing", "10");
}

TEST(MarkPerson, IsLookedAtAgain) {
  given(restriction_allowed(), wide_edition())
      .when(restriction("2024-04-09"))
      .then_refused("review-passed");
}

TEST(MarkPerson, HoldsOnlyOnceThePersonWasTold) {
  const auto standing =
      given(restriction_allowed() + std::vector<Deed>{restriction()}, wide_edition())
          .at("2024-04-09T12:00");
  EXPECT_FALSE(standing.casefile.restricted_by("restricted"));
}

TEST(MarkPerson, SaysWhomTheyMayReach) {
  auto vague = restriction();
  vague.answers.erase("exactly");
  given(restriction_allowed(), wide_edition()).when(vague).then_refused("restriction-vague", "10");
}

}  // namespace
}  // namespace redress::casework::mark_person_tests
