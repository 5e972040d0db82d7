#include "casebook/accounts.h"

#include <atomic>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/memory_store.h"
#include "casework/testing.h"
#include "system/one_time_code.h"

namespace redress::casebook {
namespace {

using namespace std::chrono_literals;
using casework::testing::london;

constexpr const char* kLandlord = "example-homes";
constexpr const char* kPassword = "thistle gravel oboe";
constexpr system::PasswordCost kQuick{.passes = 1, .memory_bytes = std::size_t{64} * 1024};

/// Whoever changes accounts where it does not matter who.
casework::Actor administrator() { return operations(); }

class AccountsTest : public ::testing::Test {
 protected:
  OneTimeLink invite(const std::string& name, const std::string& email,
                     std::vector<std::string> roles = {"officer"}) {
    const auto link = accounts_.invite(
        kLandlord, {.name_or_number = name, .email = email, .roles = std::move(roles)},
        administrator(), now_);
    EXPECT_TRUE(link) << (link ? "" : render(link.error().message));
    return link.value_or(OneTimeLink{});
  }

  /// Returns the field and the key of the refusal.
  std::string refusal(const Invitation& invitation) {
    const auto link = accounts_.invite(kLandlord, invitation, administrator(), now_);
    return link ? "" : link.error().field + " " + link.error().message.key;
  }

  std::string set(const OneTimeLink& link, const std::string& password) {
    const auto done = accounts_.set_password(kLandlord, link.secret, password, now_);
    return done ? "" : done.error().key;
  }

  Account kept(const std::string& number) {
    return store_.accounts().account(kLandlord, number).value_or(Account{});
  }

  Check check(const std::string& email, const std::string& password) {
    return accounts_.check_password(kLandlord, email, password, now_).outcome;
  }

  /// Ada, who has a password and an app, and her recovery codes.
  std::vector<std::string> with_ada() {
    EXPECT_EQ(set(invite("Ada Nowak", "ada@example.org"), kPassword), "");
    const auto checked = accounts_.check_password(kLandlord, "ada@example.org", kPassword, now_);
    EXPECT_EQ(checked.outcome, Check::right);
    return accounts_.check_code(kLandlord, "S1", code(), now_).recovery_codes;
  }

  std::string code() { return system::code_at(kept("S1").code_secret, now_); }

  CodeChecked check_code(const std::string& typed) {
    return accounts_.check_code(kLandlord, "S1", typed, now_);
  }

  Instant now_ = london("2024-04-08T10:00");
  Shelf shelf_ =
      *Shelf::of({casework::testing::small_edition()}, {casework::testing::england().table()});
  MemoryStore store_;
  system::Passwords passwords_{kQuick};
  Accounts accounts_{shelf_, store_, passwords_};
};

TEST_F(AccountsTest, AreMadeByAnInvitation) {
  const auto link = invite("Ada Nowak", "  Ada@Example.org ");
  EXPECT_EQ(link.number, "S1") << "she is put on the staff list";
  EXPECT_EQ(link.secret.size(), 64U) << "256 random bits";
  EXPECT_EQ(link.until, now_ + 72h);
  const auto ada = kept("S1");
  EXPECT_EQ(ada.email, "ada@example.org");
  EXPECT_EQ(ada.roles, std::vector<std::string>{"officer"});
  EXPECT_NE(ada.link_digest, link.secret) << "only its hash is kept";
  EXPECT_EQ(check("ada@example.org", ""), Check::wrong) << "no password opens it yet";
}

TEST_F(AccountsTest, AreRefusedWithTheField) {
  invite("Ada Nowak", "ada@example.org");
  EXPECT_EQ(refusal({.name_or_number = "Eve", .email = "ADA@example.org"}),
            "email account-email-taken");
  EXPECT_EQ(refusal({.name_or_number = "S1", .email = "other@example.org"}),
            "name account-is-there");
  EXPECT_EQ(refusal({.name_or_number = "S7", .email = "eve@example.org"}), "name staff-nobody");
  EXPECT_EQ(refusal({.name_or_number = " ", .email = "eve@example.org"}), "name nobody-named");
  EXPECT_EQ(refusal({.name_or_number = "Eve", .email = "eve@example.org", .roles = {"king"}}),
            "roles account-no-role");
  for (const char* email : {"", "eve", "@example.org", "eve@", "a@b@c", "e ve@example.org"}) {
    EXPECT_EQ(refusal({.name_or_number = "Eve", .email = email}), "email account-no-email");
  }
  EXPECT_EQ(StaffList(shelf_, store_).of(kLandlord).value()->members().size(), 1U)
      << "nobody was put on the staff list for nothing";
}

TEST_F(AccountsTest, HaveALinkThatWorksOnceAndForThreeDays) {
  const auto link = invite("Ada Nowak", "ada@example.org");
  EXPECT_EQ(set({.number = "S1", .secret = std::string(64, '0'), .until = now_}, kPassword),
            "link-over");
  EXPECT_EQ(set(link, "too short"), "password-too-short") << "and the link still works";
  EXPECT_EQ(set(link, "Example Homes Ada"), "password-is-a-name");
  EXPECT_EQ(set(link, kPassword), "");
  EXPECT_EQ(set(link, "another thistle oboe"), "link-over");
  EXPECT_EQ(check("ada@example.org", kPassword), Check::right);
  const auto second = *accounts_.give_link(kLandlord, "S1", administrator(), now_);
  const auto third = *accounts_.give_link(kLandlord, "S1", administrator(), now_);
  EXPECT_EQ(set(second, kPassword), "link-over") << "a later link took its place";
  now_ += 72h;
  EXPECT_EQ(set(third, kPassword), "link-over");
  now_ -= 1s;
  EXPECT_EQ(set(third, kPassword), "");
}

TEST_F(AccountsTest, HaveALinkThatOneOfManyUses) {
  const auto link = invite("Ada Nowak", "ada@example.org");
  std::atomic<int> used = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 16; ++i) {
      threads.emplace_back([&] { used += set(link, kPassword).empty() ? 1 : 0; });
    }
  }
  EXPECT_EQ(used, 1);
}

TEST_F(AccountsTest, OpenToTheExactPasswordAlone) {
  with_ada();
  EXPECT_EQ(check("ADA@example.org", kPassword), Check::right);
  EXPECT_EQ(check("ada@example.org", "thistle gravel oboE"), Check::wrong);
  EXPECT_EQ(check("ada@example.org", std::string(kPassword) + " "), Check::wrong);
  EXPECT_EQ(check("ada@example.org", std::string(100'000, 'x')), Check::wrong);
  EXPECT_EQ(check("eve@example.org", kPassword), Check::wrong);
  EXPECT_EQ(accounts_.check_password("other", "ada@example.org", kPassword, now_).outcome,
            Check::wrong);
  now_ += 24h * 365 * 5;
  EXPECT_EQ(check("ada@example.org", kPassword), Check::right) << "however old it is";
}

TEST_F(AccountsTest, OpenToNobodyWhoIsDisabledOrHasLeft) {
  with_ada();
  ASSERT_TRUE(accounts_.disable(kLandlord, "S1", administrator(), now_));
  EXPECT_EQ(check("ada@example.org", kPassword), Check::wrong);
  EXPECT_EQ(check_code(code()).outcome, Check::wrong);
  EXPECT_FALSE(accounts_.give_link(kLandlord, "S1", administrator(), now_));
  ASSERT_TRUE(accounts_.enable(kLandlord, "S1", administrator(), now_));
  EXPECT_EQ(check("ada@example.org", kPassword), Check::right) << "the control";
  ASSERT_TRUE(StaffList(shelf_, store_).leave(kLandlord, "S1", operations(), now_));
  EXPECT_EQ(check("ada@example.org", kPassword), Check::wrong);
}

TEST_F(AccountsTest, HashThePasswordAgainWhenTheCostRises) {
  with_ada();
  const auto before = kept("S1");
  system::Passwords costlier({.passes = 2, .memory_bytes = kQuick.memory_bytes});
  Accounts after(shelf_, store_, costlier);
  EXPECT_EQ(after.check_password(kLandlord, "ada@example.org", kPassword, now_).outcome,
            Check::right);
  EXPECT_NE(kept("S1").password, before.password);
  EXPECT_FALSE(costlier.is_outdated(kept("S1").password));
  EXPECT_EQ(kept("S1").era, before.era) << "nobody is signed out by that";
}

TEST_F(AccountsTest, GiveRecoveryCodesWithTheFirstCodeOfAnApp) {
  const auto codes = with_ada();
  EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), 10U);
  EXPECT_EQ(codes.front().size(), 29U) << "24 digits of five bits, and what is put between";
  for (const auto& digest : kept("S1").recovery_digests) {
    EXPECT_EQ(digest.size(), 64U) << "only hashes are kept";
  }
  now_ += 1min;
  EXPECT_TRUE(check_code(code()).recovery_codes.empty()) << "once";
}

TEST_F(AccountsTest, TakeEachCodeOnce) {
  const auto codes = with_ada();
  EXPECT_EQ(check_code(code()).outcome, Check::wrong) << "it set the app up";
  now_ += 30s;
  std::atomic<int> right = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 32; ++i) {
      threads.emplace_back([&] { right += check_code(code()).outcome == Check::right ? 1 : 0; });
    }
  }
  EXPECT_EQ(right, 1);
  now_ += 1h;
  std::string spoken = codes[3];
  std::ranges::replace(spoken, '-', ' ');
  std::ranges::transform(spoken, spoken.begin(), [](unsigned char c) { return std::tolower(c); });
  EXPECT_EQ(check_code(spoken).outcome, Check::right);
  EXPECT_EQ(check_code(codes[3]).outcome, Check::wrong);
  EXPECT_EQ(kept("S1").recovery_digests.size(), 9U);
}

TEST_F(AccountsTest, LookAtFewWrongCodes) {
  const auto codes = with_ada();
  now_ += 1h;
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(check_code("000000").wait, 0s) << i;
  }
  EXPECT_EQ(check_code(code()).wait, 30s) << "not even the right one is looked at";
  now_ += 30s;
  EXPECT_EQ(check_code("000000").wait, 0s);
  EXPECT_EQ(check_code(code()).wait, 60s) << "and then twice as long";
  EXPECT_EQ(check_code(codes[0]).outcome, Check::right) << "a recovery code waits for nothing";
  EXPECT_EQ(check_code(code()).outcome, Check::right);
  // Guessing for a day, as fast as it goes: a chance of one in some thousands.
  int looked_at = 0;
  for (const auto end = now_ + 24h; now_ < end; now_ += 10s) {
    looked_at += check_code("000000").wait == 0s ? 1 : 0;
  }
  EXPECT_LT(looked_at, 110);
}

TEST_F(AccountsTest, EndEverySignInWhenARightIsTakenOrThePasswordChanges) {
  with_ada();
  std::set<std::string> eras = {kept("S1").era};
  const auto is_new = [&] { return eras.insert(kept("S1").era).second; };
  ASSERT_TRUE(
      accounts_.set_rights(kLandlord, "S1", {"manager", "desk"}, false, administrator(), now_));
  EXPECT_TRUE(is_new()) << "roles";
  EXPECT_EQ(kept("S1").roles, (std::vector<std::string>{"manager", "desk"}));
  ASSERT_TRUE(
      accounts_.set_rights(kLandlord, "S1", {"manager", "desk"}, false, administrator(), now_));
  EXPECT_FALSE(is_new()) << "nothing has changed";
  ASSERT_TRUE(
      accounts_.set_rights(kLandlord, "S1", {"manager", "desk"}, true, administrator(), now_));
  EXPECT_TRUE(is_new()) << "administering";
  ASSERT_TRUE(accounts_.change_password(kLandlord, "S1", "another thistle oboe", now_));
  EXPECT_TRUE(is_new()) << "password";
  EXPECT_EQ(set(*accounts_.give_link(kLandlord, "S1", administrator(), now_), kPassword), "");
  EXPECT_TRUE(is_new()) << "reset";
  ASSERT_TRUE(accounts_.end_sign_ins(kLandlord, "S1", administrator(), now_));
  EXPECT_TRUE(is_new()) << "at will";
  ASSERT_TRUE(accounts_.forget_app(kLandlord, "S1", administrator(), now_));
  EXPECT_TRUE(is_new()) << "app";
  ASSERT_TRUE(accounts_.disable(kLandlord, "S1", administrator(), now_));
  EXPECT_TRUE(is_new()) << "disabled";
}

TEST_F(AccountsTest, AreNotChangedByTheirOwnHolder) {
  with_ada();
  const casework::Actor ada{
      .kind = casework::ActorKind::staff, .id = "S1", .name = "Ada Nowak", .roles = {"officer"}};
  EXPECT_FALSE(accounts_.set_rights(kLandlord, "S1", {"manager"}, true, ada, now_));
  EXPECT_FALSE(accounts_.disable(kLandlord, "S1", ada, now_));
  EXPECT_FALSE(accounts_.enable(kLandlord, "S1", ada, now_));
  EXPECT_FALSE(accounts_.forget_app(kLandlord, "S1", ada, now_));
  EXPECT_TRUE(accounts_.end_sign_ins(kLandlord, "S1", ada, now_))
      << "that takes nothing from anybody";
  EXPECT_EQ(kept("S1").roles, std::vector<std::string>{"officer"});
}

TEST_F(AccountsTest, KeepTheAppWhenThePasswordIsReset) {
  with_ada();
  const auto before = kept("S1");
  EXPECT_EQ(set(*accounts_.give_link(kLandlord, "S1", administrator(), now_), kPassword), "");
  EXPECT_EQ(kept("S1").code_secret, before.code_secret);
  EXPECT_TRUE(kept("S1").code_is_set_up);
  ASSERT_TRUE(accounts_.forget_app(kLandlord, "S1", administrator(), now_));
  EXPECT_EQ(check("ada@example.org", kPassword), Check::right);
  EXPECT_NE(kept("S1").code_secret, before.code_secret) << "a new one, to be set up";
  EXPECT_FALSE(kept("S1").code_is_set_up);
}

TEST_F(AccountsTest, HaveAFirstAdministratorWhoIsInvitedAtTheCommandLine) {
  const Invitation first{.name_or_number = "Ada Nowak", .email = "ada@example.org"};
  EXPECT_EQ(accounts_.invite_first("other", first, now_).error().message.key, "no-landlord");
  const auto lost = accounts_.invite_first(kLandlord, first, now_);
  const auto again = accounts_.invite_first(kLandlord, first, now_);
  ASSERT_TRUE(lost && again) << "the first link was lost";
  EXPECT_EQ(set(*lost, kPassword), "link-over");
  EXPECT_EQ(set(*again, kPassword), "");
  EXPECT_TRUE(kept("S1").is_administrator);
  const Invitation other{.name_or_number = "Eve", .email = "eve@example.org"};
  EXPECT_EQ(accounts_.invite_first(kLandlord, other, now_).error().message.key,
            "account-administered");
  ASSERT_TRUE(accounts_.disable(kLandlord, "S1", administrator(), now_));
  EXPECT_TRUE(accounts_.invite_first(kLandlord, other, now_)) << "nobody administers any more";
}

}  // namespace
}  // namespace redress::casebook
