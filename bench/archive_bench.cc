#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sys/resource.h>

#include "calendar/testing.h"
#include "casebook/archive.h"
#include "casebook/casebook.h"
#include "casebook/chain.h"
#include "casebook/rows.h"
#include "casework/stories/rehearsal.h"
#include "casework/stories/vocabulary.h"
#include "formats/tar_archive.h"
#include "storage/postgres/postgres_store.h"
#include "storage/postgres/server_testing.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/testing.h"

// Measures a backup and a restore, next to the time SQLite itself takes to copy the same file:
//   archive_bench [CASEFILES]
// The casefiles are the stories of one landlord, repeated.
namespace redress {
namespace {

namespace fs = std::filesystem;

constexpr const char* kLandlord = "torus";
constexpr int kAtOnce = 100;  // casefiles per part

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A story as it is stored: its events, not yet sealed, and its rows.
struct Told {
  casework::History history;
  casebook::Rows rows;
};

std::vector<Told> stories() {
  const fs::path source = REDRESS_SOURCE_DIR;
  static const auto edition =
      procedure::read_edition(text_of(source / "procedures/torus/2017-06.toml"), "2017-06.toml",
                              kLandlord, casework::vocabulary())
          .value();
  static const auto calendar = calendar::testing::calendar_of("england-and-wales");
  std::vector<Told> all;
  for (const auto& entry : fs::directory_iterator(source / "tests/journeys")) {
    if (entry.path().filename().string().starts_with(kLandlord)) {
      const auto scenario = casework::read_scenario(text_of(entry.path()), "").value();
      const auto standing = casework::rehearse(scenario, edition, calendar).standing;
      all.push_back({standing.history, casebook::rows_of(kLandlord, "", standing, "bench")});
    }
  }
  return all;
}

/// Makes this many casefiles, a part at a time.
class Making {
 public:
  explicit Making(int count) : count_(count) {}

  std::optional<casebook::Filling> operator()() {
    if (made_ == count_) {
      return std::nullopt;
    }
    casebook::Filling part;
    for (int i = 0; i < kAtOnce && made_ < count_; ++i) {
      add(part);
    }
    return part;
  }

  [[nodiscard]] std::int64_t events() const { return events_; }

 private:
  void add(casebook::Filling& part) {
    const auto& told = stories_[static_cast<std::size_t>(made_) % stories_.size()];
    const auto reference = fmt::format("C-{:07}", made_++);
    const auto sealed = casebook::seal(kLandlord, reference, {}, told.history);
    part.holdings.events.insert(part.holdings.events.end(), sealed.begin(), sealed.end());
    part.rows.push_back(told.rows);
    part.rows.back().casefile.reference = reference;
    part.rows.back().casefile.version = std::ssize(sealed);
    events_ += std::ssize(sealed);
  }

  const std::vector<Told> stories_ = stories();
  const int count_;
  int made_ = 0;
  std::int64_t events_ = 0;
};

template <class Work>
double seconds_of(const char* what, Work&& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  fmt::print("{:<34} {:8.1f} s\n", what, seconds);
  std::fflush(stdout);
  return seconds;
}

/// Returns what makes the bench's rows again from the edition, for a restore.
casebook::RowMaker row_maker() {
  static const auto edition =
      procedure::read_edition(
          text_of(fs::path(REDRESS_SOURCE_DIR) / "procedures/torus/2017-06.toml"), "2017-06.toml",
          kLandlord, casework::vocabulary())
          .value();
  static const auto table = calendar::testing::calendar_of("england-and-wales").table();
  static const auto shelf = casebook::Shelf::of({edition}, {table}).value();
  return casebook::row_maker(shelf);
}

void restore(const std::string& archive, casebook::Store& store) {
  if (const auto checked = casebook::check_archive(*formats::read_tar(archive)); !checked) {
    throw std::runtime_error(render(checked.error()));
  }
  if (const auto done = casebook::unpack(*formats::read_tar(archive), store, row_maker()); !done) {
    throw std::runtime_error(render(done.error()));
  }
}

void run(int casefiles) {
  const storage::TemporaryFolder folder;
  const auto database = folder.file("full.db");
  const auto archive = folder.file("backup.tar");
  Making making(casefiles);
  {
    storage::SqliteStore store(database);
    seconds_of("make", [&] { (void)store.fill([&] { return making(); }); });
  }
  const double raw = seconds_of("SQLite copies itself (VACUUM INTO)", [&] {
    storage::Connection connection(database, storage::Connection::Mode::reading, nullptr);
    (void)connection.once("VACUUM INTO '" + folder.file("raw.db") + "'");
  });
  storage::SqliteStore store(database, {.writing = false});
  const double backup = seconds_of("backup", [&] {
    casebook::ArchiveFacts facts;
    facts.release = "bench";
    facts.made_at = calendar::Instant(std::chrono::seconds(1'700'000'000));
    (void)casebook::pack(store, facts, *formats::write_tar(archive));
  });
  const double restored = seconds_of("check and restore, SQLite", [&] {
    storage::SqliteStore into(folder.file("restored.db"));
    restore(archive, into);
  });
  const double in_postgres = seconds_of("check and restore, PostgreSQL", [&] {
    storage::PostgresStore into(storage::postgres::PrivateServer::shared().new_database());
    restore(archive, into);
  });
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("{} casefiles, {} events; database {} MB, archive {} MB, {} MB resident at most\n",
             casefiles, making.events(), fs::file_size(database) >> 20U,
             fs::file_size(archive) >> 20U, usage.ru_maxrss >> 10);
  fmt::print("of SQLite's own copy: backup {:.1f}, restore {:.1f}, into PostgreSQL {:.1f}\n",
             backup / raw, restored / raw, in_postgres / raw);
}

}  // namespace
}  // namespace redress

int main(int argc, char** argv) { redress::run(argc > 1 ? std::stoi(argv[1]) : 100'000); }
