#include "casework/acts_testing.h"
#include "casework/events/closing.h"

namespace redress::casework::migrate_case_tests {
namespace {

using namespace testing;  // given, when, then

Deed moved() {
  return {"2024-04-12T12:00",
          staff("manager"),
          "migrate-case",
          {{"edition", {"2024-04b"}}, {"reason", {"Its Ombudsman route opens sooner."}}}};
}

std::vector<EditionAndCalendar> both(const procedure::Edition& other) {
  return {{&small_edition(), &england()}, {&other, &england()}};
}

TEST(MigrateCase, PutsTheCasefileUnderTheOtherEdition) {
  const auto later = later_edition();
  const auto outcome = Given(small_edition(), both(later)).given(decided()).when(moved());
  outcome.then({"edition-changed"});
  EXPECT_EQ(outcome.the<EditionChanged>().from, "2024-04");
  EXPECT_EQ(outcome.after().casefile.edition, "2024-04b");
}

TEST(MigrateCase, KeepsToEditionsThatKnowWhatTheCasefileHasBeenThrough) {
  auto text = small_edition_text();
  for (auto at = text.find("stage-1"); at != text.npos; at = text.find("stage-1", at)) {
    text.replace(at, 7, "first");
  }
  auto other = edition_of(with(text, "\"2024-04\"", "\"2024-04b\""));
  Given(small_edition(), both(other))
      .given(decided())
      .when(moved())
      .then_refused("edition-does-not-fit");
}

TEST(MigrateCase, NeedsAnotherEdition) {
  given(decided()).when(moved()).then_refused("no-other-edition");
}

}  // namespace
}  // namespace redress::casework::migrate_case_tests
