#include "storage/postgres/postgres_store.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/chain.h"
#include "casebook/testing.h"
#include "casebook/upkeep.h"
#include "storage/postgres/address.h"
#include "storage/postgres/connection.h"
#include "storage/postgres/opening_testing.h"
#include "storage/postgres/server_testing.h"
#include "storage/schema.h"

namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::StorageFailure;
using postgres::name_in;
using postgres::PrivateServer;
using postgres::why_not_opened;
using testing::HasSubstr;
using testing::IsEmpty;
using namespace std::chrono_literals;

TEST(PostgresStore, TakesWritersOnSeveralNodes) {
  constexpr int kEach = 40;
  const auto url = PrivateServer::shared().new_database();
  PostgresStore one(url, {.connections = 3});
  PostgresStore other(url, {.connections = 3});
  std::atomic<int> won = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 6; ++i) {
    threads.emplace_back([&, i] {
      PostgresStore& store = i % 2 == 0 ? one : other;
      for (int n = 0; n < kEach; ++n) {
        const auto stream = std::to_string(n % 3);
        const auto end = casebook::end_of(store.load("a", stream));
        auto append = append_to("a", stream, end);
        append.idempotency_key = fmt::format("{}-{}", i, n);
        won += store.append(append) ? 1 : 0;
        store.record_attempt({"a", "all", casebook::moment(), "{}", "close", "x", "y"});
      }
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  const auto found = verify(one, casebook::planted_rows, [](const auto& problem) {
    ADD_FAILURE() << problem.stream << problem.what;
  });
  EXPECT_EQ(found.streams, 3);
  EXPECT_EQ(found.events, won);
  EXPECT_EQ(one.attempts("a", "all").size(), 6U * kEach);
}

TEST(PostgresStore, ReadsOneMomentWhileOthersWrite) {
  PostgresStore store(PrivateServer::shared().new_database());
  ASSERT_TRUE(store.append(append_to("a", "1", {})));
  std::jthread writer([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      EXPECT_TRUE(store.append(append_to("a", "1", casebook::end_of(store.load("a", "1")))));
    }
  });
  for (int i = 0; i < 200; ++i) {
    const auto rows = store.find("a", "1");
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->due.at(2).what, fmt::format("Fix the boiler ({})", rows->casefile.version));
  }
}

TEST(PostgresStore, ReadsOneMomentOnAConnectionThatWasJustMade) {
  PostgresStore store(PrivateServer::shared().new_database());
  const auto append = append_to("a", "1", {});
  ASSERT_TRUE(store.append(append));
  int looks = 0;
  // While one connection reads everything, a second one has to be opened.
  store.read_all([&](const casebook::Holdings&) {
    EXPECT_EQ(store.find("a", "1"), append.rows);
    ++looks;
  });
  EXPECT_GT(looks, 0);
}

TEST(PostgresStore, KeepsNothingOfWhatItCannotKeep) {
  PostgresStore store(PrivateServer::shared().new_database());
  auto append = append_to("a", "1", {}, 3);
  append.events[2].body = std::string("\0", 1);
  EXPECT_THROW((void)store.append(append), StorageFailure);
  EXPECT_THAT(store.load("a", "1"), IsEmpty());
  EXPECT_EQ(store.find("a", "1"), std::nullopt);
  EXPECT_TRUE(store.append(append_to("a", "1", {}))) << "the connection is as good as before";
}

TEST(PostgresStore, OnlyReadsWhenOpenedToRead) {
  const auto url = PrivateServer::shared().new_database();
  EXPECT_THAT(why_not_opened(url, {.writing = false}), HasSubstr("holds no database yet"));
  PostgresStore writing(url);
  ASSERT_TRUE(writing.append(append_to("a", "1", {})));
  PostgresStore reading(url, {.writing = false});
  EXPECT_EQ(reading.load("a", "1").size(), 1U);
  EXPECT_THROW((void)reading.append(append_to("a", "2", {})), StorageFailure);
  EXPECT_THROW(reading.record_attempt({}), StorageFailure);
}

TEST(PostgresStore, WaitsForASlowWriterNoLongerThanItSays) {
  const auto url = PrivateServer::shared().new_database();
  ASSERT_EQ(why_not_opened(url), "");  // creates the tables under the normal deadline
  PostgresStore store(url, {.deadline = 500ms});
  postgres::Connection slow(postgres::Address(url), std::chrono::steady_clock::now() + 60s);
  slow.begin();
  slow.once("LOCK TABLE event");
  EXPECT_THROW((void)store.append(append_to("a", "1", {})), StorageFailure);
  EXPECT_THROW((void)store.load("a", "1"), StorageFailure);
  slow.roll_back();
  EXPECT_TRUE(store.append(append_to("a", "1", {})));
}

TEST(PostgresStore, LendsNoMoreConnectionsThanItHas) {
  const auto url = PrivateServer::shared().new_database();
  ASSERT_EQ(why_not_opened(url), "");  // creates the tables under the normal deadline
  PostgresStore store(url, {.connections = 1, .deadline = 500ms});
  postgres::Connection slow(postgres::Address(url), std::chrono::steady_clock::now() + 60s);
  slow.begin();
  slow.once("LOCK TABLE event");
  std::thread first([&] { EXPECT_THROW((void)store.load("a", "1"), StorageFailure); });
  EXPECT_THROW((void)store.load("a", "1"), StorageFailure);
  first.join();
  slow.roll_back();
  EXPECT_THAT(store.load("a", "1"), IsEmpty());
}

TEST(PostgresStore, GoesOnWhenItsServerIsBack) {
  PrivateServer server;
  PostgresStore store(server.url(), {.deadline = 30s});
  const auto append = append_to("a", "1", {});
  ASSERT_TRUE(store.append(append));
  ASSERT_EQ(store.load("a", "1"), append.events);
  server.kill();
  EXPECT_THROW((void)store.append(append_to("a", "2", {})), StorageFailure);
  server.start();
  EXPECT_EQ(store.load("a", "1"), append.events);
  EXPECT_TRUE(store.append(append_to("a", "2", {})));
}

// Two releases on one database: the older may still be running when the newer one starts.
TEST(PostgresStore, WritesNothingAfterANewerReleaseHasChangedTheSchema) {
  auto& server = PrivateServer::shared();
  const auto url = server.new_database();
  PostgresStore store(url);
  ASSERT_TRUE(store.append(append_to("a", "1", {})));
  const auto newer = std::to_string(schema_version() + 1);
  server.run("INSERT INTO redress_schema (version) VALUES (" + newer + ")", name_in(url));
  const auto refused = [](const auto& act) {
    try {
      act();
    } catch (const StorageFailure& failure) {
      return std::string(failure.what());
    }
    return std::string();
  };
  const auto says = HasSubstr("brought to schema version " + newer + " by another release");
  EXPECT_THAT(refused([&] { (void)store.append(append_to("a", "2", {})); }), says);
  EXPECT_THAT(
      refused([&] { store.record_attempt({"a", "1", casebook::moment(), "{}", "c", "x", ""}); }),
      says);
  EXPECT_THAT(refused([&] { (void)store.replace_rows("a", "1", casebook::rows_at("a", "1", 1)); }),
              says);
  EXPECT_THAT(refused([&] { store.keep({casebook::import_of("a", "people")}); }), says);
  EXPECT_THAT(store.load("a", "2"), IsEmpty());
  EXPECT_THAT(store.attempts("a", "1"), IsEmpty());
}

// A node needs only a role that owns its database.
TEST(PostgresStore, NeedsNoPrivilegeButItsDatabase) {
  auto& server = PrivateServer::shared();
  const auto url = server.new_database();
  server.run("CREATE ROLE redress LOGIN");
  server.run(fmt::format("ALTER DATABASE {} OWNER TO redress", name_in(url)));
  PostgresStore store("postgres://redress@" + url.substr(url.find('@') + 1));
  auto append = append_to("a", "1", {});
  append.idempotency_key = "key";
  ASSERT_TRUE(store.append(append));
  EXPECT_TRUE(store.append(append)->done_before);
}

}  // namespace
}  // namespace redress::storage
