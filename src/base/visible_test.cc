#include "base/visible.h"

#include <gtest/gtest.h>

namespace redress {
namespace {

TEST(VisibleText, IsWhateverTakesInk) {
  for (const char* seen : {"a", " a ", "\u200b.", "é", "\u0a2a", "\U0001f3e0", "0"}) {
    EXPECT_TRUE(has_visible_text(seen)) << seen;
  }
  for (const char* unseen : {"", " ", "\t\r\n", "\u200b", "\u00a0\u2003", "\ufeff", "\u2060\u200d",
                             "\u3164", "\u00ad", "\U000e0041", "\u2800"}) {
    EXPECT_FALSE(has_visible_text(unseen));
  }
}

}  // namespace
}  // namespace redress
