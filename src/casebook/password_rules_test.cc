#include "casebook/password_rules.h"

#include <gtest/gtest.h>

namespace redress::casebook {
namespace {

const std::vector<std::string> kNames = {"Example Homes", "Ada Nowak", "ada.nowak@example.org"};

std::string problem(std::string_view password) {
  const auto wrong = wrong_password(password, kNames);
  return wrong ? wrong->key : "";
}

TEST(PasswordRules, WantFifteenCharactersAsPeopleCountThem) {
  EXPECT_EQ(problem("kettle at dawn"), "password-too-short") << "14";
  EXPECT_EQ(problem("kettle at dawns"), "");
  EXPECT_EQ(problem("zażółć gęślą j"), "password-too-short") << "14 characters, more bytes";
  EXPECT_EQ(problem("zażółć gęślą ja"), "");
  EXPECT_EQ(problem(""), "password-too-short");
}

TEST(PasswordRules, TakeWhatIsLongAndEveryCharacter) {
  std::string longest;
  while (longest.size() + 8 <= kLongestPassword) {
    longest += "kettle " + std::string(1, static_cast<char>('a' + longest.size() / 8 % 26));
  }
  EXPECT_EQ(longest.size(), kLongestPassword);
  EXPECT_EQ(problem(longest), "");
  EXPECT_EQ(problem(longest + "x"), "password-too-long");
  EXPECT_EQ(problem("☕ the kettle sings 'at' <dawn>"), "");
}

TEST(PasswordRules, RefuseWhatEverybodyTriesFirst) {
  for (const char* common : {"passwordpassword",
                             "Password1234567",
                             "P4ssw0rd!P4ssw0rd!",
                             "password2024password",
                             "123456789012345",
                             "qwertyuiopasdfghjkl",
                             "1q2w3e4r5t6y7u8i",
                             "aaaaaaaaaaaaaaaa",
                             "abcabcabcabcabcabc",
                             "abcdefghijklmnop",
                             "ponmlkjihgfedcba",
                             "Welcome-Welcome-1",
                             "letmeinletmein!!",
                             "iloveyouiloveyou",
                             "Summer2024Summer2024",
                             "               ",
                             "correct horse battery staple",
                             "qazwsxedcrfvtgb",
                             "Manchester United 1999",
                             "!!!!!!!!!!!!!!!!",
                             "xkxkxkxkxkxkxkxk"}) {
    EXPECT_EQ(problem(common), "password-is-common") << common;
  }
}

TEST(PasswordRules, RefuseANameAndNothingElse) {
  for (const char* name : {"ExampleHomes2024", "Example Homes Example", "adanowakadanowak1",
                           "Ada.Nowak@example.org", "N0wak Ada N0wak 1", "NowakPassword123"}) {
    EXPECT_EQ(problem(name), "password-is-a-name") << name;
  }
  EXPECT_EQ(problem("Ada's kettle sings"), "") << "a name among other words";
}

TEST(PasswordRules, TakeWordsThatDoNotBelongTogether) {
  for (const char* good :
       {"thistle-gravel-oboe", "My aunt paints grey sheds", "vG7#kd92!mLqpz0w"}) {
    EXPECT_EQ(problem(good), "") << good;
  }
}

}  // namespace
}  // namespace redress::casebook
