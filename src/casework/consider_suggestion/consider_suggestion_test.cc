#include "casework/acts_testing.h"

namespace redress::casework::consider_suggestion_tests {
namespace {

using namespace testing;  // given, when, then

TEST(ConsiderSuggestion, AndItsAnswerComeBeforeTheClosing) {
  const Act close{"2024-04-12T10:00", staff("desk"), "close"};
  const Act consider{"2024-04-10T10:00",
                     staff("manager"),
                     "consider-suggestion",
                     {{"result", {"not-taken-up"}},
                      {"considered-by", {"The lifts team"}},
                      {"reason", {"It is planned already."}}}};
  const Act answer{"2024-04-11T10:00",
                   staff("desk"),
                   "answer-feedback",
                   {{"answer", {"Thank you; it is planned."}}, {"mode", {"email"}}}};
  given(suggestion(), wide_edition()).when(close).then_refused("not-done-first", "2.3");
  given(suggestion() + std::vector<Act>{consider}, wide_edition())
      .when(close)
      .then_refused("not-done-first", "2.3");
  given(suggestion() + std::vector<Act>{consider, answer}, wide_edition())
      .when(close)
      .then({"closed"});
}

TEST(ConsiderSuggestion, IsNoPartOfAComplaint) {
  given(registered(), wide_edition())
      .when({"2024-04-10T10:00", staff("manager"), "consider-suggestion"})
      .then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework::consider_suggestion_tests
