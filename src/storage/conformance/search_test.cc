#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/searching.h"
#include "casebook/testing.h"
#include "storage/conformance/testing.h"

// Every store finds the same by what somebody types.
namespace redress::storage {
namespace {

using casebook::SearchWords;
using testing::ElementsAre;
using testing::IsEmpty;

const casebook::MaySee kAll = [](const auto&) { return true; };

template <class Engine>
class StoreSearch : public StoreConformance<Engine> {
 protected:
  void keep(std::string_view landlord, std::string_view reference, std::string_view name,
            std::string_view contact, std::string_view account, std::string_view notes = "") {
    SearchWords words;
    words.add_number(reference);
    words.add_name(name);
    words.add_contact(casebook::FoundIn::contact, contact);
    words.add_text(casebook::FoundIn::account, account);
    words.add_text(casebook::FoundIn::notes, notes);
    auto append = casebook::append_to(landlord, reference,
                                      casebook::end_of(this->store().load(landlord, reference)));
    append.rows->words = words.text();
    append.rows->casefile.person = name;
    ASSERT_TRUE(this->store().append(append));
  }

  casebook::SearchResults results(std::string_view typed, std::string_view landlord = "a",
                                  const casebook::MaySee& may_see = kAll,
                                  casebook::SearchLimits limits = {}) {
    return casebook::search(this->store(), landlord, casebook::parse_search(typed), may_see,
                            limits);
  }

  std::vector<std::string> found(std::string_view typed, std::string_view landlord = "a") {
    std::vector<std::string> references;
    for (const auto& one : results(typed, landlord).casefiles) {
      references.push_back(one.row.reference);
    }
    return references;
  }

  std::vector<std::string> people(std::string_view typed, std::string_view landlord = "a") {
    std::vector<std::string> numbers;
    for (const auto& one : results(typed, landlord).people) {
      numbers.push_back(one.person.number);
    }
    return numbers;
  }

  void keep_everybody() {
    keep("a", "K86P-00NY-J", "Zo\u00EB O'Brien", "14 Elm Close, M33 2AB, 07700 900123",
         "Black mould behind the wardrobe.", "Wrote about the extractor fan.");
    keep("a", "3RC1-5SW8-G", "Robert Smith-Jones", "bob.jones@mail.example", "The lift is broken.");
    keep("b", "77AA-22BB-C", "Zo\u00EB O'Brien", "14 Elm Close, M33 2AB, 07700 900123",
         "Black mould.");
  }
};

TYPED_TEST_SUITE(StoreSearch, Engines, EngineNames);

TYPED_TEST(StoreSearch, FindsByAPartOfWhatIdentifies) {
  this->keep_everybody();
  for (const char* typed : {"K86P-00NY-J",
                            "k86p00nyj",
                            "00ny",
                            "6P 00N",
                            "zoe",
                            "ZO\u00CB",
                            "zoe\u0308 obrien",
                            "o\u2019brien",
                            "brien",
                            "O Brien",
                            "M33 2AB",
                            "m332ab",
                            "m33 2a",
                            "07700 900 123",
                            "07700900123",
                            "+44 7700 900123",
                            "0044(0)7700900123",
                            "900123",
                            "900 123",
                            "0770",
                            "elm close 14",
                            "obrien m33"}) {
    EXPECT_THAT(this->found(typed), ElementsAre("K86P-00NY-J")) << typed;
  }
  for (const char* typed : {"bob.jones@mail.example", "bob.jo", "mail.example", "smith-jones",
                            "smithjones", "bert", "3rc1"}) {
    EXPECT_THAT(this->found(typed), ElementsAre("3RC1-5SW8-G")) << typed;
  }
}

TYPED_TEST(StoreSearch, FindsByWordsThatWereWritten) {
  this->keep_everybody();
  EXPECT_THAT(this->found("mould"), ElementsAre("K86P-00NY-J"));
  EXPECT_THAT(this->found("MOULD ward"), ElementsAre("K86P-00NY-J"));
  EXPECT_THAT(this->found("extract"), ElementsAre("K86P-00NY-J"));
  EXPECT_THAT(this->found("brien extractor mould"), ElementsAre("K86P-00NY-J"));
  EXPECT_THAT(this->found("mould lift"), IsEmpty());
}

TYPED_TEST(StoreSearch, FindsWhatIsMisspeltByALetter) {
  this->keep_everybody();
  for (const char* typed :
       {"mold", "mopuld", "muold", "mauld", "wardrbe", "extracter", "obrein", "Elm Claose"}) {
    EXPECT_THAT(this->found(typed), ElementsAre("K86P-00NY-J")) << typed;
    EXPECT_TRUE(this->results(typed).casefiles.at(0).is_misspelt) << typed;
  }
  EXPECT_THAT(this->found("smiht jonse"), ElementsAre("3RC1-5SW8-G"));
  EXPECT_THAT(this->found("wonderful"), IsEmpty());
  EXPECT_FALSE(this->results("mould").casefiles.at(0).is_misspelt);
}

TYPED_TEST(StoreSearch, SaysWhereItWasFound) {
  this->keep_everybody();
  using casebook::FoundBy;
  using casebook::FoundIn;
  EXPECT_THAT(this->results("brien mould").casefiles.at(0).by,
              ElementsAre(FoundBy{FoundIn::name, "brien"}, FoundBy{FoundIn::account, "mould"}));
  EXPECT_THAT(this->results("07700 900").casefiles.at(0).by,
              ElementsAre(FoundBy{FoundIn::contact, "07700900123"}));
}

TYPED_TEST(StoreSearch, TakesWhateverIsTypedAsPlainWords) {
  this->keep_everybody();
  using namespace std::string_literals;
  for (const auto& typed :
       {"mould\""s, "\"mould"s, "mould*"s, "(mould"s, "mould)"s, "-mould"s,
        "mould'; DROP TABLE casefile_words; --"s.substr(0, 8), "'mould'"s, "mould\\"s, "mould:*"s,
        "!mould"s, "^mould"s, "mould\0"s, "{mould}"s, "mould & | <->"s}) {
    EXPECT_THAT(this->found(typed), ElementsAre("K86P-00NY-J")) << typed;
  }
  for (const auto& typed : {""s, "\""s, "'"s, "*"s, " \t"s, "\0"s, "-- %_"s, "mould AND NOT x"s,
                            "words:mould"s, "mould OR lift"s, "NEAR(mould lift)"s, "\xFF\xFE"s}) {
    EXPECT_THAT(this->found(typed), IsEmpty()) << typed;
  }
  EXPECT_THAT(this->found("mould " + std::string(1 << 20, ' ')), ElementsAre("K86P-00NY-J"));
  EXPECT_THAT(this->found(std::string(1 << 20, 'm')), IsEmpty());
}

TYPED_TEST(StoreSearch, KeepsLandlordsApart) {
  this->keep_everybody();
  EXPECT_THAT(this->found("mould", "b"), ElementsAre("77AA-22BB-C"));
  EXPECT_THAT(this->found("77AA", "a"), IsEmpty());
  EXPECT_THAT(this->found("lift", "b"), IsEmpty());
  EXPECT_THAT(this->found("mould", ""), IsEmpty());
}

TYPED_TEST(StoreSearch, FindsByWhatIsWrittenNowAndNothingElse) {
  this->keep_everybody();
  this->keep("a", "K86P-00NY-J", "", "", "Damp.");
  EXPECT_THAT(this->found("mould"), IsEmpty());
  EXPECT_THAT(this->found("obrien"), IsEmpty());
  EXPECT_THAT(this->found("damp"), ElementsAre("K86P-00NY-J"));
  auto rows = *this->store().find("a", "K86P-00NY-J");
  rows.words = "";
  ASSERT_TRUE(this->store().replace_rows("a", "K86P-00NY-J", rows));
  EXPECT_THAT(this->found("damp"), IsEmpty());
  EXPECT_EQ(this->store().find("a", "K86P-00NY-J"), rows);
}

TYPED_TEST(StoreSearch, LeavesNoGapWhereSomethingMayNotBeSeen) {
  for (int i = 0; i < 30; ++i) {
    this->keep("a", "R" + std::to_string(100 + i), i % 2 == 0 ? "Hidden" : "Shown", "", "Mould.");
  }
  const auto few =
      this->results("mould", "a", [](const auto& row) { return row.person == "Shown"; },
                    {.people = 1, .casefiles = 10});
  EXPECT_EQ(few.casefiles.size(), 10U);
  EXPECT_TRUE(few.has_more_casefiles);
  const auto all =
      this->results("mould", "a", [](const auto& row) { return row.person == "Shown"; },
                    {.people = 1, .casefiles = 15});
  EXPECT_EQ(all.casefiles.size(), 15U);
  EXPECT_FALSE(all.has_more_casefiles);
  EXPECT_THAT(this->results("mould", "a", [](const auto&) { return false; }).casefiles, IsEmpty());
}

TYPED_TEST(StoreSearch, FindsPeopleOfTheListByNameHomeAndNumber) {
  auto person = casebook::person_of("a", "T1");
  auto other = casebook::person_of("b", "T1");
  this->store().keep({.import = casebook::import_of("a", "people"), .people = {person}});
  this->store().keep({.import = casebook::import_of("b", "people"), .people = {other}});
  EXPECT_THAT(this->people("zoe brown"), ElementsAre("T1"));
  EXPECT_THAT(this->people("t1"), ElementsAre("T1"));
  EXPECT_THAT(this->people("browm"), ElementsAre("T1"));
  EXPECT_THAT(this->people("ex1 1aa"), IsEmpty()) << "the home is not known yet";
  this->store().keep(
      {.import = casebook::import_of("a", "properties"),
       .properties = {casebook::property_of("a", "U1"), casebook::property_of("a", "U2")}});
  EXPECT_THAT(this->people("ex11aa"), ElementsAre("T1"));
  EXPECT_THAT(this->people("ex1 1aa", "b"), IsEmpty());
  EXPECT_EQ(this->results("t1").people.at(0).home, casebook::property_of("a", "U1"));
  person.name = "Zo\u00EB Green";
  this->store().keep({.import = casebook::import_of("a", "people"), .people = {person}});
  EXPECT_THAT(this->people("brown"), IsEmpty());
  EXPECT_THAT(this->people("green ex1"), ElementsAre("T1"));
  this->store().index_again(person);
  EXPECT_THAT(this->people("green ex1"), ElementsAre("T1"));
  EXPECT_EQ(this->store().indexed_people("", "", 10).size(), 2U);
}

TYPED_TEST(StoreSearch, FindsTheCasefilesOfPeopleOfTheList) {
  this->store().keep({.import = casebook::import_of("a", "people"),
                      .people = {casebook::person_of("a", "T1")},
                      .properties = {casebook::property_of("a", "U1")}});
  auto append = casebook::append_to("a", "9", {});
  SearchWords words;
  words.add_number("9");
  words.add_number("T1");
  append.rows->words = words.text();
  ASSERT_TRUE(this->store().append(append));
  this->keep("a", "8", "Ada", "", "Damp.");
  EXPECT_THAT(this->found("ex1 1aa"), ElementsAre("9"));
}

TYPED_TEST(StoreSearch, FindsAllAgainAfterItWasCopied) {
  this->keep_everybody();
  this->store().keep({.import = casebook::import_of("a", "people"),
                      .people = {casebook::person_of("a", "T1")},
                      .properties = {casebook::property_of("a", "U1")}});
  casebook::Filling all;
  this->store().read_all([&](const casebook::Holdings& part) {
    all.holdings.people.insert(all.holdings.people.end(), part.people.begin(), part.people.end());
    all.holdings.properties.insert(all.holdings.properties.end(), part.properties.begin(),
                                   part.properties.end());
  });
  all.rows = {*this->store().find("a", "K86P-00NY-J")};
  TypeParam copy;
  ASSERT_TRUE(copy.get().fill([&, given = false]() mutable {
    return std::exchange(given, true) ? std::nullopt : std::optional(all);
  }));
  const auto again = casebook::search(copy.get(), "a", casebook::parse_search("ex11aa"), kAll);
  ASSERT_EQ(again.people.size(), 1U);
  EXPECT_EQ(again.people[0].person.number, "T1");
  EXPECT_EQ(
      casebook::search(copy.get(), "a", casebook::parse_search("mould"), kAll).casefiles.size(),
      1U);
}

}  // namespace
}  // namespace redress::storage
