#include "base/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace redress {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(WordsIn, AreWithoutCaseAccentsAndApostrophes) {
  EXPECT_THAT(words_in("O\u2019Brien, 14 CAF\u00C9-Row"),
              ElementsAre("obrien", "14", "cafe", "row"));
  EXPECT_THAT(words_in("Si\u00E2n \u0174yn Zoe\u0308 S\u00F8ren \u0141ukasz Stra\u00DFe \u00C6sop"),
              ElementsAre("sian", "wyn", "zoe", "soren", "lukasz", "strasse", "aesop"));
  EXPECT_THAT(words_in("\u0418\u0412\u0410\u041D \u5C0F\u6797"),
              ElementsAre("\u0438\u0432\u0430\u043D", "\u5C0F\u6797"));
}

TEST(WordsIn, AreSeparatedByEverythingElse) {
  EXPECT_THAT(words_in("jo.smith@mail.example"), ElementsAre("jo", "smith", "mail", "example"));
  EXPECT_THAT(words_in("a\"b* OR (c) NEAR/2 d:e ^f & | ! <-> 'g'"),
              ElementsAre("a", "b", "or", "c", "near", "2", "d", "e", "f", "g"));
  using namespace std::string_view_literals;
  EXPECT_THAT(words_in("damp\0mould\x01tap"sv), ElementsAre("damp", "mould", "tap"));
  EXPECT_THAT(words_in("damp\xFF\xC0mould \xE2\x82"), ElementsAre("damp", "mould"));
  EXPECT_THAT(words_in("\u201Cdamp\u201D\u2026mould\u00A0\u2013 \U0001F600"),
              ElementsAre("damp", "mould"));
  EXPECT_THAT(words_in(""), IsEmpty());
  EXPECT_THAT(words_in(" \t-- \u2013 \u0301"), IsEmpty());
}

}  // namespace
}  // namespace redress
