#include "casework/stories/vocabulary.h"

#include <gtest/gtest.h>

#include "casework/testing.h"
#include "procedure/vocabulary_testing.h"

namespace redress::casework {
namespace {

/// The editions' tests write the words out by hand; they must match the real ones. The values of a
/// mode may differ there.
TEST(Vocabulary, IsWhatTheEditionsTestsWriteOut) {
  const auto by_hand = procedure::vocabulary_for_tests();
  const auto& words = vocabulary();
  EXPECT_EQ(words.acts, by_hand.acts);
  EXPECT_EQ(words.optional_acts, by_hand.optional_acts);
  EXPECT_EQ(words.lapse_acts, by_hand.lapse_acts);
  EXPECT_EQ(words.approvable_acts, by_hand.approvable_acts);
  EXPECT_EQ(words.modes, by_hand.modes);
  for (const auto& [event, fields] : by_hand.events) {
    ASSERT_TRUE(words.events.contains(event)) << event;
    const auto& ours = words.events.at(event);
    ASSERT_EQ(ours.size(), fields.size()) << event;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      EXPECT_EQ(ours[i].name, fields[i].name) << event;
      if (!fields[i].values.empty()) {
        EXPECT_EQ(ours[i].values, fields[i].values) << event << "." << fields[i].name;
      }
    }
  }
  for (const auto& [event, fields] : words.events) {
    EXPECT_TRUE(by_hand.events.contains(event)) << event;
  }
}

TEST(Vocabulary, HoldsNoDayAmongTheEvents) {
  auto text = testing::small_edition_text();
  const std::string rule = "met_by = \"decision-issued\"\nextend";
  text.replace(text.find(rule), rule.size(), "met_by = \"issue-arose\"\nextend");
  const auto read = procedure::read_edition(text, "e.toml", "example-homes", vocabulary());
  ASSERT_FALSE(read);
  ASSERT_EQ(read.error().size(), 1U);
  EXPECT_EQ(read.error().front().what,
            "'issue-arose' is a day and no event; a clock can count from it, with from = "
            "\"issue-arose\", and nothing else can name it");
}

TEST(Vocabulary, GivesEveryCommandTheTitleItHasOnPages) {
  const auto& words = vocabulary();
  EXPECT_EQ(words.titles.size(), words.acts.size());
  EXPECT_EQ(words.titles.at("issue-decision"), "Issue the decision");
}

}  // namespace
}  // namespace redress::casework
