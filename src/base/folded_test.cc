#include "base/folded.h"

#include <gtest/gtest.h>

namespace redress {
namespace {

TEST(Folded, MakesOneOfWhatPeopleTakeForOneName) {
  const std::pair<const char*, const char*> same[] = {
      {"Jo Smith", "jo smith"},
      {"  Jo \t\n Smith ", "JO SMITH"},
      {"Jo\u00A0Smith", "Jo Smith"},          // a no-break space
      {"Zoe\u0308 Brown", "Zo\u00EB Brown"},  // one character or two
      {"STRASSE", "stra\u00DFe"},             // case that changes the length
      {"Jo\u200B Smith\u200D", "Jo Smith"},   // characters that nobody sees
      {"\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2", "\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C3"},
  };
  for (const auto& [one, other] : same) {
    EXPECT_EQ(folded(one), folded(other)) << one;
  }
}

TEST(Folded, TakesEveryPlainCharacterAsItDoesBesideOthers) {
  for (int code = 0; code < 0x80; ++code) {
    const auto plain = std::string("Jo ") + static_cast<char>(code) + " Smith";
    const auto with_soft_hyphen = plain + "\u00AD";  // which nobody sees
    EXPECT_EQ(folded(plain), folded(with_soft_hyphen)) << code;
    EXPECT_EQ(folded_name(plain), folded_name(with_soft_hyphen)) << code;
  }
}

TEST(Folded, KeepsNamesApart) {
  EXPECT_NE(folded("Jo Smith"), folded("Jo Smyth"));
  EXPECT_NE(folded("Zoe"), folded("Zo\u00EB"));
  EXPECT_NE(folded("Jo Smith"), folded("JoSmith"));
  EXPECT_EQ(folded(""), "");
  EXPECT_EQ(folded(" \t"), "");
}

TEST(FoldedName, MakesOneOfTheWaysInWhichANameIsWritten) {
  for (const char* same :
       {"Gwen Price", "gwen  PRICE", "Ms Gwen Price", "Prof. Dr. Gwen Price", "Price, Gwen",
        "Price, Ms Gwen", "Gwen Price (repairs)", "Gw\u00E9n Price [acting] (she)"}) {
    EXPECT_EQ(folded_name(same), "gwen price") << same;
  }
  EXPECT_EQ(folded_name("Gwen O\u2019Price"), folded_name("Gwen O'Price"));
  EXPECT_EQ(folded_name("Mrs. Nowak"), folded_name("mrs nowak"));
}

TEST(FoldedName, KeepsNamesApart) {
  EXPECT_NE(folded_name("Mr Nowak"), folded_name("Mrs Nowak"));
  EXPECT_NE(folded_name("Gwen Price"), folded_name("G. Price"));
  EXPECT_NE(folded_name("Gwen Price"), folded_name("Gwen Price-Jones"));
  EXPECT_NE(folded_name("Gwen Price"), folded_name("Gwen"));
  EXPECT_EQ(folded_name("(erased)"), "(erased)");
  EXPECT_EQ(folded_name("a, b, c"), "a, b, c");
  EXPECT_EQ(folded_name(", Gwen"), ", gwen");
  EXPECT_EQ(folded_name("Miss"), "miss");
  EXPECT_EQ(folded_name(""), "");
  EXPECT_EQ(folded_name("a\xFFz"), "a\xFFz");
}

TEST(Folded, LeavesWhatIsNotUtf8) { EXPECT_EQ(folded("a\xFFz"), "a\xFFz"); }

}  // namespace
}  // namespace redress
