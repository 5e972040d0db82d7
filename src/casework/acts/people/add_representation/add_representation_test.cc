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
