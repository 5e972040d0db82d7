#include "casework/acts_testing.h"
#include "casework/events/remedy.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed promise(const std::string& at = "2024-04-12T11:00") {
  return {at,
          staff("officer"),
          "record-promise",
          {{"what", {"Repair the lift."}}, {"owner", {"Repairs"}}, {"by-when", {"2024-05-01"}}}};
}

TEST(RecordPromise, NumbersPromises) {
  const auto first = given(decided()).when(promise());
  first.then({"promise-made"});
  EXPECT_EQ(first.the<PromiseMade>().promise, "P1");
  EXPECT_EQ(first.the<PromiseMade>().by, calendar::parse_date("2024-05-01"));
  EXPECT_EQ(given(decided() + std::vector<Deed>{promise()})
                .when(promise("2024-04-12T12:00"))
                .the<PromiseMade>()
                .promise,
            "P2");
}

TEST(RecordPromise, LivesOnAfterTheAnswer) {
  const auto outcome = given(exhausted()).when(promise("2024-04-25T10:00"));
  EXPECT_EQ(outcome.after().casefile.work(), WorkState::work_outstanding);
}

TEST(RecordPromise, EndsWithTheClosing) {
  const auto closed = exhausted() + std::vector<Deed>{{"2024-04-25T09:00", staff("desk"), "close"}};
  given(closed).when(promise("2024-04-25T10:00")).then_refused("closed");
}

TEST(RecordPromise, IsForADayToCome) {
  const auto by_when = [](const char* day) {
    return Deed{"2024-04-09T12:00",
                staff("officer"),
                "record-promise",
                {{"what", {"A new door."}}, {"owner", {"Repairs"}}, {"by-when", {day}}}};
  };
  given(registered()).when(by_when("2024-04-08")).then_problems({"by-when: over-already"});
  given(registered()).when(by_when("9999-01-01")).then_problems({"by-when: no-such-year"});
  given(registered()).when(by_when("0199-01-01")).then_problems({"by-when: no-such-year"});
  given(registered()).when(by_when("2024-04-09")).then({"promise-made"});
}

}  // namespace
}  // namespace redress::casework
