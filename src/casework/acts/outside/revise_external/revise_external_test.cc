#include "casework/acts_testing.h"

namespace redress::casework::revise_external_tests {
namespace {

using namespace testing;  // given, when, then

TEST(ReviseExternal, MovesWhatIsDueAndKeepsTheFirstDate) {
  const Deed revise{
      "2024-05-20T11:00", staff("desk"), "revise-external", {{"new-date", {"2024-06-03"}}}};
  given(asked_by_body(), wide_edition()).when(revise).then_refused("not-explained");
  const auto explained =
      asked_by_body() + std::vector<Deed>{{"2024-05-20T10:00",
                                           staff("desk"),
                                           "explain-to-body",
                                           {{"reason", {"A file is being traced."}}}}};
  const auto outcome = given(explained, wide_edition()).when(revise);
  outcome.then({"omb-revised"});
  EXPECT_EQ(due(outcome.after(), "evidence"), "2024-06-03");
  EXPECT_EQ(calendar::to_iso(deadline(outcome.after(), "evidence").first_due->on), "2024-05-21");
}

TEST(ReviseExternal, MovesADateLaterOnly) {
  const auto explained =
      asked_by_body() + std::vector<Deed>{{"2024-05-20T10:00",
                                           staff("desk"),
                                           "explain-to-body",
                                           {{"reason", {"A file is being traced."}}}}};
  given(explained, wide_edition())
      .when({"2024-05-20T11:00", staff("desk"), "revise-external", {{"new-date", {"2024-05-21"}}}})
      .then_refused("not-later");
}

TEST(ReviseExternal, IsNotForStaffToExtend) {
  given(asked_by_body(), wide_edition())
      .when({"2024-05-20T10:00", staff("desk"), "extend-clock"})
      .then_refused("nothing-to-extend");
}

}  // namespace
}  // namespace redress::casework::revise_external_tests
