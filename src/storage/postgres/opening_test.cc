#include "storage/postgres/opening.h"

#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/event_store.h"
#include "storage/postgres/opening_testing.h"
#include "storage/postgres/server_testing.h"

// Which servers and databases are opened.
namespace redress::storage {
namespace {

using casebook::StorageFailure;
using postgres::name_in;
using postgres::PrivateServer;
using postgres::why_not_opened;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

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
