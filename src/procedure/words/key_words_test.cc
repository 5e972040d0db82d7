#include "procedure/words/key_words.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "procedure/testing.h"
#include "procedure/vocabulary_testing.h"

namespace redress::procedure {
namespace {

const std::vector<TableWords>& words() {
  static const auto kWords = words_of_the_format(vocabulary_for_tests());
  return kWords;
}

/// A key of a table, which must be there (a failure of the test where it is not).
KeyWord word(const std::string& table, const std::string& key) {
  for (const auto& one : words()) {
    if (std::ranges::find(one.tables, table) == one.tables.end()) {
      continue;
    }
    const auto found = std::ranges::find(one.keys, key, &KeyWord::key);
    if (found != one.keys.end()) {
      return *found;
    }
  }
  ADD_FAILURE() << "no " << key << " in " << table;
  return {};
}

TEST(KeyWords, SayTypeAndWhetherAKeyMustBeThere) {
  EXPECT_EQ(word("[stage.*]", "next").type, "name, [stage.*] or table or list of name, [stage.*]");
  EXPECT_EQ(word("[stage.*]", "next").presence, Presence::may);
  EXPECT_EQ(word("[stage.*.clock.*]", "within").type,
            "length of time, \"not set\", \"set from outside\"");
  EXPECT_EQ(word("[clock.*]", "within").presence, Presence::must);
  EXPECT_EQ(word("[clock.*]", "met_by").type, "event or list of event");
  EXPECT_EQ(word("[clock.*]", "met_by").presence, Presence::depends);
  EXPECT_EQ(word("[entry.*]", "to").presence, Presence::depends);
  EXPECT_EQ(word("[clock.*.extend]", "up_to").presence, Presence::depends);
  EXPECT_EQ(word("[before.*]", "spoken").type, "true or table");
  EXPECT_EQ(word("[office]", "closed").type, "texts by name");
  EXPECT_THAT(word("[authority.*]", "consult").sentence,
              testing::EndsWith("At least one of all_of, any_of and consult must be there."));
}

TEST(KeyWords, HaveATypeAndASentenceEach) {
  for (const auto& table : words()) {
    for (const auto& key : table.keys) {
      EXPECT_NE(key.type, "") << table.tables.front() << " " << key.key;
      EXPECT_NE(key.sentence, "") << table.tables.front() << " " << key.key;
    }
  }
}

TEST(KeyWords, HaveNoSentenceForAKeyThatNobodyReads) {
  std::set<const KeySentence*> used;
  for (const auto& table : words()) {
    for (const auto& name : table.tables) {
      const auto path = name == "the file" ? "" : name.substr(1, name.size() - 2);
      for (const auto& key : table.keys) {
        used.insert(sentence_of_key(path, key.key));
      }
    }
  }
  std::set<std::pair<std::string_view, std::string_view>> written;
  for (const auto& sentence : key_sentences()) {
    EXPECT_TRUE(used.contains(&sentence)) << sentence.table << " " << sentence.key;
    EXPECT_TRUE(written.emplace(sentence.table, sentence.key).second)
        << sentence.table << " " << sentence.key << " twice";
  }
}

/// The words come from a specimen, which has every table only if no edition has another.
TEST(KeyWords, HoldEveryKeyThatIsReadInAnEdition) {
  std::set<std::pair<std::string, std::string>> known;
  for (const auto& table : words()) {
    for (const auto& name : table.tables) {
      for (const auto& key : table.keys) {
        known.emplace(name == "the file" ? "" : name.substr(1, name.size() - 2), key.key);
      }
    }
  }
  for (const auto& text : {small_edition(), wide_edition(), test_text("code-edition.toml")}) {
    for (const auto& [table, key] : keys_asked_in(text, vocabulary_for_tests())) {
      EXPECT_TRUE(known.contains({table, key})) << "[" << table << "] " << key;
    }
  }
}

}  // namespace
}  // namespace redress::procedure
