#include "casework/acts_testing.h"

// What an outside body asked for outlives our own process.
namespace redress::casework::body_requests_tests {
namespace {

using namespace testing;  // given, when, then

Deed asked(const std::string& at) {
  return {at,
          staff("desk"),
          "receive-external-request",
          {{"body", {"ombudsman"}}, {"asked", {"The whole file."}}}};
}

TEST(BodyRequest, IsOwedWhateverEndsTheProcedure) {
  const auto withdrawn =
      registered() +
      std::vector<Deed>{
          asked("2024-04-09T10:00"),
          {"2024-04-10T10:00", resident(), "withdraw", {{"words", {"I go to them."}}}}};
  EXPECT_EQ(state(given(withdrawn, wide_edition()).at("2024-04-10T11:00"), "evidence"), "running");
  EXPECT_EQ(state(given(withdrawn, wide_edition()).at("2024-05-10T11:00"), "evidence"), "missed");
}

TEST(BodyRequest, KeepsTheCasefileOpen) {
  const Deed close{"2024-05-01T10:00", staff("desk"), "close"};
  given(asked_by_body(), wide_edition()).when(close).then_refused("request-unanswered");
  const auto answered =
      asked_by_body() + std::vector<Deed>{{"2024-04-30T10:00",
                                           staff("desk"),
                                           "answer-external",
                                           {{"what", {"The whole file."}}, {"mode", {"email"}}}}};
  given(answered, wide_edition()).when(close).then({"closed"});
}

TEST(BodyRequest, IsNotLeftBehindByAMerger) {
  Deed merge{"2024-04-09T12:00",
             staff("desk"),
             "merge",
             {{"into", {"EX-1"}}, {"reason", {"The same leak."}}}};
  merge.others = {{"EX-1", london("2024-04-05T10:00")}};
  given(registered() + std::vector<Deed>{asked("2024-04-09T10:00")}, wide_edition())
      .when(merge)
      .then_refused("request-unanswered");
}

}  // namespace
}  // namespace redress::casework::body_requests_tests
