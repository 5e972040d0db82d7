#include "casework/deciding/missing_record.h"

#include "casework/acts_testing.h"

namespace redress::casework::missing_record_tests {
namespace {

using namespace testing;  // given, when, then

Texts missing(const std::vector<Deed>& acts) {
  return missing_from_record(given(acts, wide_edition()).at("2024-04-08T11:00"));
}

TEST(MissingRecord, HasTheDayThatARuleHangsOn) {
  EXPECT_EQ(missing({logged()}), Texts{"issue-arose"});
  EXPECT_EQ(missing({logged({{"issue-arose", {"2024-04-01"}}})}), Texts{});
  EXPECT_EQ(missing({logged({{"issue-arose", {"2022-04-01"}}})}), Texts{}) << "late, but known";
}

TEST(MissingRecord, HasNoDayOnceTheProcedureHasEnded) {
  const Deed withdrawn{"2024-04-08T10:30", staff("desk"), "withdraw", {{"words", {"Never mind."}}}};
  EXPECT_EQ(missing({logged(), withdrawn}), Texts{});
}

TEST(MissingRecord, SaysToWhoeverRegistersThatTheDayDecides) {
  const auto words = [](std::string_view act, const std::vector<Deed>& acts) {
    return undecided_without_days(act, given(acts, wide_edition()).at("2024-04-08T11:00"));
  };
  EXPECT_NE(words("register", {logged()}).find("when it happened. That decides"),
            std::string::npos);
  EXPECT_EQ(words("acknowledge", {logged()}), "");
  EXPECT_EQ(words("register", {logged({{"issue-arose", {"2024-04-01"}}})}), "");
  given({logged()}, wide_edition())
      .when({"2024-04-08T11:00", staff("desk"), "register"})
      .then({"registered"});
}

}  // namespace
}  // namespace redress::casework::missing_record_tests
