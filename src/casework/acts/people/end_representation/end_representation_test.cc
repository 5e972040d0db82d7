#include "casework/acts_testing.h"

namespace redress::casework::end_representation_tests {
namespace {

using namespace testing;  // given, when, then

/// Ruth Field acts for Kit Oram, with authority on record.
std::vector<Deed> represented() {
  return registered() +
         std::vector<Deed>{
             {"2024-04-08T11:00",
              staff("desk"),
              "add-representation",
              {{"name", {"Ruth Field"}}, {"capacity", {"advocate"}}, {"ground", {"asked"}}}},
             {"2024-04-08T11:10",
              staff("desk"),
              "record-authority",
              {{"representative", {"R1"}},
               {"form", {"signed"}},
               {"evidence", {"The post of 8 April."}}}}};
}

Deed end() {
  return {"2024-04-09T10:00",
          staff("desk"),
          "end-representation",
          {{"representative", {"R1"}}, {"how", {"person"}}, {"words", {"I speak for myself."}}}};
}

TEST(EndRepresentation, EndsWhatTheyMayDo) {
  const auto outcome = given(represented(), wide_edition()).when(end());
  outcome.then({"representation-ended"});
  EXPECT_TRUE(outcome.after().casefile.representatives.front().ended);
  EXPECT_TRUE(outcome.after().casefile.represented_by.empty());
  auto spoken_with = Deed{"2024-04-09T11:00", staff("officer"), "log-contact", spoken()};
  spoken_with.answers["with"] = {"R1"};
  given(represented(), wide_edition()).when(spoken_with).then({"contact"});
  given(represented() + std::vector<Deed>{end()}, wide_edition())
      .when(spoken_with)
      .then_problems({"with: not-offered"});
}

TEST(EndRepresentation, IsOfSomebodyWhoActsForThem) {
  given(registered(), wide_edition()).when(end()).then_refused("nobody-represents");
  given(represented() + std::vector<Deed>{end()}, wide_edition())
      .when(end())
      .then_refused("nobody-represents");
}

TEST(EndRepresentation, LeavesThemToBeEnteredAgain) {
  const auto again =
      represented() +
      std::vector<Deed>{
          end(),
          {"2024-04-10T11:00",
           staff("desk"),
           "add-representation",
           {{"name", {"Ruth Field"}}, {"capacity", {"advocate"}}, {"ground", {"asked"}}}}};
  const auto now = given(again, wide_edition()).at("2024-04-11T09:00").casefile.representatives;
  ASSERT_FALSE(now.empty());
  EXPECT_FALSE(now.back().ended);
  EXPECT_FALSE(now.back().has_authority) << "it is asked for once more";
}

}  // namespace
}  // namespace redress::casework::end_representation_tests
