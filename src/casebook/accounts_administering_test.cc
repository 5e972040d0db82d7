#include <functional>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/accounts.h"
#include "casebook/memory_accounts.h"
#include "casebook/memory_store.h"
#include "casework/testing.h"

// Who may change the accounts of others, and that somebody always may.
namespace redress::casebook {
namespace {

using casework::testing::london;

casework::Actor whoever_has(const std::string& number) {
  return {.kind = casework::ActorKind::staff, .id = number, .name = number, .roles = {}};
}

/// Keeps accounts in memory, and lets somebody else come in between before the first change.
class OvertakenAccounts : public MemoryAccounts {
 public:
  using MemoryAccounts::keep_account;

  Kept keep_account(const Account& account, std::string_view over,
                    const AccountSeen& rests_on) override {
    if (const auto first = std::exchange(before, nullptr)) {
      first();
    }
    return MemoryAccounts::keep_account(account, over, rests_on);
  }

  std::function<void()> before;
};

class StoreOfOvertakenAccounts : public MemoryStore {
 public:
  AccountStore& accounts() override { return overtaken; }

  OvertakenAccounts overtaken;
};

class AdministratorsOfAccounts : public ::testing::Test {
 protected:
  static constexpr const char* kLandlord = "example-homes";

  void invite(const std::string& name, const std::string& email) {
    EXPECT_TRUE(accounts_.invite(kLandlord,
                                 {.name_or_number = name, .email = email, .roles = {"officer"}},
                                 operations(), now_));
  }

  Account kept(const std::string& number) {
    return store_.accounts().account(kLandlord, number).value_or(Account{});
  }

  Instant now_ = london("2024-04-08T10:00");
  Shelf shelf_ =
      *Shelf::of({casework::testing::small_edition()}, {casework::testing::england().table()});
  MemoryStore store_;
  system::Passwords passwords_{{.passes = 1, .memory_bytes = std::size_t{64} * 1024}};
  Accounts accounts_{shelf_, store_, passwords_};
};

TEST_F(AdministratorsOfAccounts, ChangeThemAndNobodyElseDoes) {
  invite("Ada Nowak", "ada@example.org");
  invite("Eve Osei", "eve@example.org");
  const auto before = kept("S1");
  for (const auto& by : {whoever_has("S2"), whoever_has("S77")}) {
    EXPECT_FALSE(accounts_.set_rights(kLandlord, "S1", {"manager"}, true, by, now_)) << by.id;
    EXPECT_FALSE(accounts_.disable(kLandlord, "S1", by, now_)) << by.id;
    EXPECT_FALSE(accounts_.enable(kLandlord, "S1", by, now_)) << by.id;
    EXPECT_FALSE(accounts_.forget_app(kLandlord, "S1", by, now_)) << by.id;
    EXPECT_FALSE(accounts_.give_link(kLandlord, "S1", by, now_)) << by.id;
    EXPECT_FALSE(accounts_.end_sign_ins(kLandlord, "S1", by, now_)) << by.id;
    EXPECT_FALSE(accounts_.invite(kLandlord, {.name_or_number = "Zoe", .email = "zoe@example.org"},
                                  by, now_));
  }
  EXPECT_EQ(kept("S1"), before);
  ASSERT_TRUE(accounts_.set_rights(kLandlord, "S2", {}, true, operations(), now_));
  EXPECT_TRUE(accounts_.set_rights(kLandlord, "S1", {"manager"}, true, whoever_has("S2"), now_));
  ASSERT_TRUE(accounts_.disable(kLandlord, "S2", operations(), now_));
  EXPECT_FALSE(accounts_.disable(kLandlord, "S1", whoever_has("S2"), now_)) << "disabled";
}

TEST_F(AdministratorsOfAccounts, AreLeftWhenTwoTakeThatFromEachOther) {
  StoreOfOvertakenAccounts store;
  Accounts accounts(shelf_, store, passwords_);
  for (const char* name : {"Ada", "Eve"}) {
    ASSERT_TRUE(accounts.invite(kLandlord,
                                {.name_or_number = name,
                                 .email = std::string(name) + "@example.org",
                                 .is_administrator = true},
                                operations(), now_));
  }
  store.overtaken.before = [&] {
    EXPECT_TRUE(accounts.set_rights(kLandlord, "S1", {}, false, whoever_has("S2"), now_));
  };
  const auto late = accounts.set_rights(kLandlord, "S2", {}, false, whoever_has("S1"), now_);
  ASSERT_FALSE(late) << "she was read as an administrator, and is none when it would be kept";
  EXPECT_EQ(late.error().key, "account-not-administrator");
  EXPECT_TRUE(accounts.of(kLandlord, "S2")->is_administrator);
  store.overtaken.before = [&] {
    EXPECT_TRUE(accounts.change_password(kLandlord, "S2", "another thistle oboe", now_));
  };
  EXPECT_TRUE(accounts.set_rights(kLandlord, "S1", {}, true, whoever_has("S2"), now_))
      << "any other change of their account stops nobody";
  store.overtaken.before = [&] {
    EXPECT_TRUE(accounts.disable(kLandlord, "S2", whoever_has("S1"), now_));
  };
  EXPECT_FALSE(accounts.invite(kLandlord, {.name_or_number = "Zoe", .email = "zoe@example.org"},
                               whoever_has("S2"), now_));
  EXPECT_FALSE(accounts.of(kLandlord, "S3"));
}

}  // namespace
}  // namespace redress::casebook
