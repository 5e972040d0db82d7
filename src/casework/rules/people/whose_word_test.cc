#include "casework/rules/people/whose_word.h"

#include "casework/acts_testing.h"
#include "casework/events/remedy.h"

namespace redress::casework::whose_word_tests {
namespace {

using namespace testing;  // given, when, then

std::vector<Deed> decided_for_two() {
  return decided() + std::vector<Deed>{{"2024-04-12T10:30",
                                        staff("desk"),
                                        "add-complainant",
                                        {{"name", {"Max Hale"}}, {"why", {"The same damp."}}}}};
}

Deed accepted(const Actor& by, const Texts& said_by) {
  return {"2024-04-15T10:00", by, "accept-outcome",
          said_by.empty() ? Answers{} : Answers{{"said-by", said_by}}};
}

TEST(WhatEndsItForAll, IsTheWordOfAllWhoComplain) {
  const auto both = given(decided_for_two());
  both.when(accepted(staff("desk"), {})).then_refused("not-all-say-so");
  both.when(accepted(staff("desk"), {"C1"})).then_refused("not-all-say-so");
  both.when(accepted(staff("desk"), {"C2"})).then_refused("not-all-say-so");
  const auto outcome = both.when(accepted(staff("desk"), {"C1", "C2"}));
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::resolved);
  EXPECT_EQ(outcome.the<OfferAccepted>().said_by, (Texts{"C1", "C2"}));
}

TEST(WhatEndsItForAll, IsNotTheOwnWordOfOneOfThem) {
  auto max = resident();
  max.name = "Max Hale";
  const auto both = given(decided_for_two());
  both.when(accepted(max, {})).then_refused("not-all-say-so");
  both.when(accepted(max, {"C1"})).then({"offer-accepted"});
}

TEST(WhatEndsItForAll, AsksNothingOfWhoLeftTheComplaint) {
  const auto left =
      decided_for_two() +
      std::vector<Deed>{{"2024-04-12T11:00",
                         staff("desk"),
                         "remove-complainant",
                         {{"complainant", {"C1"}}, {"how", {"left"}}, {"words", {"Without me."}}}}};
  given(left).when(accepted(staff("desk"), {})).then({"offer-accepted"});
}

}  // namespace
}  // namespace redress::casework::whose_word_tests
