#include "storage/postgres/postgres_store.h"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "casebook/upkeep.h"
#include "storage/postgres/dialect.h"
#include "storage/postgres/opening.h"
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
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
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

TEST(PostgresStore, NamesWhatIsWrongWithItsAddress) {
  auto& server = PrivateServer::shared();
  EXPECT_THAT(why_not_opened("postgres://"), HasSubstr("names no database"));
  EXPECT_THAT(why_not_opened("postgres://[::1/x"), HasSubstr("cannot be read"));
  EXPECT_THAT(why_not_opened("postgres:///x?no-such-option=secret"),
              AllOf(HasSubstr("cannot be read"), Not(HasSubstr("secret"))));
  EXPECT_THAT(why_not_opened("postgres://jo:secret@/x?host=/nowhere"),
              AllOf(HasSubstr("postgres:///nowhere/x cannot be reached"), HasSubstr("No such file"),
                    Not(HasSubstr("secret"))));
  EXPECT_THAT(why_not_opened(server.url("not_there")), HasSubstr("\"not_there\" does not exist"));
}

TEST(PostgresStore, LeavesAnotherProgramsDatabaseAlone) {
  auto& server = PrivateServer::shared();
  const auto url = server.new_database();
  server.run("CREATE TABLE schema_version (version TEXT)", name_in(url));
  EXPECT_THAT(why_not_opened(url), HasSubstr("database of another program"));
  server.run("DROP TABLE schema_version", name_in(url));
  EXPECT_EQ(why_not_opened(url), "");
}

TEST(PostgresStore, RefusesTheSchemaOfANewerRelease) {
  auto& server = PrivateServer::shared();
  const auto url = server.new_database();
  ASSERT_EQ(why_not_opened(url), "");
  server.run("INSERT INTO redress_schema (version) VALUES (999)", name_in(url));
  for (const bool writing : {true, false}) {
    EXPECT_THAT(why_not_opened(url, {.writing = writing}),
                AllOf(HasSubstr("newer release"), HasSubstr("version 999")));
  }
}

TEST(PostgresStore, RefusesTheDatabaseOfATrialRelease) {
  auto& server = PrivateServer::shared();
  const auto url = server.new_database();
  server.run("CREATE TABLE schema_version (version BIGINT NOT NULL)", name_in(url));
  server.run("CREATE TABLE answered_request (landlord TEXT NOT NULL)", name_in(url));
  for (const bool writing : {true, false}) {
    EXPECT_THAT(
        why_not_opened(url, {.writing = writing}),
        AllOf(HasSubstr("a trial release of Redress"), HasSubstr("start with a new database")));
  }
}

// Two releases on one database: the older may still be running when the newer one starts.
TEST(PostgresStore, WritesNothingAfterANewerReleaseHasChangedTheSchema) {
  auto& server = PrivateServer::shared();
  const auto url = server.new_database();
  PostgresStore store(url);
  ASSERT_TRUE(store.append(append_to("a", "1", {})));
  server.run("INSERT INTO redress_schema (version) VALUES (3)", name_in(url));
  const auto refused = [](const auto& act) {
    try {
      act();
    } catch (const StorageFailure& failure) {
      return std::string(failure.what());
    }
    return std::string();
  };
  const auto says = HasSubstr("brought to schema version 3 by another release");
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

TEST(PostgresStore, IsMadeOnceByManyNodesAtOnce) {
  const auto url = PrivateServer::shared().new_database();
  std::vector<std::thread> nodes;
  for (int i = 0; i < 8; ++i) {
    nodes.emplace_back([&] { EXPECT_EQ(why_not_opened(url, {.deadline = 60s}), ""); });
  }
  for (auto& node : nodes) {
    node.join();
  }
}

TEST(PostgresStore, RefusesADatabaseThatMayLoseWhatItAcknowledged) {
  auto& server = PrivateServer::shared();
  const auto url = server.new_database();
  const auto set = [&](const std::string& setting) {
    server.run(fmt::format("ALTER DATABASE {} SET {}", name_in(url), setting));
  };
  set("synchronous_commit = off");
  EXPECT_THAT(why_not_opened(url), AllOf(HasSubstr("synchronous_commit is off"),
                                         HasSubstr("set it to on for the server")));
  set("synchronous_commit = remote_apply");
  EXPECT_EQ(why_not_opened(url), "");
  set("default_transaction_read_only = on");
  EXPECT_THAT(why_not_opened(url), HasSubstr("does not accept writes"));
}

TEST(PostgresStore, WantsTextsInUtf8) {
  const auto url = PrivateServer::shared().new_database("ENCODING 'SQL_ASCII' TEMPLATE template0");
  EXPECT_THAT(why_not_opened(url), HasSubstr("keeps its texts in SQL_ASCII"));
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

postgres::ServerFacts good_server() {
  return {.version = 150004,
          .encoding = "UTF8",
          .fsync = "on",
          .full_page_writes = "on",
          .synchronous_commit = "on",
          .read_only = "off"};
}

template <class Expect>
std::string refusal_of(Expect expect, const postgres::ServerFacts& facts) {
  try {
    expect(facts, "the-database");
    return "";
  } catch (const StorageFailure& failure) {
    return failure.what();
  }
}

TEST(ServerFacts, OfASoundServerAreTaken) {
  EXPECT_EQ(refusal_of(postgres::expect_readable, good_server()), "");
  EXPECT_EQ(refusal_of(postgres::expect_durable, good_server()), "");
}

TEST(ServerFacts, NameWhatIsUnsoundWithTheFix) {
  auto facts = good_server();
  facts.version = 140011;
  EXPECT_THAT(refusal_of(postgres::expect_readable, facts),
              HasSubstr("the-database is kept by PostgreSQL 14; it must be 15 or later"));
  facts = good_server();
  facts.fsync = "off";
  EXPECT_THAT(refusal_of(postgres::expect_durable, facts),
              AllOf(HasSubstr("fsync is off"), HasSubstr("set it to on in postgresql.conf")));
  facts = good_server();
  facts.full_page_writes = "off";
  EXPECT_THAT(refusal_of(postgres::expect_durable, facts), HasSubstr("full_page_writes is off"));
}

}  // namespace
}  // namespace redress::storage
