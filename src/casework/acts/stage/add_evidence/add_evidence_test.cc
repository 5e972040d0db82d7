#include "casework/acts_testing.h"
#include "casework/events/stage.h"

namespace redress::casework::add_evidence_tests {
namespace {

using namespace testing;  // given, when, then

TEST(AddEvidence, IsTheComplainantsWhoeverTheySayItIs) {
  const auto outcome = given(registered())
                           .when({"2024-04-09T10:00",
                                  resident(),
                                  "add-evidence",
                                  {{"what", {"A photograph."}}, {"source", {"other"}}}});
  outcome.then({"evidence-added"});
  EXPECT_EQ(outcome.the<EvidenceAdded>().source, "complainant");
  EXPECT_EQ(outcome.the<EvidenceAdded>().stage, "stage-1");
}

TEST(AddEvidence, EndsWithTheProcedure) {
  given(exhausted())
      .when({"2024-04-26T10:00", resident(), "add-evidence", {{"what", {"A photograph."}}}})
      .then_refused("procedure-ended");
}

}  // namespace
}  // namespace redress::casework::add_evidence_tests
