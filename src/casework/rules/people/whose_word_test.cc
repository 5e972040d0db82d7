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

/// A petition's lead speaks for those who signed it, until it is taken as a complaint.
TEST(WhatEndsItForAll, IsTheWordOfThePetitionsLead) {
  const auto& edition = wide_edition();
  auto deeds = std::vector<Deed>{
      logged({{"kind", {"petition"}}}),
      {"2024-04-08T10:10",
       staff("desk"),
       "assess-petition",
       {{"statement", {"its subject", "what is to be done"}},
        {"dated", {"2024-04-08"}},
        {"lead", {"Ed Fo; 3 Elm Road"}},
        {"signatories", {"Al Ba; 1 Elm Road; AB1 2CD\nCy Di; 2 Elm Road; AB1 2CD"}}}}};
  const auto several = [&] {
    const auto standing = given(deeds, edition).at("2024-04-09T10:00");
    const Circumstances circumstances{.now = standing.now,
                                      .actor = staff("desk"),
                                      .occurred_at = standing.now,
                                      .late_reason = ""};
    return several_who_complain(standing.seen_by(circumstances)).size();
  };
  EXPECT_EQ(several(), 0U);
  deeds.push_back({"2024-04-08T10:20",
                   staff("desk"),
                   "classify",
                   {{"kind", {"complaint"}}, {"reason", {"It is about one flat."}}}});
  EXPECT_EQ(several(), 2U);
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
