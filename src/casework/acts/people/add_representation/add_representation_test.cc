#include "casework/acts_testing.h"
#include "casework/events/people.h"

namespace redress::casework::add_representation_tests {
namespace {

using namespace testing;  // given, when, then

Deed add(const std::string& capacity, const Answers& more = {}) {
  Answers answers{{"name", {"Ada Lin"}}, {"capacity", {capacity}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return {"2024-04-09T10:00", staff("officer"), "add-representation", std::move(answers)};
}

TEST(AddRepresentation, WantsAGroundWhereTheCapacityDoes) {
  given(registered(), wide_edition()).when(add("advocate")).then_refused("ground-missing", "11");
  const auto outcome =
      given(registered(), wide_edition()).when(add("advocate", {{"ground", {"asked"}}}));
  outcome.then({"representative-added"});
  EXPECT_EQ(outcome.the<RepresentativeAdded>().representative, "R1");
  given(registered(), wide_edition()).when(add("supporter")).then({"representative-added"});
}

TEST(AddRepresentation, KeepsTheNumberOfWhoeverIsEntered) {
  const auto first = add("advocate", {{"ground", {"asked"}}});
  const auto entered = registered() + std::vector<Deed>{first};
  given(entered, wide_edition()).when(first).then_refused("entered-already", "11");
  const auto authorised = entered + std::vector<Deed>{{"2024-04-09T10:10",
                                                       staff("officer"),
                                                       "record-authority",
                                                       {{"representative", {"R1"}},
                                                        {"form", {"signed"}},
                                                        {"evidence", {"The post of 9 April."}}}}};
  auto again = add("supporter");
  again.at = "2024-04-09T11:00";
  const auto outcome = given(authorised, wide_edition()).when(again);
  outcome.then({"representative-added"});
  const auto& all = outcome.after().casefile.representatives;
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().id, "R1");
  EXPECT_EQ(all.front().capacity, "supporter");
  EXPECT_FALSE(all.front().has_authority);
}

TEST(AddRepresentation, IsNotForWhoComplains) {
  given(registered(), wide_edition())
      .when(add("supporter", {{"name", {"kit  oram"}}}))
      .then_refused("complains-already", "11");
}

TEST(AddRepresentation, RemembersByNameWhoMayNotAct) {
  const auto came = std::vector<Deed>{
      logged({{"represented-by", {"Max Hale"}}, {"represented-bars", {"A lawyer"}}})};
  const auto again = add("advocate", {{"name", {"max  hale"}}, {"ground", {"asked"}}});
  given(came, wide_edition()).when(again).then_refused("may-not-represent", "11");
  const auto put_right = came + std::vector<Deed>{{"2024-04-08T11:00",
                                                   staff("desk"),
                                                   "correct",
                                                   {{"reason", {"No lawyer after all."}},
                                                    {"emptied", {"represented-bars"}}}}};
  given(put_right, wide_edition()).when(again).then({"representative-added"});
}

TEST(AddRepresentation, BarsWhomTheEditionBars) {
  given(registered(), wide_edition())
      .when(add("advocate", {{"ground", {"asked"}}, {"bars", {"A lawyer"}}}))
      .then_refused("may-not-represent", "11");
  given(registered(), wide_edition())
      .when(add("supporter", {{"bars", {"A lawyer"}}}))
      .then({"representative-added"});
}

}  // namespace
}  // namespace redress::casework::add_representation_tests
