#include "casework/acts_testing.h"

namespace redress::casework::complete_check_tests {
namespace {

using namespace testing;  // given, when, then

TEST(CompleteCheck, OpensTheGateThatWaitsForIt) {
  const auto edition = edition_of(wide_edition_text() + R"(
[stage.stage-1.before.propose-decision]
checked = ["application-reviewed"]
clause  = "4.6"
)");
  const Deed propose{"2024-04-10T10:00",
                     staff("officer"),
                     "propose-decision",
                     {{"outcome", {"upheld"}}, {"reasons", {"It is broken."}}}};
  given(registered(), edition).when(propose).then_refused("check-missing", "4.6");
  const Deed check{"2024-04-09T10:00",
                   staff("officer"),
                   "complete-check",
                   {{"check", {"application-reviewed"}}, {"finding", {"Nobody came."}}}};
  given(registered(), edition).when(check).then({"check-completed"});
  given(registered() + std::vector<Deed>{check}, edition).when(propose).then({"decision-proposed"});
}

TEST(CompleteCheck, IsNoPartOfAProcedureWithoutChecks) {
  given(registered())
      .when({"2024-04-09T10:00",
             staff("officer"),
             "complete-check",
             {{"check", {"any"}}, {"finding", {"x"}}}})
      .then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework::complete_check_tests
