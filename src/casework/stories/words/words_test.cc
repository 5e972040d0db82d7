#include "casework/stories/words/words.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "casework/acts/acts.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/stories/vocabulary.h"
#include "casework/stories/words/refusals.h"
#include "procedure/words/key_words.h"

namespace redress::casework {
namespace {

TEST(Words, HoldEveryEventWithEachOfItsFields) {
  const auto words = words_of_events();
  EXPECT_EQ(words.size(), blank_events().size());
  for (const auto& event : blank_events()) {
    const auto found = std::ranges::find(words, name_of(event), &EventWord::name);
    ASSERT_NE(found, words.end()) << name_of(event);
    EXPECT_EQ(found->fields.size(), fields_of(event).size()) << name_of(event);
  }
}

TEST(Words, SayWhatARuleMayAskOfAField) {
  const auto words = words_of_events();
  const auto decision = std::ranges::find(words, "decision-issued", &EventWord::name);
  ASSERT_NE(decision, words.end());
  const auto type = [&](std::string_view field) {
    return std::ranges::find(decision->fields, field, &FieldWord::name)->type;
  };
  EXPECT_EQ(type("stage"), "name, [stage.*]");
  EXPECT_EQ(type("mode"),
            "one of letter, email, phone, text-message, in-person, visit, online, social-media, "
            "preferred");
  EXPECT_EQ(type("reasons"), "");
}

TEST(Words, HoldEveryActWithItsQuestions) {
  const auto words = words_of_acts();
  EXPECT_EQ(words.size(), all_acts().size());
  const auto log = std::ranges::find(words, "log-item", &ActWord::name);
  ASSERT_NE(log, words.end());
  EXPECT_EQ(log->who, "staff and residents");
  const auto kind = std::ranges::find(log->questions, "kind", &QuestionWord::key);
  ASSERT_NE(kind, log->questions.end());
  EXPECT_EQ(kind->type, "name, [kind.*]");
}

/// The real words of the format have the same keys as those that the tests of the reader use.
TEST(Words, LeaveNoKeyWithoutASentence) {
  for (const auto& table : procedure::words_of_the_format(vocabulary())) {
    for (const auto& key : table.keys) {
      EXPECT_FALSE(key.sentence.empty() || key.type.empty())
          << table.tables.front() << " " << key.key;
    }
  }
}

TEST(StatedRefusals, HoldTheCodesThatTheSourcesWriteOutWithTheirSentences) {
  const auto& all = stated_refusals();
  EXPECT_GT(all.size(), 150U);
  const auto sentences = [&](std::string_view code) {
    const auto found = std::ranges::find(all, code, &StatedRefusal::code);
    return found == all.end() ? std::vector<std::string_view>{} : found->sentences;
  };
  EXPECT_EQ(sentences("staff-only"), std::vector<std::string_view>{"A member of staff does this."});
  // One of two, passed on by a function, and put together from several literals.
  EXPECT_EQ(sentences("authority-missing").size(), 3U);
  EXPECT_EQ(sentences("learning-not-logged").size(), 1U);
  EXPECT_EQ(sentences("approval-awaited"),
            std::vector<std::string_view>{"The answer of {roles} is awaited: {what}. The person "
                                          "hears of it only after that."});
}

}  // namespace
}  // namespace redress::casework
