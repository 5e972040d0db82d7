#include <gtest/gtest.h>

#include "base/message.h"
#include "base/money.h"
#include "base/text.h"

namespace redress {
namespace {

TEST(Message, FillsNamedPlacesOnce) {
  const Message message{
      "late", "{who} must wait until {when}", {{"who", "{when}"}, {"when", "Friday"}}};
  EXPECT_EQ(render(message), "{when} must wait until Friday");
}

TEST(Message, LeavesAPlaceWithoutAValueAsItStands) {
  EXPECT_EQ(fill("due {date}, {", {}), "due {date}, {");
}

TEST(Message, EndsASentenceOnce) {
  EXPECT_EQ(fill("It ended: {why}. Next.", {{"why", "Still broken."}}),
            "It ended: Still broken. Next.");
  EXPECT_EQ(fill("Agreed: “{words}”.", {{"words", "Yes!"}}), "Agreed: “Yes!”");
  EXPECT_EQ(fill("Agreed: “{words}”.", {{"words", "Yes"}}), "Agreed: “Yes”.");
}

TEST(Text, TrimsAndSplits) {
  EXPECT_EQ(trimmed(" \ta b\r\n"), "a b");
  EXPECT_EQ(trimmed(" \n"), "");
  EXPECT_EQ(split("a,,b", ',').size(), 3U);
  EXPECT_EQ(split("", ',').size(), 1U);
}

TEST(Text, ListsAsASentenceDoes) {
  EXPECT_EQ(listed({}), "");
  EXPECT_EQ(listed({"a"}), "a");
  EXPECT_EQ(listed({"a", "b", "c"}), "a, b and c");
  EXPECT_EQ(listed({"a", "b"}, "or"), "a or b");
}

TEST(Text, ReadsWholeNumbersAndNothingElse) {
  EXPECT_EQ(whole_number("-3"), -3);
  for (const char* bad : {"", "3x", " 3", "3.0", "99999999999"}) {
    EXPECT_FALSE(whole_number(bad)) << bad;
  }
}

TEST(Text, RefusesBrokenUtf8AndControlCharacters) {
  EXPECT_TRUE(is_plain_utf8("caf\xC3\xA9 \xF0\x9F\x8F\xA0\n"));
  for (const char* bad :
       {"\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "a\x01", "\x80", "\x7F"}) {
    EXPECT_FALSE(is_plain_utf8(bad)) << bad;
  }
}

TEST(Money, IsReadAsPeopleWriteIt) {
  EXPECT_EQ(parse_money("250"), Money{250'00});
  EXPECT_EQ(parse_money(" £1,250.50 "), Money{1250'50});
  EXPECT_EQ(parse_money("0.05"), Money{5});
  for (const char* bad : {"", "£", "12.5", "1.234", "-5", "12,50", ",100", "1,2345", "ten",
                          "5 pounds", "123456789", "1.00.00"}) {
    EXPECT_FALSE(parse_money(bad)) << bad;
  }
}

TEST(Money, IsStoredAndShown) {
  EXPECT_EQ(to_text(Money{1250'05}), "1250.05");
  EXPECT_EQ(to_words(Money{1'234'567'08}), "£1,234,567.08");
  EXPECT_EQ(to_words(Money{5}), "£0.05");
  EXPECT_EQ(parse_money(to_text(Money{99'999'999'99})), Money{99'999'999'99});
}

TEST(Text, SuggestsOnlyWhatIsNear) {
  EXPECT_EQ(nearest("clok", {"clock", "stage"}), "clock");
  EXPECT_FALSE(nearest("banana", {"clock", "stage"}));
}

}  // namespace
}  // namespace redress
