#include "web/forms/own_fields.h"

#include <set>

#include <gtest/gtest.h>

#include "casework/deciding/answers.h"
#include "casework/rules/standing.h"
#include "casework/testing.h"

namespace redress::web {
namespace {

TEST(OwnFields, AreNoQuestionsName) {
  const std::set<std::string_view> own{kFormKey, kHappenedOn, kHappenedAt,  kLateReason, kChecked,
                                       kStep,    kPassword,   kNewPassword, kCode,       kFind,
                                       kCaller,  kThen,       kLook};
  const casework::Standing nothing_yet({}, casework::testing::wide_edition(),
                                       casework::testing::england(), {});
  for (const auto* act : casework::all_acts()) {
    const auto name = act->traits.name;
    for (const auto& asked : casework::questions_of(name, nothing_yet.seen_by({}))) {
      EXPECT_FALSE(own.contains(asked.question.name)) << name << ": " << asked.question.name;
    }
  }
}

}  // namespace
}  // namespace redress::web
