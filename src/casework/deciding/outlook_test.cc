#include "casework/deciding/outlook.h"

#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

std::vector<std::string> told(const Standing& standing) {
  std::vector<std::string> lines;
  for (const auto& one :
       outlook(standing.history, standing.edition, standing.calendar, standing.now)) {
    lines.push_back(key_of(*one.rule) + " " + calendar::to_iso(one.due.on) +
                    (one.if_registered ? " if registered" : "") +
                    (one.if_registered_on ? " " + calendar::to_iso(*one.if_registered_on) : ""));
  }
  return lines;
}

TEST(Outlook, SaysWhatIsOwedIfItIsRegistered) {
  EXPECT_EQ(told(given(received()).at("2024-04-08T11:00")),
            (std::vector<std::string>{"informal.offer 2024-04-09",
                                      "stage-1.contact 2024-04-10 if registered",
                                      "stage-1.acknowledgement 2024-04-10 if registered",
                                      "stage-1.decision 2024-04-22 if registered"}));
}

TEST(Outlook, SaysWhatWouldRunIfItWereRegisteredNow) {
  const auto edition =
      edition_with("registers_as_of = \"receipt\"", "registers_as_of = \"registration\"");
  EXPECT_EQ(told(given(received(), edition).at("2024-04-08T11:00")),
            (std::vector<std::string>{"informal.offer 2024-04-09",
                                      "stage-1.contact 2024-04-10 if registered 2024-04-08",
                                      "stage-1.acknowledgement 2024-04-10 if registered 2024-04-08",
                                      "stage-1.decision 2024-04-22 if registered 2024-04-08"}));
}

TEST(Outlook, SaysWhatRuns) {
  EXPECT_EQ(
      told(given(registered()).at("2024-04-08T11:00")),
      (std::vector<std::string>{"stage-1.contact 2024-04-10", "stage-1.acknowledgement 2024-04-10",
                                "stage-1.decision 2024-04-22"}));
}

TEST(Outlook, PromisesNothingWhereNothingRuns) {
  EXPECT_TRUE(told(given({logged({{"kind", {"compliment"}}})}).at("2024-04-08T11:00")).empty());
  EXPECT_TRUE(told(given(exhausted()).at("2024-04-25T10:00")).empty());
}

}  // namespace
}  // namespace redress::casework
