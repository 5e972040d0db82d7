#include "casework/deciding/answers.h"

#include <string>

#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

Deed noted(const std::string& text) {
  return {"2024-04-09T10:00", staff("desk"), "note", {{"text", {text}}}};
}

// A letter of Gurmukhi has three bytes.
TEST(Answers, AreLimitedByTheCharactersAPersonCounts) {
  const auto here = given(registered());
  here.when(noted(repeated("ਕ", 50'000))).then({"noted"});
  here.when(noted(repeated("ਕ", 50'001))).then_problems({"text: too-long"});
}

TEST(Answers, ThatNobodyCanSeeAreNone) {
  const auto here = given(registered());
  for (const auto* nothing : {"\u200B", "\u2060 \u200D", "\u00A0"}) {
    here.when(noted(nothing)).then_problems({"text: missing"});
  }
  here.when(noted("\u200Bx")).then({"noted"});
}

TEST(Answers, ThatAreNoTextAreRefused) {
  given(registered()).when(noted("\xC3(")).then_problems({"text: not-text"});
}

TEST(LateReason, IsLimitedAsOtherAnswersAre) {
  auto late = noted("Seen on the visit.");
  late.happened = "2024-04-08T12:00";
  late.late_reason = repeated("ਕ", 2'000);
  given(registered()).when(late).then({"noted"});
  late.late_reason += "ਕ";
  given(registered()).when(late).then_refused("late-reason-unusable");
}

}  // namespace
}  // namespace redress::casework
