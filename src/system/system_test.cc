#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "system/hash.h"
#include "system/json.h"
#include "system/keyed_hash.h"
#include "system/log.h"
#include "system/log_repeats.h"
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

TEST(Hex, IsReadBack) {
  EXPECT_EQ(from_hex(to_hex(std::string("\0\x7f\xff", 3))), std::string("\0\x7f\xff", 3));
  EXPECT_EQ(from_hex(""), "");
  for (const char* none : {"0", "0g", "FF", " 0", "0x"}) {
    EXPECT_EQ(from_hex(none), std::nullopt) << none;
  }
}

// The second case of RFC 4231, with its key padded with zeros as HMAC does.
TEST(KeyedHash, GivesThePublishedDigest) {
  EXPECT_EQ(to_hex(keyed_hash("Jefe" + std::string(28, '\0'), "what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

struct LogRepeatsTest : testing::Test {
  using Written = LogRepeats::Written;
  LogRepeats::Time now{std::chrono::hours{1'000'000}};
  LogRepeats repeats;
};

TEST_F(LogRepeatsTest, WriteTheFirstOfEqualEntriesAndThenTheirNumber) {
  EXPECT_THAT(repeats.take("a", now), testing::ElementsAre(Written{"a"}));
  for (int i = 0; i < 11'000; ++i) {
    EXPECT_THAT(repeats.take("a", now), testing::IsEmpty());
  }
  EXPECT_THAT(repeats.take("b", now), testing::ElementsAre(Written{"b"}));
  now += std::chrono::seconds{60};
  EXPECT_THAT(repeats.due(now), testing::ElementsAre(Written{"a", 11'000}));
  EXPECT_THAT(repeats.take("a", now), testing::ElementsAre(Written{"a"})) << "another minute";
}

TEST_F(LogRepeatsTest, TellTheRestAtTheEnd) {
  (void)repeats.take("a", now);
  (void)repeats.take("a", now);
  EXPECT_THAT(repeats.rest(), testing::ElementsAre(Written{"a", 1}));
  EXPECT_THAT(repeats.rest(), testing::IsEmpty());
}

TEST_F(LogRepeatsTest, RememberSoManyAndLoseNone) {
  std::int64_t told = 0;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = 0; i < 3 * LogRepeats::kRemembered; ++i) {
      for (int twice = 0; twice < 2; ++twice) {
        for (const auto& written : repeats.take(std::to_string(i), now)) {
          told += written.repeated == 0 ? 1 : written.repeated;
        }
      }
    }
  }
  for (const auto& written : repeats.rest()) {
    told += written.repeated;
  }
  EXPECT_EQ(told, static_cast<std::int64_t>(LogRepeats::kRemembered * 2 * 3 * 2));
}

/// Restores standard error at the end of the test.
struct StandardErrorKept {
  int kept = ::dup(STDERR_FILENO);

  ~StandardErrorKept() {
    ::dup2(kept, STDERR_FILENO);
    ::close(kept);
  }
};

TEST(Log, GoesOnWhenItsPipeIsClosedAndCountsWhatItLost) {
  const StandardErrorKept keeps;
  const auto handler = std::signal(SIGPIPE, SIG_IGN);
  std::array<int, 2> closed{};
  ASSERT_EQ(::pipe(closed.data()), 0);
  ::close(closed[0]);
  ::dup2(closed[1], STDERR_FILENO);
  ::close(closed[1]);
  log(LogLevel::info, "nobody-reads-this");
  log(LogLevel::info, "nor-this");
  std::array<int, 2> open{};
  ASSERT_EQ(::pipe(open.data()), 0);
  ::dup2(open[1], STDERR_FILENO);
  log(LogLevel::info, "somebody-reads-this");
  std::string read(4096, '\0');
  const auto size = ::read(open[0], read.data(), read.size());
  read.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  ::close(open[0]);
  ::close(open[1]);
  std::signal(SIGPIPE, handler);
  EXPECT_THAT(read, testing::HasSubstr(R"("what":"log-lines-lost","lines":2})"));
  EXPECT_THAT(read, testing::HasSubstr(R"("what":"somebody-reads-this"})"));
  EXPECT_THAT(read, testing::Not(testing::HasSubstr("nobody-reads-this")));
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
