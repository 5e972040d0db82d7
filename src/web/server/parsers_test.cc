#include <gtest/gtest.h>

#include "web/server/cookies.h"
#include "web/server/form.h"
#include "web/server/peer.h"
#include "web/server/percent.h"
#include "web/server/target.h"

namespace redress::web {
namespace {

using Paths = std::vector<std::string>;

TEST(Percent, DecodesOnceAndStrictly) {
  EXPECT_EQ(percent_decoded("a%20b%2Fc"), "a b/c");
  EXPECT_EQ(percent_decoded("%2541"), "%41");
  EXPECT_EQ(percent_decoded("a+b"), "a+b");
  EXPECT_EQ(percent_decoded("a+b", Plus::is_space), "a b");
  EXPECT_EQ(percent_decoded("caf%C3%A9"), "caf\xC3\xA9");
  for (const char* bad : {"%", "%4", "%G0", "%0G", "%C3", "%C0%AF", "%00", "%ED%A0%80", "\xFF"}) {
    EXPECT_FALSE(percent_decoded(bad)) << bad;
  }
}

TEST(Form, KeepsDuplicatesAndEmptyAnswers) {
  const auto form = parse_form("a=1&b=&a=2&c&&d=x%3Dy%26z+w");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->all("a"), (std::vector<std::string>{"1", "2"}));
  EXPECT_FALSE(form->one("a"));
  EXPECT_EQ(form->one("b"), "");
  EXPECT_EQ(form->one("c"), "");
  EXPECT_EQ(form->one("d"), "x=y&z w");
  EXPECT_FALSE(form->has("e"));
  EXPECT_EQ(form->size(), 5U);
}

TEST(Form, RefusesWhatNoBrowserSends) {
  EXPECT_FALSE(parse_form("%FF=1"));
  EXPECT_FALSE(parse_form("%=1"));
  std::string many;
  for (std::size_t i = 0; i < kMaxFormFields; ++i) {
    many += "a=1&";
  }
  EXPECT_TRUE(parse_form(many));
  EXPECT_FALSE(parse_form(many + "a=1"));
}

TEST(Form, KeepsTheWordsOfEveryAnswerWhateverBytesAreInIt) {
  const auto form = parse_form("a=50%&b=one%0Ctwo%00%07&c=caf%E9&d=%zz&e=x%C2%85y");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->one("a"), "50%");
  EXPECT_EQ(form->one("b"), "one\ntwo");
  EXPECT_EQ(form->one("c"), "caf\xEF\xBF\xBD");
  EXPECT_EQ(form->one("d"), "%zz");
  EXPECT_EQ(form->one("e"), "xy");
}

TEST(Peer, IsOneForABlockOfTheSixthVersion) {
  EXPECT_EQ(network_of("2001:db8::1"), network_of("2001:db8:0:0:ffff::2"));
  EXPECT_NE(network_of("2001:db8::1"), network_of("2001:db8:0:1::1"));
  EXPECT_EQ(network_of("::ffff:192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(network_of("192.0.2.7"), "192.0.2.7");
}

TEST(Peer, IsReadWithOrWithoutThePortThatAProxyWrites) {
  for (const char* entry : {"192.0.2.7", " 192.0.2.7 ", "192.0.2.7:4444"}) {
    EXPECT_EQ(forwarded_address(entry), "192.0.2.7") << entry;
  }
  for (const char* entry : {"2001:db8::1", "[2001:db8::1]", "[2001:db8::1]:80"}) {
    EXPECT_EQ(forwarded_address(entry), "2001:db8::1") << entry;
  }
  for (const char* bad : {"", "unknown", "_hidden", "192.0.2.7:", "192.0.2.7:x", "192.0.2.7:65536",
                          "[2001:db8::1", "[2001:db8::1]x", "[]", "1.2.3"}) {
    EXPECT_FALSE(forwarded_address(bad)) << bad;
  }
}

TEST(Cookies, TakesTheProperOnesAndLeavesTheRest) {
  const Fields cookies = parse_cookies("sid=abc; q=\"x\";bad name=1; =2; only; e=; v=a,b");
  EXPECT_EQ(cookies, (Fields{{"sid", "abc"}, {"q", "x"}, {"e", ""}}));
}

TEST(Cookies, AreOutOfReachOfScriptsAndOtherSites) {
  EXPECT_EQ(set_cookie("sid", "abc", false), "sid=abc; Path=/; HttpOnly; SameSite=Lax");
  EXPECT_EQ(set_cookie("__Host-sid", "abc", true),
            "__Host-sid=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
  EXPECT_EQ(set_cookie("sid", "", false), "sid=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

TEST(Target, TakesAnAddressApart) {
  const auto target = parse_target("/a/b%20c/%2F?d=e&d=f+g");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, (Paths{"a", "b c", "/"}));
  EXPECT_EQ(target->query.all("d"), (Paths{"e", "f g"}));
  EXPECT_EQ(parse_target("/")->path, Paths{});
  EXPECT_EQ(parse_target("/a/")->path, (Paths{"a", ""}));
}

TEST(Target, RefusesWaysOutAndBrokenEscapes) {
  for (const char* bad : {"", "a", "*", "http://h/a", "/..", "/a/../b", "/%2e%2e/b", "/a/%2E", "/%",
                          "/a%0Ab", "/%00", "/a?b=%", "/a#b", "/%c3"}) {
    EXPECT_FALSE(parse_target(bad)) << bad;
  }
}

}  // namespace
}  // namespace redress::web
