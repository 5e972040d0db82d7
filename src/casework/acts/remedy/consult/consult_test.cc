#include "casework/acts_testing.h"

namespace redress::casework::consult_tests {
namespace {

using namespace testing;  // given, when, then

Deed reject() {
  auto answers = decision();
  answers["outcome"] = {"not-upheld"};
  return {"2024-04-17T10:00", staff("manager"), "issue-decision", std::move(answers)};
}

std::vector<Deed> ready() {
  return at_stage_2() +
         std::vector<Deed>{
             {"2024-04-16T10:00", staff("manager"), "log-contact", spoken()},
             {"2024-04-16T11:00", staff("manager"), "offer-panel", {{"answer", {"declined"}}}}};
}

Deed consult(Answers answers) {
  answers["authority"] = {"advice"};
  return {"2024-04-16T12:00", staff("manager"), "consult", std::move(answers)};
}

TEST(Consult, ComesBeforeTheOutcomesTheEditionNames) {
  given(ready(), wide_edition()).when(reject()).then_refused("not-consulted", "9.3");
  auto uphold = reject();
  uphold.answers = decision();
  given(ready(), wide_edition()).when(uphold).then({"decision-issued"});
}

TEST(Consult, BindsNobody) {
  const auto asked = consult({{"role", {"director"}}, {"answer", {"I would uphold it."}}});
  given(ready(), wide_edition()).when(asked).then({"consulted"});
  given(ready() + std::vector<Deed>{asked}, wide_edition())
      .when(reject())
      .then({"decision-issued"});
}

TEST(Consult, AsksWhomTheEditionNames) {
  given(ready(), wide_edition())
      .when(consult({{"role", {"officer"}}, {"answer", {"I would not."}}}))
      .then_refused("not-who-is-asked", "9.3");
}

TEST(Consult, MayBeWaivedWithAReason) {
  const auto waived = consult({{"waiver", {"The Director is away and it is due."}}});
  given(ready() + std::vector<Deed>{waived}, wide_edition())
      .when(reject())
      .then({"decision-issued"});
  given(ready(), wide_edition()).when(consult({})).then_refused("answer-or-waiver");
  given(ready(), wide_edition()).when(consult({{"answer", {"Yes."}}})).then_refused("role-missing");
}

}  // namespace
}  // namespace redress::casework::consult_tests
