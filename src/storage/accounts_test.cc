#include <algorithm>
#include <array>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/engines_testing.h"

// What staff sign in with, whatever the store keeps its data in.
namespace redress::storage {
namespace {

using casebook::Account;
using casebook::Kept;
using casebook::moment;

template <class Engine>
class AccountConformance : public testing::Test {
 protected:
  casebook::AccountStore& accounts() { return engine_.get().accounts(); }

  Engine engine_;
};

TYPED_TEST_SUITE(AccountConformance, Engines, EngineNames);

Account account_of(const std::string& number, const std::string& landlord = "a") {
  return {.landlord = landlord,
          .number = number,
          .revision = number + " at first",
          .email = number + "@example.org",
          .password = "$argon2id$x",
          .roles = {"officer", "panel-clerk"},
          .is_administrator = true,
          .is_disabled = true,
          .era = "first",
          .link_digest = "link of " + number,
          .link_until = moment(72),
          .code_secret = "BASE32",
          .code_is_set_up = true,
          .code_step = 55'000'000,
          .wrong_codes = 2,
          .wrong_at = moment(1),
          .recovery_digests = {"one", "two"}};
}

TYPED_TEST(AccountConformance, IsFoundByNumberEmailAndLink) {
  auto& accounts = this->accounts();
  const auto ada = account_of("S1");
  EXPECT_EQ(accounts.keep_account(ada, ""), Kept::yes);
  EXPECT_EQ(accounts.account("a", "S1"), ada);
  EXPECT_EQ(accounts.account_by_email("a", "S1@example.org"), ada);
  EXPECT_EQ(accounts.account_by_link("a", "link of S1"), ada);
  EXPECT_EQ(accounts.account("a", "S2"), std::nullopt);
  for (const char* other : {"b", ""}) {
    EXPECT_EQ(accounts.account(other, "S1"), std::nullopt) << "with another landlord";
    EXPECT_EQ(accounts.account_by_email(other, "S1@example.org"), std::nullopt);
    EXPECT_EQ(accounts.account_by_link(other, "link of S1"), std::nullopt);
  }
}

TYPED_TEST(AccountConformance, WithoutALinkIsFoundByNone) {
  auto ada = account_of("S1");
  ada.link_digest.clear();
  ada.link_until.reset();
  ada.wrong_at.reset();
  ada.roles.clear();
  ada.recovery_digests.clear();
  EXPECT_EQ(this->accounts().keep_account(ada, ""), Kept::yes);
  EXPECT_EQ(this->accounts().account("a", "S1"), ada);
  EXPECT_EQ(this->accounts().account_by_link("a", ""), std::nullopt);
}

TYPED_TEST(AccountConformance, IsChangedOverTheRevisionThatWasRead) {
  auto& accounts = this->accounts();
  auto ada = account_of("S1");
  EXPECT_EQ(accounts.keep_account(ada, ""), Kept::yes);
  auto later = ada;
  later.revision = "second";
  later.roles = {"manager"};
  EXPECT_EQ(accounts.keep_account(later, ""), Kept::changed_meanwhile) << "she has one already";
  EXPECT_EQ(accounts.keep_account(later, "another"), Kept::changed_meanwhile);
  EXPECT_EQ(accounts.account("a", "S1"), ada);
  EXPECT_EQ(accounts.keep_account(later, ada.revision), Kept::yes);
  EXPECT_EQ(accounts.account("a", "S1"), later);
  EXPECT_EQ(accounts.keep_account(account_of("S2"), "first"), Kept::changed_meanwhile)
      << "nobody has that number";
}

TYPED_TEST(AccountConformance, SharesItsEmailWithNobodyOfTheLandlord) {
  auto& accounts = this->accounts();
  EXPECT_EQ(accounts.keep_account(account_of("S1"), ""), Kept::yes);
  auto eve = account_of("S2");
  eve.email = "S1@example.org";
  EXPECT_EQ(accounts.keep_account(eve, ""), Kept::email_is_taken);
  EXPECT_EQ(accounts.account("a", "S2"), std::nullopt);
  EXPECT_EQ(accounts.keep_account(account_of("S1", "b"), ""), Kept::yes) << "another landlord's";
}

TYPED_TEST(AccountConformance, IsListedByEmailForItsLandlord) {
  auto& accounts = this->accounts();
  EXPECT_TRUE(accounts.accounts("a").empty());
  for (const char* number : {"S3", "S1", "S2"}) {
    EXPECT_EQ(accounts.keep_account(account_of(number), ""), Kept::yes);
  }
  EXPECT_EQ(accounts.keep_account(account_of("S1", "b"), ""), Kept::yes);
  EXPECT_THAT(accounts.accounts("a"),
              testing::ElementsAre(account_of("S1"), account_of("S2"), account_of("S3")));
}

TYPED_TEST(AccountConformance, IsChangedByOneOfManyAtOnce) {
  auto& accounts = this->accounts();
  const auto ada = account_of("S1");
  EXPECT_EQ(accounts.keep_account(ada, ""), Kept::yes);
  constexpr int kAtOnce = 16;
  std::vector<Kept> outcomes(kAtOnce);
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < kAtOnce; ++i) {
      threads.emplace_back([&, i] {
        auto used = ada;
        used.revision = "by " + std::to_string(i);
        used.link_digest.clear();
        outcomes[static_cast<std::size_t>(i)] = accounts.keep_account(used, ada.revision);
      });
    }
  }
  EXPECT_EQ(std::ranges::count(outcomes, Kept::yes), 1) << "a link is used once";
}

TYPED_TEST(AccountConformance, IsNotChangedWhereTheAccountThatItRestsOnHasChanged) {
  auto& accounts = this->accounts();
  const auto ada = account_of("S1");
  auto eve = account_of("S2");
  EXPECT_EQ(accounts.keep_account(ada, ""), Kept::yes);
  EXPECT_EQ(accounts.keep_account(eve, ""), Kept::yes);
  const auto before = eve;
  eve.revision = "second";
  for (const char* seen : {"", "another"}) {
    EXPECT_EQ(accounts.keep_account(eve, before.revision, {"S1", seen}), Kept::changed_meanwhile);
  }
  EXPECT_EQ(accounts.keep_account(eve, before.revision, {"S3", "any"}), Kept::changed_meanwhile)
      << "nobody has that number";
  EXPECT_EQ(accounts.account("a", "S2"), before);
  EXPECT_EQ(accounts.keep_account(eve, before.revision, {"S1", ada.revision}), Kept::yes);
}

TYPED_TEST(AccountConformance, OfOneOfTwoIsChangedWhereEachChangeRestsOnTheOther) {
  auto& accounts = this->accounts();
  for (int round = 0; round < 10; ++round) {
    const auto landlord = "landlord " + std::to_string(round);
    const std::array all = {account_of("S1", landlord), account_of("S2", landlord)};
    for (const auto& one : all) {
      EXPECT_EQ(accounts.keep_account(one, ""), Kept::yes);
    }
    std::array<Kept, 2> outcomes{};
    {
      std::vector<std::jthread> threads;
      for (std::size_t i = 0; i < all.size(); ++i) {
        threads.emplace_back([&, i] {
          auto changed = all.at(i);
          const auto& other = all.at(1 - i);
          changed.revision = "changed";
          outcomes.at(i) =
              accounts.keep_account(changed, all.at(i).revision, {other.number, other.revision});
        });
      }
    }
    EXPECT_EQ(std::ranges::count(outcomes, Kept::yes), 1) << round;
  }
}

TYPED_TEST(AccountConformance, IsNoPartOfWhatIsCopied) {
  EXPECT_EQ(this->accounts().keep_account(account_of("S1"), ""), Kept::yes);
  this->engine_.get().read_all([](const casebook::Holdings& part) {
    EXPECT_TRUE(part.events.empty() && part.people.empty());
  });
}

template <class Engine>
class AccountsOnADisk : public AccountConformance<Engine> {};

using EnginesOnADisk = testing::Types<Sqlite, Postgres>;

TYPED_TEST_SUITE(AccountsOnADisk, EnginesOnADisk, EngineNames);

TYPED_TEST(AccountsOnADisk, OutliveTheServer) {
  EXPECT_EQ(this->accounts().keep_account(account_of("S1"), ""), Kept::yes);
  this->engine_.reopen();
  EXPECT_EQ(this->accounts().account("a", "S1"), account_of("S1"));
}

}  // namespace
}  // namespace redress::storage
