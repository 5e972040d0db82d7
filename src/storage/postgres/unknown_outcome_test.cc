#include <string>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/postgres/postgres_store.h"
#include "storage/postgres/proxy_testing.h"
#include "storage/postgres/server_testing.h"

// The outcome of a commit when its connection breaks, its server hangs or the server cannot confirm
// it.
namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::Attempt;
using casebook::moment;
using casebook::StorageFailure;
using postgres::AtCommit;
using postgres::PrivateServer;
using postgres::Proxy;
using testing::HasSubstr;
using namespace std::chrono_literals;

casebook::Append keyed(std::string_view stream) {
  auto append = append_to("a", stream, {}, 2);
  append.idempotency_key = "key";
  append.request_digest = "digest";
  return append;
}

std::string why_not(PostgresStore& store, const casebook::Append& append) {
  try {
    return store.append(append) ? "done" : "refused";
  } catch (const StorageFailure& failure) {
    return failure.what();
  }
}

class PostgresBehindAProxy : public testing::Test {
 protected:
  PrivateServer& server_ = PrivateServer::shared();
  Proxy proxy_{server_.folder()};
  const std::string direct_ = server_.new_database();
  PostgresStore beside_{direct_};
};

class PostgresCutAtCommit : public PostgresBehindAProxy,
                            public testing::WithParamInterface<std::pair<AtCommit, const char*>> {
 protected:
  PostgresStore store_{proxy_.url(direct_)};
};

TEST_P(PostgresCutAtCommit, DoesWhatHasAKeyOnce) {
  const auto append = keyed("1");
  proxy_.at_commit(GetParam().first);
  const auto result = store_.append(append);
  EXPECT_EQ(proxy_.incidents(), 1);
  ASSERT_TRUE(result);
  EXPECT_EQ(result->version, 2);
  EXPECT_EQ(result->stream, "1");
  EXPECT_FALSE(result->done_before);
  EXPECT_EQ(beside_.load("a", "1"), append.events);
  EXPECT_EQ(beside_.find("a", "1"), append.rows);
  EXPECT_EQ(beside_.seen("a", "key")->version, 2);
}

TEST_P(PostgresCutAtCommit, DoesWhatHasNoKeyOnce) {
  ASSERT_TRUE(store_.append(append_to("a", "1", {})));
  const auto append = append_to("a", "1", casebook::end_of(beside_.load("a", "1")));
  proxy_.at_commit(GetParam().first);
  const auto result = store_.append(append);
  EXPECT_EQ(proxy_.incidents(), 1);
  ASSERT_TRUE(result);
  EXPECT_EQ(result->version, 2);
  EXPECT_EQ(beside_.load("a", "1").size(), 2U);
  EXPECT_EQ(beside_.find("a", "1"), append.rows);
}

TEST_P(PostgresCutAtCommit, RecordsAnAttemptOnce) {
  const Attempt attempt{"a", "1", moment(), "{}", "close", "promise-open", "A promise is open."};
  store_.record_attempt(attempt);
  proxy_.at_commit(GetParam().first);
  auto second = attempt;
  second.at = moment(1);
  store_.record_attempt(second);
  EXPECT_EQ(proxy_.incidents(), 1);
  EXPECT_THAT(beside_.attempts("a", "1"), testing::ElementsAre(attempt, second));
}

TEST_P(PostgresCutAtCommit, TellsWhoeverWasSecondSo) {
  ASSERT_TRUE(beside_.append(append_to("a", "1", {})));
  proxy_.at_commit(GetParam().first);
  EXPECT_EQ(store_.append(append_to("a", "1", {})).error(),
            casebook::AppendProblem::someone_else_was_first);
  EXPECT_EQ(beside_.load("a", "1").size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(, PostgresCutAtCommit,
                         testing::Values(std::pair(AtCommit::cut_before, "BeforeItArrives"),
                                         std::pair(AtCommit::cut_sent, "OnItsWay"),
                                         std::pair(AtCommit::cut_done, "BeforeItsAnswer"),
                                         std::pair(AtCommit::cut_after, "AfterItsAnswer")),
                         [](const auto& test) { return test.param.second; });

TEST_F(PostgresBehindAProxy, SaysThatItCouldNotFindOutAndMayBeAskedAgain) {
  PostgresStore store(proxy_.url(direct_), {.deadline = 1s});
  proxy_.refuse(true);
  proxy_.at_commit(AtCommit::cut_done);
  EXPECT_THAT(why_not(store, keyed("1")), HasSubstr("may safely be sent again"));
  proxy_.refuse(false);
  const auto again = store.append(keyed("drawn-anew"));
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->done_before);
  EXPECT_EQ(again->stream, "1");
  EXPECT_EQ(beside_.streams({}, 10).size(), 1U);
}

TEST_F(PostgresBehindAProxy, SaysThatNothingWasKeptWhenNothingWas) {
  PostgresStore store(proxy_.url(direct_));
  ASSERT_TRUE(store.append(keyed("1")));
  proxy_.refuse(true);
  proxy_.at_commit(AtCommit::cut_after);
  ASSERT_TRUE(store.append(append_to("a", "2", {})));
  EXPECT_THAT(why_not(store, append_to("a", "3", {})),
              testing::AllOf(HasSubstr("cannot be reached"),
                             testing::Not(HasSubstr("may safely be sent again"))));
  EXPECT_THAT(beside_.load("a", "3"), testing::IsEmpty());
}

TEST_F(PostgresBehindAProxy, GivesUpOnAServerThatHangsInACommit) {
  PostgresStore store(proxy_.url(direct_), {.deadline = 500ms});
  proxy_.at_commit(AtCommit::fall_silent);
  EXPECT_THAT(why_not(store, keyed("1")), HasSubstr("may safely be sent again"));
  EXPECT_EQ(proxy_.incidents(), 1);
}

TEST_F(PostgresBehindAProxy, GivesUpOnAServerThatAnswersNothing) {
  PostgresStore store(proxy_.url(direct_), {.deadline = 500ms});
  proxy_.keep_waiting(true);
  EXPECT_THROW((void)store.load("a", "1"), StorageFailure);
  EXPECT_THAT(why_not(store, keyed("1")), HasSubstr("did not answer in time"));
  EXPECT_THROW(PostgresStore(proxy_.url(direct_), {.deadline = 500ms}), StorageFailure);
  proxy_.keep_waiting(false);
  EXPECT_EQ(why_not(store, keyed("1")), "done");
}

// A server that is told to stop waiting for its standbys does not know that they have the data.
TEST(PostgresWithStandbys, DoesNotAcknowledgeWhatTheServerNoLongerVouchesFor) {
  PrivateServer server;
  PostgresStore store(server.url(), {.deadline = 3s});
  server.run("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
  server.run("SELECT pg_reload_conf()");
  postgres::Connection meddling(postgres::Address(server.url()),
                                std::chrono::steady_clock::now() + 60s);
  std::atomic<bool> is_over = false;
  std::thread administrator([&] {
    while (!is_over) {
      meddling.once(
          "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
    }
  });
  EXPECT_THAT(why_not(store, keyed("1")), HasSubstr("may safely be sent again"));
  is_over = true;
  administrator.join();
  meddling.once("ALTER SYSTEM RESET synchronous_standby_names");
  meddling.once("SELECT pg_reload_conf()");
  const auto again = store.append(keyed("1"));
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->done_before);
}

}  // namespace
}  // namespace redress::storage
