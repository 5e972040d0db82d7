#include <set>
#include <utility>

#include <gtest/gtest.h>

#include "casework/stories/vocabulary.h"
#include "procedure/words/key_words.h"
#include "procedures/editions.h"

namespace redress::tests {
namespace {

/// No edition has a key that the words of the format lack.
TEST(ShippedEditions, HaveNoKeyBesideTheWordsOfTheFormat) {
  std::set<std::pair<std::string, std::string>> known;
  for (const auto& table : procedure::words_of_the_format(casework::vocabulary())) {
    for (const auto& name : table.tables) {
      for (const auto& key : table.keys) {
        known.emplace(name == "the file" ? "" : name.substr(1, name.size() - 2), key.key);
      }
    }
  }
  for (const auto& edition : all_editions()) {
    const auto text = text_of("procedures/" + edition.slug + "/" + edition.id + ".toml");
    for (const auto& [table, key] : procedure::keys_asked_in(text, casework::vocabulary())) {
      EXPECT_TRUE(known.contains({table, key})) << edition.slug << ": [" << table << "] " << key;
    }
  }
}

}  // namespace
}  // namespace redress::tests
