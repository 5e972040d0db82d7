#include "casework/acts_testing.h"

namespace redress::casework::admit_tests {
namespace {

using namespace testing;  // given, when, then

std::vector<Deed> old() { return {logged({{"issue-arose", {"2023-10-01"}}})}; }

Deed admit(const std::string& by, const Answers& more = {}) {
  Answers answers{{"rule", {"late"}}, {"reason", {"They were in hospital."}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return {"2024-04-08T10:20", staff(by), "admit", std::move(answers)};
}

TEST(Admit, TakesUpOnAGroundTheRuleKnows) {
  given(old(), wide_edition()).when(admit("head")).then_refused("ground-missing", "4.9");
  given(old(), wide_edition())
      .when(admit("head", {{"ground", {"recurring"}}}))
      .then_refused("ground-missing", "4.9");
  const auto outcome =
      given(old(), wide_edition()).when(admit("head", {{"ground", {"exceptional"}}}));
  outcome.then({"admitted"});
}

TEST(Admit, LetsItBeRegistered) {
  const Deed register_it{"2024-04-08T10:30", staff("desk"), "register"};
  given(old(), wide_edition()).when(register_it).then_refused("entry-undecided", "4.9");
  given(old() + std::vector<Deed>{admit("head", {{"ground", {"exceptional"}}})}, wide_edition())
      .when(register_it)
      .then({"registered"});
}

TEST(Admit, IsForThoseTheRuleNames) {
  given(old(), wide_edition())
      .when(admit("officer", {{"ground", {"exceptional"}}}))
      .then_refused("not-yours-to-apply", "4.9");
}

TEST(Admit, HasNothingToDoWhereNothingIsInTheWay) {
  given(received(), wide_edition()).when(admit("head")).then_refused("nothing-in-the-way");
}

TEST(Admit, TakesARepeatUpOnlyWhereItRecurs) {
  Deed link{"2024-04-08T10:10",
            staff("desk"),
            "link-repeat",
            {{"other", {"EX-1"}}, {"relation", {"repeat-of-ended"}}}};
  link.others = {{"EX-1", london("2024-01-08T10:00"), false, true}};
  const auto repeat = received() + std::vector<Deed>{link};
  const Deed register_it{"2024-04-08T10:30", staff("desk"), "register"};
  given(repeat, wide_edition()).when(register_it).then_refused("entry-undecided", "3.5");
  auto act = admit("officer", {{"rule", {"repeat"}}, {"ground", {"recurring"}}});
  given(repeat + std::vector<Deed>{act}, wide_edition()).when(register_it).then({"registered"});
}

}  // namespace
}  // namespace redress::casework::admit_tests
