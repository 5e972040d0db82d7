#include "casework/acts_testing.h"
#include "casework/events/reception.h"

namespace redress::casework::redirect_tests {
namespace {

using namespace testing;  // given, when, then

Deed redirect(const std::string& rule, const Answers& more = {}) {
  Answers answers{
      {"rule", {rule}}, {"reason", {"It is about noise next door."}}, {"mode", {"phone"}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return {"2024-04-08T10:20", staff("officer"), "redirect", std::move(answers)};
}

TEST(Redirect, TellsThePersonWhatTheRuleAsksFor) {
  given(received(), wide_edition()).when(redirect("neighbours")).then_refused("not-told", "3.1");
  const auto outcome = given(received(), wide_edition())
                           .when(redirect("neighbours", {{"told", {"How that policy works"}}}));
  outcome.then({"redirected"});
  EXPECT_EQ(outcome.the<Redirected>().to, "the neighbours policy");
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::redirected);
  EXPECT_FALSE(outcome.after().casefile.exhausted_at) << "another process answers it";
}

TEST(Redirect, WhichThePersonMayChooseNeedsTheirConsent) {
  const auto care = std::vector<Deed>{logged({{"tags", {"care"}}})};
  given(care, wide_edition()).when(redirect("council")).then_refused("consent-missing", "3.4");
  given(care, wide_edition())
      .when(redirect("council", {{"consent", {"yes"}}}))
      .then({"redirected"});
  given(received(), wide_edition()).when(redirect("council")).then_problems({"rule: not-offered"});
}

TEST(Redirect, OfferedToThePersonKeepsNothingOut) {
  const auto care = std::vector<Deed>{logged({{"tags", {"care"}}})};
  given(care, wide_edition())
      .when({"2024-04-08T10:20", staff("desk"), "register"})
      .then({"registered"});
}

TEST(Redirect, IsByJudgementOnlyBeforeItIsTakenUp) {
  auto act = redirect("neighbours");
  act.at = "2024-04-10T10:00";
  given(registered(), wide_edition()).when(act).then_refused("no-rule-to-apply");
  act.at = "2024-04-25T10:00";
  given(exhausted()).when(act).then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework::redirect_tests
