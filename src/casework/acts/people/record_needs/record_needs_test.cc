#include "casework/acts_testing.h"
#include "casework/casefile/needs.h"
#include "casework/stories/sentences.h"

namespace redress::casework::record_needs_tests {
namespace {

using namespace testing;  // given, when, then

Deed needs(Answers answers) {
  return {"2024-04-09T10:00", staff("desk"), "record-needs", std::move(answers)};
}

TEST(RecordNeeds, KeepsWhatWhoeverIsWrittenToNeeds) {
  const auto outcome = given(registered())
                           .when(needs({{"needs", {"large-print", "interpreter"}},
                                        {"language", {"Polish"}},
                                        {"safely", {"No letters to the home"}}}));
  outcome.then({"needs-recorded"});
  EXPECT_EQ(in_words(outcome.after().casefile.lead()->needs),
            "Large print, Interpreter. Language: Polish. Contact: No letters to the home");
}

TEST(RecordNeeds, TakesThePlaceOfWhatWasKnown) {
  const auto known = registered() + std::vector<Deed>{needs({{"needs", {"braille"}}})};
  auto later = needs({});
  later.at = "2024-04-10T10:00";
  EXPECT_TRUE(given(known).when(later).after().casefile.lead()->needs.none())
      << "they need nothing any more";
}

TEST(RecordNeeds, WantsSomethingToKeep) {
  given(registered()).when(needs({})).then_refused("no-needs-said");
}

TEST(RecordNeeds, IsOfTheOneOfSeveralWhoNeedsIt) {
  const auto two = registered() + std::vector<Deed>{{"2024-04-08T12:00",
                                                     staff("desk"),
                                                     "add-complainant",
                                                     {{"name", {"Max Hale"}}, {"why", {"Damp."}}}}};
  const auto outcome = given(two).when(needs({{"whose", {"C2"}}, {"needs", {"sign-language"}}}));
  EXPECT_TRUE(outcome.after().casefile.complainants.front().needs.none());
  EXPECT_EQ(outcome.after().casefile.complainants.back().needs.adjustments,
            (Texts{"sign-language"}));
}

}  // namespace
}  // namespace redress::casework::record_needs_tests
