#include <map>

#include <gtest/gtest.h>

#include "base/text.h"
#include "markup/fixtures_testing.h"

namespace redress::markup::testing {
namespace {

std::string decoded(std::string_view text) {
  static const std::map<std::string, std::string, std::less<>> kEntities = {
      {"&amp;", "&"},   {"&lt;", "<"},  {"&gt;", ">"},
      {"&quot;", "\""}, {"&#39;", "'"}, {"&ctdot;", "\u22EF"}};
  std::string out;
  while (!text.empty()) {
    const auto end = text[0] == '&' ? text.find(';') : text.npos;
    const auto found = end == text.npos ? kEntities.end() : kEntities.find(text.substr(0, end + 1));
    if (found == kEntities.end()) {
      out += text[0];
      text.remove_prefix(1);
    } else {
      out += found->second;
      text.remove_prefix(end + 1);
    }
  }
  return out;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

std::string collapsed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c)) {
      out += c;
    } else if (out.empty() || out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

struct Piece {
  bool is_tag;
  std::string_view inside;  // of a tag: without the angle brackets
};

std::size_t tag_end(std::string_view markup) {
  char quote = 0;
  for (std::size_t i = 0; i < markup.size(); ++i) {
    if (quote != 0) {
      quote = markup[i] == quote ? '\0' : quote;
    } else if (markup[i] == '"' || markup[i] == '\'') {
      quote = markup[i];
    } else if (markup[i] == '>') {
      return i;
    }
  }
  return markup.npos;
}

std::vector<Piece> pieces_of(std::string_view markup) {
  std::vector<Piece> out;
  while (!markup.empty()) {
    if (markup[0] == '<') {
      const auto end = tag_end(markup);
      EXPECT_NE(end, markup.npos) << "a tag without an end: " << markup;
      if (end == markup.npos) {
        break;
      }
      out.push_back({true, markup.substr(1, end - 1)});
      markup.remove_prefix(end + 1);
    } else {
      const auto end = std::min(markup.find('<'), markup.size());
      out.push_back({false, markup.substr(0, end)});
      markup.remove_prefix(end);
    }
  }
  return out;
}

std::string name_of(std::string_view tag) {
  return std::string(tag.substr(0, tag.find_first_of(" \n/", 1)));
}

std::string tag_outline(std::string_view tag) {
  std::string out = "<" + name_of(tag);
  std::string_view rest = tag.substr(name_of(tag).size());
  std::multimap<std::string, std::string> attributes;
  for (rest = trimmed(rest); !rest.empty() && rest != "/"; rest = trimmed(rest)) {
    const auto name_end = std::min(rest.find_first_of("= \n/"), rest.size());
    const std::string name(rest.substr(0, name_end));
    rest.remove_prefix(name_end);
    std::string value = "(none)";
    if (rest.starts_with("=\"")) {
      const auto end = rest.find('"', 2);
      value = collapsed(decoded(rest.substr(2, end - 2)));
      rest.remove_prefix(end + 1);
    }
    attributes.emplace(name, value);
  }
  for (const auto& [name, value] : attributes) {
    out += " " + name + "=" + std::string(trimmed(value));
  }
  return out + ">";
}

}  // namespace

std::string outline(std::string_view markup) {
  std::string out;
  for (const auto& piece : pieces_of(markup)) {
    if (piece.is_tag) {
      out += tag_outline(piece.inside) + "\n";
      if (piece.inside.ends_with("/")) {  // <path/> is <path></path>
        out += "</" + name_of(piece.inside) + ">\n";
      }
    } else if (const auto words = trimmed(piece.inside); !words.empty()) {
      out += collapsed(decoded(words)) + "\n";
    }
  }
  return out;
}

std::string words_of(std::string_view markup) {
  static const std::set<std::string, std::less<>> kInline = {"a", "b", "em", "i", "span", "strong"};
  std::string out;
  for (const auto& piece : pieces_of(markup)) {
    if (!piece.is_tag) {
      out += decoded(piece.inside);
    } else if (const auto name = name_of(piece.inside);
               !kInline.contains(name.starts_with("/") ? name.substr(1) : name)) {
      out += ' ';
    }
  }
  return std::string(trimmed(collapsed(out)));
}

namespace {

TEST(Outline, IgnoresOrderAndSpaceBetweenTagsOnly) {
  EXPECT_EQ(outline("<p id=\"a\" class=\"b  c\">\n  x &amp; y\n</p>"),
            outline("<p class=\"b c\" id=\"a\">x & y</p>"));
  EXPECT_NE(outline("<p class=\"b\">x</p>"), outline("<p class=\"b\">y</p>"));
  EXPECT_NE(outline("<p hidden>x</p>"), outline("<p>x</p>"));
  EXPECT_NE(outline("<p>x</p>"), outline("<div>x</div>"));
  EXPECT_NE(outline("<p a=\"1\" a=\"1\">x</p>"), outline("<p a=\"1\">x</p>"));
}

TEST(Outline, SeesWordsThatRunTogether) {
  EXPECT_EQ(words_of("<a>Change<span> name</span></a>"), "Change name");
  EXPECT_EQ(words_of("<a>Change<span>name</span></a>"), "Changename");
  EXPECT_EQ(words_of("<div>a</div><div>b</div>"), "a b");
}

}  // namespace
}  // namespace redress::markup::testing
