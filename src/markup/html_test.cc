#include <gtest/gtest.h>

#include "markup/element.h"
#include "markup/form.h"

namespace redress::markup {
namespace {

TEST(Html, EscapesWhatPeopleType) {
  EXPECT_EQ(text("<b>\"Tom's\" & co</b>").str(),
            "&lt;b&gt;&quot;Tom&#39;s&quot; &amp; co&lt;/b&gt;");
  EXPECT_EQ(text("").str(), "");
}

TEST(Html, KeepsTheLinesOfAnAnswer) {
  EXPECT_EQ(text_with_lines("a<\r\nb\n\nc").str(), "a&lt;<br>b<br><br>c");
}

TEST(Html, EscapesStringsGivenAsContentButNotMarkup) {
  EXPECT_EQ(element("p", {{"class", "x\" onclick=\"y"}}, "<i>").str(),
            "<p class=\"x&quot; onclick=&quot;y\">&lt;i&gt;</p>");
  EXPECT_EQ(element("p", element("em", std::string("a&b"))).str(), "<p><em>a&amp;b</em></p>");
}

TEST(Html, WritesAttributesOnlyWhereTheyHold) {
  EXPECT_EQ(
      void_element("input", {{"disabled", false}, {"required", true}, {"size", 4}, given("id", "")})
          .str(),
      "<input required size=\"4\">");
}

TEST(Attribute, NamedAtRunTimeObeysTheSameRule) {
  EXPECT_TRUE(Attribute::named("data-count", "1"));
  for (const char* bad :
       {"onclick", "ONCLICK", "style", "Style", "href", "srcdoc", "a b", "a\"", "", "1a", "x>"}) {
    EXPECT_FALSE(Attribute::named(bad, "1")) << bad;
  }
}

TEST(Url, TakesOnlyAddressesALinkMayHave) {
  for (const char* good : {"/", "/a/b?c=d&e=%20", "#main", "?page=2", "https://example.org/x",
                           "mailto:a@b.org", "tel:+441234"}) {
    EXPECT_TRUE(Url::parse(good)) << good;
  }
  for (const char* bad :
       {"javascript:alert(1)", "JavaScript:x", "data:text/html,x", "//evil.example", "/\\evil",
        "vbscript:x", "a/b", "", "/a b", "/a\"b", "/a\nb", " /a", "https:evil"}) {
    EXPECT_FALSE(Url::parse(bad)) << bad;
  }
}

TEST(Url, EncodesSegmentsAndParameters) {
  EXPECT_EQ(Url::path({"a b", "c/d", "?e"}).str(), "/a%20b/c%2Fd/%3Fe");
  EXPECT_EQ(Url::path({"..", "x"}).str(), "/_/x");
  EXPECT_EQ(Url::path({}).str(), "/");
  EXPECT_EQ(Url::path({"", "evil.example"}).str(), "/_/evil.example");
  EXPECT_EQ(Url("/s?a=1#top"_url).with_query("q", "x&y=z").str(), "/s?a=1&q=x%26y%3Dz#top");
  EXPECT_EQ(Url::fragment("a\"b").str(), "#a%22b");
}

TEST(Form, CarriesTheTokenAndLeavesChecksToTheServer) {
  EXPECT_EQ(form({.action = "/x"_url, .csrf_token = "t"}).str(),
            "<form method=\"post\" action=\"/x\" novalidate>"
            "<input type=\"hidden\" name=\"csrf\" value=\"t\"></form>");
}

}  // namespace
}  // namespace redress::markup
