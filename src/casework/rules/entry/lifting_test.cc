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

/// Late is a complaint alone.
const procedure::Edition& with_an_age_of_complaints() {
  static const auto kEdition = [] {
    auto text = wide_edition_text();
    const std::string from = "from   = \"issue-arose\"";
    text.replace(text.find(from), from.size(), from + "\nwhen = { kind = [\"complaint\"] }");
    return edition_of(text);
  }();
  return kEdition;
}

Deed classified_as(const std::string& kind, const std::string& at, Texts tags = {}) {
  return {at,
          staff("desk"),
          "classify",
          {{"kind", {kind}}, {"tags", std::move(tags)}, {"reason", {"Read again."}}}};
}

TEST(Correct, LiftsNoRuleWhileItIsClassifiedAsSomethingElse) {
  const auto meanwhile =
      late() + std::vector<Deed>{classified_as("suggestion", "2024-04-08T10:30")};
  const auto in_time = Answers{{"issue-arose", {"2024-03-01"}}};
  given(meanwhile, with_an_age_of_complaints())
      .when(corrected("desk", in_time))
      .then_refused("not-yours-to-lift", "4.9");
  given(meanwhile, with_an_age_of_complaints())
      .when(corrected("head", in_time))
      .then({"corrected"});
  const std::vector<Deed> never_one{
      logged({{"kind", {"suggestion"}}, {"issue-arose", {"2023-08-01"}}})};
  given(never_one, with_an_age_of_complaints())
      .when(corrected("desk", in_time))
      .then({"corrected"});
}

}  // namespace
}  // namespace redress::casework::lifting_tests
