#include "casework/acts_testing.h"
#include "casework/events/reception.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed register_it(const std::string& at = "2024-04-10T10:00") {
  return {at, staff("desk"), "register"};
}

TEST(Register, CountsFromReceiptWhereTheEditionSaysSo) {
  auto anonymous = logged({{"person", {}}, {"contact", {}}});  // no informal deadline runs for it
  const auto outcome = given({anonymous}).when(register_it());
  outcome.then({"registered"});
  EXPECT_EQ(outcome.events().front().occurred_at, london("2024-04-08T10:00"));
  EXPECT_EQ(due(outcome.after(), "stage-1.decision"), "2024-04-22");
}

TEST(Register, CountsFromItsOwnDayWhereTheEditionSaysThat) {
  const auto edition = edition_with("\"receipt\"", "\"registration\"");
  auto anonymous = logged({{"person", {}}, {"contact", {}}});
  const auto outcome = given({anonymous}, edition).when(register_it());
  EXPECT_EQ(due(outcome.after(), "stage-1.decision"), "2024-04-24");
}

TEST(Register, CountsFromItsOwnDayWherePeopleArePointedToTheForm) {
  const auto edition =
      edition_with("[channel.phone]", "[channel.phone]\nmanner = \"pointed-to-form\"");
  auto anonymous = logged({{"person", {}}, {"contact", {}}});
  const auto outcome = given({anonymous}, edition).when(register_it());
  EXPECT_EQ(due(outcome.after(), "stage-1.decision"), "2024-04-24");
}

TEST(Register, HappensOnce) {
  given(registered()).when(register_it()).then_refused("already-registered");
}

TEST(Register, IsNotForWhatIsInformal) {
  given(informal()).when(register_it("2024-04-08T11:00")).then_refused("informal");
}

TEST(Register, IsNotForAKindWithoutStages) {
  given({logged({{"kind", {"compliment"}}})}).when(register_it()).then_refused("no-stages", "2.2");
}

TEST(Register, IsForStaff) {
  given(received()).when({"2024-04-08T11:00", resident(), "register"}).then_refused("staff-only");
}

TEST(Register, GoesAgainstNobodysWish) {
  const auto edition = edition_with("opens", "informal_by_wish = true\nopens");
  given(received(), edition)
      .when({"2024-04-08T10:10", staff("desk"), "register"})
      .then_refused("wish-informal", edition.kind("complaint")->source.clause);
  given(received(), edition)
      .when({"2024-04-08T10:10", resident(), "make-formal"})
      .then({"registered"});
  const auto lapsed = given(received(), edition).at("2024-04-10T10:00");
  EXPECT_EQ(lapsed.casefile.procedure, ProcedureState::open);
  EXPECT_EQ(lapsed.casefile.run("stage-1")->started_at, london("2024-04-09T23:59:59"))
      << "as of the end of the informal time, not of its receipt";
}

const procedure::Edition& agreed_edition() {
  static const auto kEdition = edition_of(wide_edition_text() + R"(
[kind.complaint.before.register]
agreed = true
clause = "3.1"
)");
  return kEdition;
}

TEST(Register, KeepsTheWordsInWhichTheyAgreed) {
  Deed act{"2024-04-08T10:10", staff("desk"), "register"};
  given(received(), agreed_edition()).when(act).then_refused("agreement-missing", "3.1");
  const std::vector<Deed> unreachable{logged({{"contact", {}}})};
  given(unreachable, agreed_edition()).when(act).then({"registered"});
  act.answers["agreement"] = {"Yes, make it formal."};
  const auto outcome = given(received(), agreed_edition()).when(act);
  outcome.then({"registered"});
  EXPECT_EQ(outcome.the<Registered>().agreement, "Yes, make it formal.");
}

}  // namespace
}  // namespace redress::casework
