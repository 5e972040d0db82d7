#include "web/server/seal.h"

#include <gtest/gtest.h>

namespace redress::web {
namespace {

using namespace std::chrono_literals;

struct SealTest : ::testing::Test {
  Seal::Instant now{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}};
  Seal seal{std::string(32, 'k')};
  Seal other{std::string(32, 'o')};
};

TEST_F(SealTest, GivesBackWhatItSealed) {
  const auto text = seal.sealed("receipt", "0410-6105-X", now + 1h);
  EXPECT_EQ(seal.opened("receipt", text, now), "0410-6105-X");
  EXPECT_EQ(seal.opened("receipt", text, now + 1h - 1s), "0410-6105-X");
  EXPECT_EQ(seal.opened("receipt", text, now + 1h), std::nullopt) << "its time is over";
  EXPECT_EQ(seal.opened("other", text, now), std::nullopt) << "another purpose";
  EXPECT_EQ(other.opened("receipt", text, now), std::nullopt) << "another key";
}

TEST_F(SealTest, OpensNothingThatWasChanged) {
  const auto text = seal.sealed("receipt", "0410-6105-X", now + 1h);
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto changed = text;
    changed[i] = changed[i] == '1' ? '2' : '1';
    EXPECT_EQ(seal.opened("receipt", changed, now), std::nullopt) << i;
  }
  for (const char* nonsense : {"", ".", "..", "a", "a.b", "a.b.c", ".1."}) {
    EXPECT_EQ(seal.opened("receipt", nonsense, now), std::nullopt) << nonsense;
  }
}

TEST_F(SealTest, KnowsItsFormTokens) {
  const auto token = seal.form_token("secret", now);
  EXPECT_TRUE(seal.is_form_token(token, "secret", now));
  EXPECT_TRUE(seal.is_form_token(token, "secret", now + 24h - 1s));
  EXPECT_TRUE(seal.is_form_token(token, "secret", now - 1min)) << "another server's clock";
  EXPECT_FALSE(seal.is_form_token(token, "secret", now + 24h));
  EXPECT_FALSE(seal.is_form_token(token, "secret", now - 1h));
  EXPECT_FALSE(seal.is_form_token(token, "another", now));
  EXPECT_FALSE(seal.is_form_token(token, "", now));
  EXPECT_FALSE(other.is_form_token(token, "secret", now));
  EXPECT_FALSE(seal.is_form_token(seal.form_token("", now), "", now)) << "no secret, no form";
}

TEST_F(SealTest, TakesNoTokenThatWasChanged) {
  const auto token = seal.form_token("secret", now);
  for (std::size_t i = 0; i < token.size(); ++i) {
    auto changed = token;
    changed[i] = changed[i] == '1' ? '2' : '1';
    EXPECT_FALSE(seal.is_form_token(changed, "secret", now)) << i;
  }
  EXPECT_FALSE(seal.is_form_token(token.substr(1), "secret", now));
  EXPECT_FALSE(seal.is_form_token(std::string(140, '0'), "secret", now));
  EXPECT_FALSE(seal.is_form_token("", "secret", now));
}

TEST_F(SealTest, MakesNoTwoTokensAlike) {
  const auto one = seal.form_token("secret", now);
  const auto two = seal.form_token("secret", now);
  for (std::size_t at = 0; at + 16 <= 128; at += 16) {
    EXPECT_NE(one.substr(at, 16), two.substr(at, 16)) << "compression would tell what is the same";
  }
}

}  // namespace
}  // namespace redress::web
