#include "casework/acts_testing.h"

namespace redress::casework::explain_to_body_tests {
namespace {

using namespace testing;  // given, when, then

TEST(ExplainToBody, NeedsARequest) {
  const Deed explain{"2024-05-20T10:00",
                     staff("desk"),
                     "explain-to-body",
                     {{"reason", {"A file is being traced."}}}};
  given(exhausted(), wide_edition()).when(explain).then_refused("nothing-asked");
  given(asked_by_body(), wide_edition()).when(explain).then({"omb-explained"});
}

}  // namespace
}  // namespace redress::casework::explain_to_body_tests
