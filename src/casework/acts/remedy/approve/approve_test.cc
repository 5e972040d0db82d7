#include "casework/acts_testing.h"

namespace redress::casework::approve_tests {
namespace {

using namespace testing;  // given, when, then

Deed approve(const Actor& by) { return {"2024-04-09T11:00", by, "approve", {{"request", {"A1"}}}}; }

std::vector<Deed> asked() { return registered() + std::vector<Deed>{approval_asked("250")}; }

Deed offer(const std::string& amount) {
  return {"2024-04-09T12:00",
          staff("officer"),
          "offer-remedy",
          {{"remedy", {"payment"}}, {"amount", {amount}}, {"what", {"For the stairs."}}}};
}

TEST(Approve, IsEachOnesOwnWhereAllAreAsked) {
  const auto one = asked() + std::vector<Deed>{approve(staff("manager"))};
  given(one, wide_edition()).when(offer("250")).then_refused("approval-awaited-still", "9.1");
  const auto both = one + std::vector<Deed>{approve(staff("director"))};
  given(both, wide_edition()).when(offer("250")).then({"remedy-offered", "approval-used"});
}

TEST(Approve, IsGivenOnceByAPerson) {
  auto both = staff("manager");
  both.roles = {"manager", "director"};
  const auto one = asked() + std::vector<Deed>{approve(both)};
  given(one, wide_edition()).when(approve(both)).then_refused("nothing-to-approve");
}

TEST(Approve, IsNeverOnesOwnRequest) {
  auto officer = staff("officer");
  officer.roles = {"officer", "manager"};
  given(asked(), wide_edition()).when(approve(officer)).then_refused("own-request");
}

TEST(Approve, IsForWhoeverHasTheCasefileToo) {
  const auto owned = asked() + std::vector<Deed>{{"2024-04-09T10:30",
                                                  staff("desk"),
                                                  "allocate",
                                                  {{"role", {"officer"}}, {"to", {"manager"}}}}};
  given(owned, wide_edition()).when(approve(staff("manager"))).then({"approval-granted"});
}

TEST(Approve, IsForTheRolesThatAreAsked) {
  given(asked(), wide_edition()).when(approve(staff("desk"))).then_refused("nothing-to-approve");
}

TEST(Approve, BelongsToItsStage) {
  const auto at_2 =
      at_stage_2() +
      std::vector<Deed>{
          {"2024-04-15T12:00",
           staff("officer"),
           "request-approval",
           {{"authority", {"over-limit"}}, {"what", {"More."}}, {"amount", {"250"}}}}};
  Deed yes{"2024-04-15T13:00", staff("director"), "approve", {{"request", {"A1"}}}};
  auto more = offer("250");
  more.at = "2024-04-15T14:00";
  given(at_2 + std::vector<Deed>{yes}, wide_edition())
      .when(more)
      .then({"remedy-offered", "approval-used"});
}

}  // namespace
}  // namespace redress::casework::approve_tests
