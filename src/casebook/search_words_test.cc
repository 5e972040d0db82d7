#include "casebook/search_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "casebook/memory_store.h"
#include "casebook/search_upkeep.h"
#include "casebook/searching.h"
#include "casebook/testing.h"

namespace redress::casebook {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(PhonesIn, AreTheSameHoweverTheyAreWritten) {
  for (const char* written : {"07700 900123", "07700-900-123", "+44 7700 900123",
                              "+44 (0)7700 900123", "0044 7700900123", "(07700) 900.123"}) {
    EXPECT_THAT(phones_in(written), ElementsAre("7700900123")) << written;
  }
  EXPECT_THAT(phones_in("Ring 01632 960000 or 07700 900123"),
              ElementsAre("1632960000", "7700900123"));
  EXPECT_THAT(phones_in("Flat 12, 3 rooms"), IsEmpty());
  EXPECT_THAT(phones_in(""), IsEmpty());
}

TEST(SlipsOf, AreOfWordsOfLettersOnly) {
  EXPECT_THAT(slips_of("damp", 4), ElementsAre("damp", "amp", "dmp", "dap", "dam"));
  EXPECT_THAT(slips_of("dam", 4), IsEmpty());
  EXPECT_THAT(slips_of("k86p", 4), IsEmpty());
  EXPECT_THAT(slips_of(std::string(25, 'a'), 4), IsEmpty());
}

TEST(SearchWordsOf, AreCutWhereThereAreTooMany) {
  SearchWords words;
  std::string text;
  for (int i = 0; i < 100'000; ++i) {
    text += "word" + std::to_string(i) + " ";
  }
  words.add_text(FoundIn::notes, text);
  EXPECT_LE(words.text().size(), SearchWords::kMostBytes);
  EXPECT_GT(words.text().size(), SearchWords::kMostBytes / 2);
}

TEST(ParseSearch, IsLimited) {
  EXPECT_TRUE(parse_search(std::string(1000, 'x')).is_shortened);
  EXPECT_TRUE(parse_search("a b c d e f g h i").is_shortened);
  EXPECT_THAT(parse_search("a b c d e f g h i").terms, SizeIs(TypedSearch::kMostWords));
  EXPECT_FALSE(parse_search("a b").is_shortened);
  EXPECT_TRUE(parse_search(" * ").is_empty());
}

TEST(ParseSearch, TakesThePartsOfAPhoneNumberTogether) {
  const auto search = parse_search("Ada 07700 900 123");
  EXPECT_THAT(search.terms, ElementsAre(TypedSearch::Term{"ada", ""},
                                        TypedSearch::Term{"07700900123", "7700900123"}));
  EXPECT_THAT(search.apart, SizeIs(4));
}

constexpr auto kAll = [](const CasefileRow&) { return true; };

void keep_account(MemoryStore& store, const std::string& reference, std::string_view account) {
  SearchWords words;
  words.add_number(reference);
  words.add_text(FoundIn::account, account);
  auto append = append_to("a", reference, {});
  append.rows->words = words.text();
  ASSERT_TRUE(store.append(append));
}

TEST(SimilarCasefiles, ShareTheLongerWords) {
  MemoryStore store;
  keep_account(store, "1", "Black mould behind the wardrobe in the bedroom.");
  keep_account(store, "2", "The bedroom has mould on the ceiling.");
  keep_account(store, "3", "The bedroom window does not close.");
  const auto found = similar_casefiles(
      store, "a", "There is mould in my bedroom, the wardrobe is ruined", kAll, 5);
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].reference, "1");
  EXPECT_EQ(found[1].reference, "2");
  EXPECT_THAT(similar_casefiles(store, "a", "mould", kAll, 5), IsEmpty());
  EXPECT_THAT(similar_casefiles(store, "b", "mould in the bedroom", kAll, 5), IsEmpty());
  EXPECT_THAT(similar_casefiles(
                  store, "a", "mould in the bedroom", [](const auto&) { return false; }, 5),
              IsEmpty());
}

// An index that has lost everything.
class LostIndex : public MemoryStore {
 public:
  std::vector<FoundCasefile> find_casefiles(const SearchQuery&) override { return {}; }

  std::vector<FoundPerson> find_people(const SearchQuery&) override { return {}; }
};

TEST(SearchUpkeep, FindsWhatTheIndexHasLost) {
  LostIndex store;
  ASSERT_TRUE(store.append(append_to("a", "1", {}, 3)));
  store.keep({.import = import_of("a", "people"), .people = {person_of("a", "T1")}});
  std::vector<StoreProblem> problems;
  const auto verification =
      verify(store, planted_rows, [&](const auto& problem) { problems.push_back(problem); });
  EXPECT_EQ(verification.problems, 2);
  ASSERT_THAT(problems, SizeIs(2));
  EXPECT_EQ(problems[0].stream, "1");
  EXPECT_EQ(problems[1].stream, "person T1");
}

}  // namespace
}  // namespace redress::casebook
