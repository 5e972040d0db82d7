#include "casework/acts_testing.h"

// Whoever may keep it out, or take it up all the same, is who lifts the rule by putting right what
// it rests on.
namespace redress::casework::lifting_tests {
namespace {

using namespace testing;  // given, when, then

/// More than six months old, which a head decides.
std::vector<Deed> late() { return {logged({{"issue-arose", {"2023-08-01"}}})}; }

Deed corrected(const char* role, Answers answers) {
  answers["reason"] = {"It is not so."};
  return {"2024-04-08T11:00", staff(role), "correct", std::move(answers)};
}

TEST(Correct, LiftsARuleOnlyByThoseWhoDecideByIt) {
  for (const auto& answers :
       {Answers{{"emptied", {"issue-arose"}}}, Answers{{"issue-arose", {"2024-03-01"}}}}) {
    given(late(), wide_edition())
        .when(corrected("desk", answers))
        .then_refused("not-yours-to-lift", "4.9");
    given(late(), wide_edition()).when(corrected("head", answers)).then({"corrected"});
  }
}

TEST(Correct, LeavesTheRuleWhereItIsAsItWas) {
  given(late(), wide_edition())
      .when(corrected("desk", {{"issue-arose", {"2023-08-05"}}}))
      .then({"corrected"});
  given(received(), wide_edition())
      .when(corrected("desk", {{"issue-arose", {"2023-08-01"}}}))
      .then({"corrected"});
}

const procedure::Edition& with_a_barred_tag() {
  static const auto kEdition =
      edition_of(wide_edition_text() +
                 "\n[entry.court]\nname = \"In court\"\neffect = \"exclude\"\nwhen = { tag = "
                 "[\"care\"] }\nclause = \"3.9\"\n");
  return kEdition;
}

TEST(Classify, LiftsNoRuleWithoutAWord) {
  const std::vector<Deed> barred{logged({{"tags", {"care"}}})};
  Deed classify{
      "2024-04-08T11:00", staff("desk"), "classify", {{"kind", {"complaint"}}, {"tags", {}}}};
  given(barred, with_a_barred_tag()).when(classify).then_refused("reason-missing", "3.9");
  classify.answers["reason"] = {"There is no case."};
  given(barred, with_a_barred_tag()).when(classify).then({"classified"});
}

}  // namespace
}  // namespace redress::casework::lifting_tests
