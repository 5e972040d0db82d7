#include "casework/acts_testing.h"

namespace redress::casework::receive_external_request_tests {
namespace {

using namespace testing;  // given, when, then

TEST(ReceiveExternalRequest, StartsTheClockOfTheEvidence) {
  const auto standing = given(asked_by_body(), wide_edition()).at("2024-04-29T11:00");
  EXPECT_EQ(due(standing, "evidence"), "2024-05-21") << "6 May is a holiday";
  EXPECT_EQ(due(standing, "answer"), "not set") << "the body set no day";
  EXPECT_EQ(standing.casefile.outside, OutsideState::with_body);
}

TEST(ReceiveExternalRequest, CarriesTheDayTheBodySets) {
  const auto standing =
      given(asked_by_body({{"answer-by", {"2024-05-10"}}}), wide_edition()).at("2024-04-29T11:00");
  EXPECT_EQ(due(standing, "answer"), "2024-05-10");
}

}  // namespace
}  // namespace redress::casework::receive_external_request_tests
