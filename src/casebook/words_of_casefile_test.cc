#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/codec.h"
#include "casebook/search_words.h"
#include "casework/acts_testing.h"

namespace redress::casebook {
namespace {

using namespace casework::testing;  // given
using testing::HasSubstr;
using testing::Not;

TEST(WordsOfCasefile, AreOfEverythingThatSomebodyWrote) {
  const auto words = words_of_casefile(
      "R1",
      given({logged({{"person", {"Kit Oram"}},
                     {"account", {"Black mould."}},
                     {"wanted", {"A dehumidifier."}},
                     {"contact", {"07700 900123"}}}),
             {"2024-04-08T11:00", staff("desk"), "note", {{"text", {"Rang their neighbour."}}}}})
          .at("2024-04-08T12:00"));
  for (const char* word :
       {"ir1", "woram", "amould", "adehumidifier", "c7700900123", "nneighbour"}) {
    EXPECT_THAT(" " + words + " ", HasSubstr(" " + std::string(word) + " "));
  }
  EXPECT_THAT(" " + words, Not(HasSubstr(" adesk")));
}

TEST(WordsOfCasefile, AreGoneOnceTheyAreErased) {
  const auto before = given({logged({{"person", {"Kit Oram"}},
                                     {"account", {"Black mould."}},
                                     {"person-number", {"T77"}},
                                     {"contact", {"07700 900123"}}})})
                          .at("2024-04-08T12:00");
  casework::History erased;
  for (const auto& event : before.history) {
    erased.push_back(without_personal(event, *casework::no_staff()));
  }
  const casework::Standing after(erased, small_edition(), england(), before.now);
  EXPECT_THAT(words_of_casefile("R1", before), HasSubstr("mould"));
  const auto words = words_of_casefile("R1", after);
  for (const char* word : {"oram", "mould", "7700", "t77", "erased"}) {
    EXPECT_THAT(words, Not(HasSubstr(word)));
  }
}

}  // namespace
}  // namespace redress::casebook
