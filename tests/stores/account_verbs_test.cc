#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/accounts.h"
#include "casework/testing.h"
#include "cli/accounts_verb.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/testing.h"
#include "system/one_time_code.h"

// Accounts at the command line, over a real database.
namespace redress::tests {
namespace {

using casework::testing::london;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr const char* kLandlord = "example-homes";

class AccountVerbs : public ::testing::Test {
 protected:
  struct Said {
    int status = 0;
    std::string out;
    std::string err;
  };

  static casebook::Shelf some_shelf() {
    return *casebook::Shelf::of({casework::testing::small_edition()},
                                {casework::testing::england().table()});
  }

  /// What is typed after `redress accounts`.
  Said typed(std::vector<const char*> words) {
    words.insert(words.begin(), {"redress", "accounts"});
    words.insert(words.end(), {"--database", database_.c_str(), "--landlord", kLandlord});
    const auto open = [](const std::string& file) -> std::unique_ptr<casebook::Store> {
      return std::make_unique<storage::SqliteStore>(file);
    };
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const cli::Streams streams{in, out, err};
    std::string data_root;
    const auto status = cli::run(
        static_cast<int>(words.size()), words.data(), streams, data_root,
        {cli::accounts_verb(
            streams,
            {.to_read = open, .to_write = open, .to_make = open, .shelf = some_shelf, .now = [] {
               return london("2024-04-08T12:00");
             }})});
    return {status, out.str(), err.str()};
  }

  /// Does something with the accounts while nobody else has the database open.
  void with_accounts(const std::function<void(casebook::Accounts&)>& work) {
    const auto shelf = some_shelf();
    storage::SqliteStore store(database_);
    system::Passwords passwords({.passes = 1, .memory_bytes = std::size_t{64} * 1024});
    casebook::Accounts accounts(shelf, store, passwords);
    work(accounts);
  }

  /// Uses the link that was printed, and sets up an app.
  void begin_with(const std::string& printed) {
    const std::string before = "/staff/set-password/";
    const auto link = printed.substr(printed.find(before) + before.size(), 64);
    const auto now = london("2024-04-08T12:30");
    with_accounts([&](auto& accounts) {
      EXPECT_TRUE(accounts.set_password(kLandlord, link, "thistle gravel oboe", now));
      const auto checked =
          accounts.check_password(kLandlord, "ada@example.org", "thistle gravel oboe", now);
      ASSERT_TRUE(checked.account);
      const auto code = system::code_at(checked.account->code_secret, now);
      (void)accounts.check_code(kLandlord, "S1", code, now);
    });
  }

  storage::TemporaryFolder folder_;
  std::string database_ = folder_.file("redress.db");
};

TEST_F(AccountVerbs, InviteTheFirstAdministratorAndNoOther) {
  const auto first = typed({"first-admin", "--name", "Ada Nowak", "--email", "ada@example.org",
                            "--role", "officer", "--url", "https://redress.example.org/"});
  EXPECT_EQ(first.status, 0) << first.err;
  EXPECT_THAT(first.out,
              StartsWith("https://redress.example.org/example-homes/staff/set-password/"));
  EXPECT_THAT(first.out, HasSubstr("for S1 and works once, until 2024-04-11T11:00:00Z"));
  EXPECT_EQ(typed({"list"}).out,
            "S1: Ada Nowak <ada@example.org>, officer: invited, administers accounts\n"
            "accounts: 1\n");
  begin_with(first.out);
  const auto second = typed({"first-admin", "--name", "Eve", "--email", "eve@example.org"});
  EXPECT_EQ(second.status, 2);
  EXPECT_THAT(second.err, HasSubstr("S1 administers this landlord's accounts"));
  EXPECT_EQ(typed({"first-admin", "--name", "Eve", "--email", "eve", "--role", "officer"}).status,
            2);
}

TEST_F(AccountVerbs, LetInWhoeverCanNoLongerSignIn) {
  begin_with(typed({"first-admin", "--name", "Ada Nowak", "--email", "ada@example.org"}).out);
  EXPECT_EQ(typed({"link", "--number", "S2"}).status, 2);
  const auto link = typed({"link", "--number", "S1"});
  EXPECT_THAT(link.out, StartsWith("/example-homes/staff/set-password/"));
  EXPECT_THAT(typed({"list"}).out, HasSubstr("no role: can sign in, administers accounts"));
  const auto without_app = typed({"link", "--number", "S1", "--without-app"});
  EXPECT_EQ(without_app.status, 0);
  EXPECT_THAT(typed({"list"}).out, HasSubstr("can sign in, app not set up"));
  begin_with(without_app.out);
  EXPECT_THAT(typed({"list"}).out, HasSubstr("can sign in, administers accounts"));
}

TEST_F(AccountVerbs, MakeNoneInADemonstration) {
  {
    storage::SqliteStore store(database_);
    store.server_state().note_demonstration();
  }
  const auto refused = typed({"first-admin", "--name", "Ada", "--email", "ada@example.org"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("demonstration"));
}

}  // namespace
}  // namespace redress::tests
