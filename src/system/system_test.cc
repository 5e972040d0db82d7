#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "system/hash.h"
#include "system/json.h"
#include "system/log.h"
#include "system/random.h"
#include "system/reference.h"

namespace redress::system {
namespace {

TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, IsTheSameInParts) {
  EXPECT_EQ(Sha256().add("a").add("").add("bc").hex(), sha256_hex("abc"));
}

TEST(Random, GivesAsManyBytesAsAsked) {
  EXPECT_EQ(random_bytes(7).size(), 7U);
  EXPECT_EQ(random_hex(16).size(), 32U);
  EXPECT_NE(random_hex(16), random_hex(16));
}

TEST(Reference, IsWrittenInThreeParts) {
  EXPECT_EQ(reference_of(0), "0000-0000-0");
  EXPECT_EQ(reference_of(1), "0000-0001-2");
  EXPECT_THAT(
      new_reference(),
      testing::MatchesRegex("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]"));
}

TEST(Reference, ReadsWhatPeopleType) {
  const std::string written = reference_of(0x0102030405);
  EXPECT_EQ(written, "0410-6105-X");
  EXPECT_EQ(parse_reference("0410-6105-X"), written);
  EXPECT_EQ(parse_reference(" o4lO 6io5 x "), written);
  EXPECT_EQ(parse_reference("04i06l05x"), written);
}

TEST(Reference, RefusesWhatIsNone) {
  for (const char* typed :
       {"", "0410", "0410-6105", "0410-6105-XX", "0410-6105-U", "0410-6105-é"}) {
    EXPECT_EQ(parse_reference(typed), std::nullopt) << typed;
  }
}

TEST(Reference, NoticesAnyOneWrongCharacterAndAnyTwoSwapped) {
  const std::string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  for (int round = 0; round < 50; ++round) {
    const std::string good = new_reference();
    for (std::size_t i = 0; i < good.size(); ++i) {
      for (const char c : alphabet) {
        std::string wrong = good;
        if (good[i] != '-' && good[i] != c) {
          wrong[i] = c;
          EXPECT_EQ(parse_reference(wrong), std::nullopt) << good << ' ' << wrong;
        }
      }
      for (std::size_t j = 0; j < i; ++j) {
        std::string wrong = good;
        std::swap(wrong[i], wrong[j]);
        if (good[i] != '-' && good[j] != '-' && good[i] != good[j]) {
          EXPECT_EQ(parse_reference(wrong), std::nullopt) << good << ' ' << wrong;
        }
      }
    }
  }
}

TEST(Json, ReadsAndWritesTheSameText) {
  for (const char* text : {"null", "true", "-7", "9223372036854775807", "0.1", "1e+300",
                           R"("a\"\\\n\u0001é")", "[]", "{}", R"({"b":[1,{"c":null}],"a":"x"})"}) {
    const auto json = parse_json(text);
    ASSERT_TRUE(json) << text << ": " << json.error();
    EXPECT_EQ(to_text(*json), text);
  }
}

TEST(Json, RefusesWithAReason) {
  const std::pair<std::string, std::string> table[] = {
      {"", "not JSON"},
      {"{", "not JSON"},
      {"[1,]", "not JSON"},
      {"1 2", "not JSON"},
      {"\"\xff\"", "not JSON"},
      {R"({"a":1,"a":2})", "a name stands twice"},
      {"9223372036854775808", "beyond 64 bits"},
      {"-99999999999999999999", "beyond 64 bits"},
      {"1e999", "a number too large"},
      {std::string(100, '[') + std::string(100, ']'), "more than 64 levels"},
  };
  for (const auto& [text, reason] : table) {
    const auto json = parse_json(text);
    ASSERT_FALSE(json) << text;
    EXPECT_THAT(json.error(), testing::HasSubstr(reason)) << text;
  }
}

TEST(Json, MakesIllFormedTextWellFormed) {
  std::string out;
  append_quoted(out, "a\xff\xed\xa0\x80z\xe2\x82");
  EXPECT_EQ(out, "\"a\uFFFD\uFFFD\uFFFD\uFFFDz\uFFFD\uFFFD\"");
  EXPECT_TRUE(parse_json(out));
}

TEST(Log, IsOneLineOfJson) {
  const auto at = std::chrono::system_clock::from_time_t(1663002000) + std::chrono::milliseconds(7);
  const std::string line =
      log_line(at, LogLevel::warning, "disk-nearly-full",
               {{"file", "a \"b\"\n"}, {"free", std::int64_t{12}}, {"dead", false}});
  EXPECT_EQ(line, R"({"at":"2022-09-12T17:00:00.007Z","level":"warning","what":"disk-nearly-full",)"
                  R"("file":"a \"b\"\n","free":12,"dead":false})");
}

}  // namespace
}  // namespace redress::system
