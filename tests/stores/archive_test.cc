#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "cli/archive_verbs.h"
#include "formats/folder_archive.h"
#include "formats/tar_archive.h"
#include "storage/postgres/postgres_store.h"
#include "storage/postgres/server_testing.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/testing.h"

// Backups and exports as an IT manager makes them: beside a server that writes, from one kind of
// database into the other, truncated and altered.
namespace redress::tests {
namespace {

namespace fs = std::filesystem;
using casebook::append_to;
using casebook::end_of;
using ::testing::EndsWith;
using ::testing::HasSubstr;

std::unique_ptr<casebook::Store> open_any(const std::string& database, bool writing) {
  if (database.starts_with("postgres")) {
    return std::make_unique<storage::PostgresStore>(database,
                                                    storage::PostgresOptions{.writing = writing});
  }
  return std::make_unique<storage::SqliteStore>(database,
                                                storage::SqliteOptions{.writing = writing});
}

Result<std::optional<casebook::Rows>, Message> rows_of(
    std::string_view landlord, std::string_view stream,
    const std::vector<casebook::StoredEvent>& events) {
  return casebook::rows_at(landlord, stream, events.back().seq);
}

std::string text_of_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

class Archives : public ::testing::Test {
 protected:
  struct Said {
    int status = 0;
    std::string out;
    std::string err;
  };

  // Runs one verb and keeps its output.
  template <class Run>
  static Said say(Run&& run) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int status = run(cli::Streams{in, out, err});
    return {status, out.str(), err.str()};
  }

  Said back_up(const std::string& database, const std::string& to) {
    return pack(database, to, archives_.write_file);
  }

  Said export_to(const std::string& database, const std::string& to) {
    return pack(database, to, archives_.write_folder);
  }

  Said restore(const std::string& archive, const std::string& database,
               const std::string& fingerprint = "") {
    return say([&](const auto& streams) {
      return cli::run_restore({archive, database, fingerprint}, archives_, streams, to_write_,
                              rows_of);
    });
  }

  Said check(const std::string& archive) {
    return say(
        [&](const auto& streams) { return cli::run_verify_archive(archive, archives_, streams); });
  }

  std::string new_postgres() { return storage::postgres::PrivateServer::shared().new_database(); }

  // A small store with a little of everything.
  std::string some_database(const std::string& database) {
    const auto store = open_any(database, true);
    for (int stream = 0; stream < 20; ++stream) {
      auto append = append_to("a", std::to_string(stream), {}, 1 + stream % 4);
      append.idempotency_key = fmt::format("key-{}", stream);
      EXPECT_TRUE(store->append(append));
    }
    store->record_attempt({"a", "", casebook::moment(), "{}", "log-item", "x", "y"});
    return database;
  }

  storage::TemporaryFolder folder_;
  std::vector<casebook::ArchivedFile> companions_{{"README.md", "What it is.\n"},
                                                  {"procedures/a/1.toml", "[procedure]\n"}};
  cli::Archives archives_{
      .write_file = formats::write_tar,
      .write_folder = formats::write_folder,
      .read =
          [](const auto& name) {
            return fs::is_directory(name) ? formats::read_folder(name) : formats::read_tar(name);
          },
      .companions = [this] { return companions_; },
      .now = [] { return casebook::moment(); },
  };

 private:
  Said pack(const std::string& database, const std::string& to, const auto& write) {
    return say([&](const auto& streams) {
      return cli::run_pack(database, to, write, archives_, streams,
                           [](const auto& name) { return open_any(name, false); });
    });
  }

  cli::StoreOpener to_write_ = [](const auto& name) { return open_any(name, true); };
};

class PostgresArchives : public Archives {};

TEST_F(PostgresArchives, GoFromOneDatabaseIntoTheOtherAndBack) {
  const auto first = some_database(folder_.file("first.db"));
  const auto made = back_up(first, folder_.file("one.tar"));
  ASSERT_EQ(made.status, cli::kOk) << made.err;
  EXPECT_THAT(made.out, HasSubstr("streams: 20\nevents: 50\nrefused attempts: 1\n"));

  const auto other = new_postgres();
  const auto restored = restore(folder_.file("one.tar"), other);
  EXPECT_EQ(restored.status, cli::kOk) << restored.err;
  EXPECT_THAT(restored.out, EndsWith("restored and verified\n"));

  ASSERT_EQ(export_to(other, folder_.file("two")).status, cli::kOk);
  const auto third = folder_.file("third.db");
  ASSERT_EQ(restore(folder_.file("two"), third).status, cli::kOk);
  ASSERT_EQ(export_to(third, folder_.file("three")).status, cli::kOk);
  EXPECT_EQ(text_of_file(folder_.file("two/manifest.json")),
            text_of_file(folder_.file("three/manifest.json")));
  EXPECT_EQ(text_of_file(folder_.file("two/events/000001.jsonl")),
            text_of_file(folder_.file("three/events/000001.jsonl")));
}

// In each engine a writer goes on while the copy is made. The copy holds everything acknowledged
// before it began, and nothing later in part.
void keep_writing(casebook::Store& store, const std::atomic<bool>& stop,
                  std::atomic<int>& written) {
  while (!stop) {
    const auto stream = std::to_string(100 + written % 7);
    const auto append = append_to("a", stream, end_of(store.load("a", stream)), 2);
    ASSERT_TRUE(store.append(append));
    ++written;
  }
}

TEST_F(PostgresArchives, AreOfOneMomentWhileOthersWrite) {
  for (const auto& database : {some_database(folder_.file("busy.db")), new_postgres()}) {
    const auto store = open_any(database, true);
    std::atomic<bool> stop = false;
    std::atomic<int> written = 0;
    std::thread writer([&] { keep_writing(*store, stop, written); });
    for (int round = 0; round < 4; ++round) {
      while (written < 10 * (round + 1)) {
        std::this_thread::yield();
      }
      const int before = written;
      const auto name = folder_.file(fmt::format("{}-{}", database.size(), round));
      const auto made = back_up(database, name + ".tar");
      EXPECT_EQ(made.status, cli::kOk) << made.err;
      const auto restored = restore(name + ".tar", name + ".db");
      EXPECT_EQ(restored.status, cli::kOk) << restored.err;
      const auto copy = open_any(name + ".db", false);
      std::size_t events = 0;
      for (int stream = 100; stream < 107; ++stream) {
        const auto found = copy->load("a", std::to_string(stream)).size();
        EXPECT_EQ(found % 2, 0U) << "half of an append";
        events += found;
      }
      EXPECT_GE(events, 2U * static_cast<std::size_t>(before)) << "acknowledged before it began";
    }
    stop = true;
    writer.join();
  }
}

TEST_F(PostgresArchives, AreWholeWhereAStoreGivesManyParts) {
  for (const auto& database : {folder_.file("many.db"), new_postgres()}) {
    const auto store = open_any(database, true);
    for (int stream = 0; stream < 3; ++stream) {
      ASSERT_TRUE(store->append(append_to("a", std::to_string(stream), {}, 1500)));
    }
    const auto name = folder_.file(std::to_string(database.size()));
    const auto made = export_to(database, name);
    EXPECT_EQ(made.status, cli::kOk) << made.err;
    EXPECT_THAT(made.out, HasSubstr("streams: 3\nevents: 4500\n"));
    const auto restored = restore(name, name + ".db");
    EXPECT_EQ(restored.status, cli::kOk) << restored.err;
  }
}

TEST_F(Archives, AreRefusedWhereverTheyAreCut) {
  const auto file = folder_.file("whole.tar");
  ASSERT_EQ(back_up(some_database(folder_.file("a.db")), file).status, cli::kOk);
  const auto whole = text_of_file(file);
  for (std::size_t kept = 0; kept < whole.size(); kept += 1 + whole.size() / 60) {
    const auto cut = folder_.file("cut.tar");
    write_file(cut, whole.substr(0, kept));
    const auto refused = restore(cut, folder_.file("cut.db"));
    ASSERT_EQ(refused.status, cli::kProblemsFound) << kept << " bytes of " << whole.size();
    ASSERT_THAT(refused.err, HasSubstr(cut));
  }
  EXPECT_FALSE(fs::exists(folder_.file("cut.db"))) << "nothing is made of what is refused";
}

TEST_F(Archives, AreRefusedWhereverTheyAreAltered) {
  const auto file = folder_.file("whole.tar");
  ASSERT_EQ(back_up(some_database(folder_.file("a.db")), file).status, cli::kOk);
  const auto whole = text_of_file(file);
  const auto facts = casebook::check_archive(*formats::read_tar(file)).value();
  for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 300) {
    auto altered = whole;
    altered[at] = static_cast<char>(altered[at] ^ 0x10);
    write_file(folder_.file("altered.tar"), altered);
    // Padding and an unused checksum may change; the contents may not.
    const auto found = casebook::check_archive(*formats::read_tar(folder_.file("altered.tar")));
    EXPECT_TRUE(!found || *found == facts) << "byte " << at << " changed unnoticed";
  }
  const auto folder = folder_.file("plain");
  ASSERT_EQ(export_to(folder_.file("a.db"), folder).status, cli::kOk);
  auto lines = text_of_file(folder + "/events/000001.jsonl");
  write_file(folder + "/events/000001.jsonl",
             lines.replace(lines.find("what was said"), 4, "What"));
  const auto refused = restore(folder, folder_.file("b.db"));
  EXPECT_EQ(refused.status, cli::kProblemsFound);
  EXPECT_THAT(refused.err, HasSubstr("has a text that was changed after it was recorded"));
}

TEST_F(Archives, AreNeverWrittenOverNorRestoredOverSomething) {
  const auto database = some_database(folder_.file("a.db"));
  const auto file = folder_.file("one.tar");
  ASSERT_EQ(back_up(database, file).status, cli::kOk);
  EXPECT_THROW((void)back_up(database, file), casebook::StorageFailure);
  const auto refused = restore(file, database);
  EXPECT_EQ(refused.status, cli::kProblemsFound);
  EXPECT_THAT(refused.err, HasSubstr("holds something already"));
  EXPECT_EQ(check(file).status, cli::kOk);
  EXPECT_THROW((void)check(folder_.file("none.tar")), casebook::StorageFailure);
}

TEST_F(Archives, AreTakenOnlyWithTheFingerprintThatIsMeant) {
  const auto database = some_database(folder_.file("a.db"));
  ASSERT_EQ(back_up(database, folder_.file("old.tar")).status, cli::kOk);
  {
    const auto store = open_any(database, true);
    ASSERT_TRUE(store->append(append_to("a", "new", {})));
  }
  ASSERT_EQ(back_up(database, folder_.file("new.tar")).status, cli::kOk);
  const auto meant = casebook::check_archive(*formats::read_tar(folder_.file("new.tar")));
  const auto refused = restore(folder_.file("old.tar"), folder_.file("b.db"), meant->fingerprint);
  EXPECT_EQ(refused.status, cli::kProblemsFound);
  EXPECT_THAT(refused.err, HasSubstr("or it is an older one"));
  EXPECT_EQ(restore(folder_.file("new.tar"), folder_.file("b.db"), meant->fingerprint).status,
            cli::kOk);
}

TEST_F(Archives, SayWhereTheProceduresHereAreOthers) {
  ASSERT_EQ(back_up(some_database(folder_.file("a.db")), folder_.file("one.tar")).status, cli::kOk);
  companions_ = {{"procedures/a/1.toml", "[procedure]\nlandlord = \"Another\"\n"}};
  EXPECT_THAT(restore(folder_.file("one.tar"), folder_.file("b.db")).out,
              HasSubstr("note: procedures/a/1.toml here differs from the archive's"));
  companions_ = {};
  EXPECT_THAT(restore(folder_.file("one.tar"), folder_.file("c.db")).out,
              HasSubstr("note: procedures/a/1.toml from the archive does not exist here"));
}

TEST_F(Archives, LeaveNothingWhereTheyWereNotFinished) {
  for (const auto& write : {archives_.write_file, archives_.write_folder}) {
    write(folder_.file("half"))->add({"events/000001.jsonl", "{}\n"});
    EXPECT_FALSE(fs::exists(folder_.file("half")));
    EXPECT_FALSE(fs::exists(folder_.file("half.part")));
  }
  EXPECT_THROW((void)archives_.write_file(folder_.file("no/such/folder.tar")),
               casebook::StorageFailure);
}

}  // namespace
}  // namespace redress::tests
