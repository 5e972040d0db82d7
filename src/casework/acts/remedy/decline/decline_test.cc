#include "casework/acts_testing.h"

namespace redress::casework::decline_tests {
namespace {

using namespace testing;  // given, when, then

TEST(Decline, SettlesItAndLetsThePersonHear) {
  const auto declined =
      proposed() +
      std::vector<Deed>{approval_asked("250", "2024-04-10T11:00"),
                        {"2024-04-10T12:00",
                         staff("manager"),
                         "decline",
                         {{"request", {"A1"}}, {"reason", {"The guidance says less."}}}}};
  given(declined, wide_edition())
      .when({"2024-04-11T10:00",
             staff("officer"),
             "explain-decision",
             {{"mode", {"phone"}}, {"reached", {"yes"}}, {"invited", {"yes"}}}})
      .then({"contact", "decision-explained", "comment-opportunity"});
  given(declined, wide_edition())
      .when({"2024-04-11T10:00", staff("director"), "approve", {{"request", {"A1"}}}})
      .then_refused("nothing-to-approve");
  given(declined, wide_edition())
      .when({"2024-04-11T10:00",
             staff("officer"),
             "offer-remedy",
             {{"remedy", {"payment"}}, {"amount", {"250"}}, {"what", {"For the stairs."}}}})
      .then_refused("approval-declined", "9.1");
}

}  // namespace
}  // namespace redress::casework::decline_tests
