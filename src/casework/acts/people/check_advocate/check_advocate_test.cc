#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed asked(Answers answers) {
  return {"2024-04-08T11:00", staff("desk"), "check-advocate", std::move(answers)};
}

TEST(CheckAdvocate, KeepsWhoSpeaksForThePerson) {
  const auto outcome =
      given(received()).when(asked({{"answer", {"advocate"}}, {"advocate", {"Ruth Field"}}}));
  outcome.then({"advocate-checked"});
  EXPECT_EQ(outcome.after().casefile.represented_by.name, "Ruth Field");
}

TEST(CheckAdvocate, LeavesASupporterInTheBackground) {
  const auto outcome =
      given(received()).when(asked({{"answer", {"supporter"}}, {"advocate", {"A friend"}}}));
  outcome.then({"advocate-checked"});
  EXPECT_EQ(outcome.after().casefile.represented_by.name, "");
}

TEST(CheckAdvocate, WantsTheNameOfWhoeverHelps) {
  given(received()).when(asked({{"answer", {"none"}}})).then({"advocate-checked"});
  given(received()).when(asked({{"answer", {"supporter"}}})).then_refused("advocate-unnamed");
}

TEST(CheckAdvocate, SaysWhatTheyAreEnteredAs) {
  const auto entered =
      received() + std::vector<Deed>{{"2024-04-08T10:30",
                                      staff("desk"),
                                      "add-representation",
                                      {{"name", {"Ruth Field"}}, {"capacity", {"supporter"}}}}};
  given(entered, wide_edition())
      .when(asked({{"answer", {"advocate"}}, {"advocate", {"ruth field"}}}))
      .then_refused("entered-otherwise");
  given(entered, wide_edition())
      .when(asked({{"answer", {"supporter"}}, {"advocate", {"ruth field"}}}))
      .then({"advocate-checked"});
}

TEST(CheckAdvocate, ExistsOnlyWhereTheEditionNamesIt) {
  const auto edition = edition_with("\"check-advocate\", ", "");
  given(received(), edition)
      .when(asked({{"answer", {"none"}}}))
      .then_refused("not-part-of-procedure");
}

TEST(CheckAdvocate, EndsWithTheProcedure) {
  given(exhausted())
      .when({"2024-04-25T10:00", staff("desk"), "check-advocate"})
      .then_refused("procedure-ended");
}

TEST(CheckAdvocate, TakesNobodyWhomTheEditionBars) {
  auto act = asked({{"answer", {"advocate"}}, {"advocate", {"Max Hale"}}, {"bars", {"A lawyer"}}});
  given(received(), wide_edition()).when(act).then_refused("may-not-represent", "11");
  act.answers["answer"] = {"supporter"};
  given(received(), wide_edition()).when(act).then({"advocate-checked"});
}

TEST(CheckAdvocate, FindsThatNobodyActsWithoutAuthority) {
  const auto entered =
      received() +
      std::vector<Deed>{
          {"2024-04-08T10:30",
           staff("desk"),
           "add-representation",
           {{"name", {"Ruth Field"}}, {"capacity", {"advocate"}}, {"ground", {"asked"}}}}};
  const auto after = given(entered, wide_edition()).when(asked({{"answer", {"none"}}})).after();
  EXPECT_TRUE(after.casefile.representatives.front().ended);
  const auto authorised = entered + std::vector<Deed>{{"2024-04-08T10:40",
                                                       staff("desk"),
                                                       "record-authority",
                                                       {{"representative", {"R1"}},
                                                        {"form", {"signed"}},
                                                        {"evidence", {"The post of 8 April."}}}}};
  given(authorised, wide_edition())
      .when(asked({{"answer", {"none"}}}))
      .then_refused("advocate-on-record");
}

}  // namespace
}  // namespace redress::casework
