#include "base/plain.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace redress {
namespace {

TEST(PlainText, KeepsEveryWordOfWhatWasPasted) {
  EXPECT_EQ(as_plain_text("one\ftwo\vthree"), "one\ntwo\nthree");
  EXPECT_EQ(as_plain_text("a\tb\r\nc"), "a\tb\r\nc");
  EXPECT_EQ(as_plain_text(std::string_view("a\0b\x07\x1B\x7F", 6)), "ab");
  EXPECT_EQ(as_plain_text("a\xC2\x85"
                          "b"),
            "ab")
      << "a control character of two bytes";
  EXPECT_EQ(as_plain_text("caf\xE9!"), "caf\xEF\xBF\xBD!") << "not UTF-8";
  EXPECT_EQ(as_plain_text("ਪੰਜਾਬੀ"), "ਪੰਜਾਬੀ");
}

TEST(PlainText, IsAlwaysPlainUtf8) {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string typed{static_cast<char>(first), static_cast<char>(second)};
      EXPECT_TRUE(is_plain_utf8(as_plain_text(typed))) << first << " " << second;
    }
  }
}

TEST(PlainLine, ReadsAsItIsWritten) {
  for (const char* good : {"Jo Smith", "Zoë", "محمد", "李", "O’Brien-Jones"}) {
    EXPECT_TRUE(is_plain_line(good)) << good;
  }
  for (const char* bad : {"", " ", "\u200B", "Jo\nS9: Boss", "Jo\rBoss", "\u202Eevil", "a\u2067b",
                          "a\u2028b", "a\u0085b", "a\xFF", "a\x07"}) {
    EXPECT_FALSE(is_plain_line(bad)) << bad;
  }
}

}  // namespace
}  // namespace redress
