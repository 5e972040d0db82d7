#include "storage/sqlite/writer.h"

#include <latch>
#include <string_view>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/testing.h"

namespace redress::storage {
namespace {

constexpr Sql kMake("CREATE TABLE word (word TEXT PRIMARY KEY)");
constexpr Sql kInsert("INSERT INTO word (word) VALUES (?)");
constexpr Sql kCount("SELECT count(*) FROM word");

class WriterTest : public testing::Test {
 protected:
  WriterTest() {
    connection_.once("PRAGMA journal_mode = WAL");
    connection_.run(kMake);
  }

  std::int64_t words() {
    Connection reader(folder_.file("words.db"), Connection::Mode::reading, nullptr);
    return *reader.first(kCount, [](Row& row) { return row.number(); });
  }

  TemporaryFolder folder_;
  Connection connection_{folder_.file("words.db"), Connection::Mode::writing, nullptr};
};

using testing::HasSubstr;

TEST_F(WriterTest, UndoesOnlyTheWorkThatFails) {
  Writer writer(connection_, 1000, FileWatch(folder_.file("words.db")));
  // The first holds the writer, so that the others wait and become one batch.
  std::latch held(1);
  std::thread first([&] { writer.perform([&](Connection&) { held.wait(); }); });
  std::atomic<int> kept = 0;
  std::atomic<int> refused = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 12; ++i) {
    threads.emplace_back([&, i] {
      const std::string own = "own " + std::to_string(i);
      try {
        writer.perform([&](Connection& connection) {
          connection.run(kInsert, own);
          if (i % 3 == 1) {
            connection.run(kInsert, own);  // violates the table's constraint
          }
          if (i % 3 == 2) {
            throw std::runtime_error("thought better of it");
          }
        });
        ++kept;
      } catch (const std::runtime_error&) {
        ++refused;
      }
    });
  }
  held.count_down();
  first.join();
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(kept, 4);
  EXPECT_EQ(refused, 8);
  EXPECT_EQ(words(), 4);
  EXPECT_EQ(writer.died_of(), "");
}

TEST_F(WriterTest, TellsWhatKindOfFailureItWas) {
  Writer writer(connection_, 1000, FileWatch(folder_.file("words.db")));
  const auto twice = [](Connection& connection) {
    connection.run(kInsert, std::string_view("a"));
    connection.run(kInsert, std::string_view("a"));
  };
  try {
    writer.perform(twice);
    FAIL();
  } catch (const SqliteError& error) {
    EXPECT_EQ(error.kind(), ErrorKind::constraint);
    EXPECT_THAT(error.what(), HasSubstr("UNIQUE constraint failed: word.word"));
  }
}

TEST_F(WriterTest, FinishesWhatIsWaitingBeforeItGoes) {
  std::vector<std::thread> threads;
  {
    std::latch held(1);
    Writer writer(connection_, 1000, FileWatch(folder_.file("words.db")));
    std::latch arrived(1);
    threads.emplace_back([&] {
      writer.perform([&](Connection& connection) {
        arrived.count_down();
        held.wait();
        connection.run(kInsert, std::string_view("a"));
      });
    });
    arrived.wait();
    held.count_down();
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(words(), 1);
}

TEST_F(WriterTest, WaitsForAnotherThatHoldsTheFileThenGivesUpAndGoesOn) {
  connection_.once("PRAGMA busy_timeout = 50");
  Writer writer(connection_, 1000, FileWatch(folder_.file("words.db")));
  Connection other(folder_.file("words.db"), Connection::Mode::writing, nullptr);
  other.once("BEGIN IMMEDIATE");
  const auto insert = [](Connection& connection) {
    connection.run(kInsert, std::string_view("a"));
  };
  EXPECT_THROW(writer.perform(insert), SqliteError);
  EXPECT_EQ(writer.died_of(), "");
  other.once("ROLLBACK");
  writer.perform(insert);
  EXPECT_EQ(words(), 1);
}

}  // namespace
}  // namespace redress::storage
