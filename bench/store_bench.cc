// How much of the database's own speed is left when many people write at once and each waits until
// it is safe.
//
// A command is one append: two events, a casefile's row, two deadlines, a promise and an
// idempotency key. The store's ceiling is the same rows through SQLite's C interface: prepared
// statements, one thread, the same settings, no check of versions or keys, no savepoints, in
// transactions of as many commands as the store's commits had on average; and one by one, which is
// what a store without group commit could reach. Rounds alternate; medians and ratios are shown.
//
//   store_bench [SECONDS] [FOLDER]
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <sqlite3.h>

#include "calendar/london.h"
#include "casebook/codec.h"
#include "casebook/testing.h"
#include "storage/sqlite/opening.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/statements.h"
#include "storage/testing.h"

namespace {

using namespace redress;
using casebook::Append;
using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

std::vector<Append> make_appends(const std::string& name, int count) {
  std::vector<Append> appends;
  for (int i = 0; i < count; ++i) {
    auto append = casebook::append_to("a-landlord", fmt::format("{}-{}", name, i), {}, 2);
    append.idempotency_key = append.stream;
    append.request_digest = append.events[0].digest;
    appends.push_back(std::move(append));
  }
  return appends;
}

// The bare C interface: nothing of ours but the text of the statements.
class Raw {
 public:
  explicit Raw(const std::string& file) {
    {
      storage::Connection connection(file, storage::Connection::Mode::writing, nullptr);
      storage::prepare_for_writing(connection, file);
    }
    CHECK(sqlite3_open_v2(file.c_str(), &database_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                          nullptr) == SQLITE_OK);
    CHECK(sqlite3_exec(database_, "PRAGMA synchronous = FULL", nullptr, nullptr, nullptr) ==
          SQLITE_OK);
    sqlite3_wal_autocheckpoint(database_, storage::SqliteOptions().checkpoint_pages);
    begin_ = prepare("BEGIN IMMEDIATE");
    commit_ = prepare("COMMIT");
    event_ = prepare(storage::kInsertEvent.text());
    casefile_ = prepare(storage::kPutCasefile.text());
    drop_deadlines_ = prepare(storage::kDropDeadlines.text());
    deadline_ = prepare(storage::kInsertDeadline.text());
    drop_promises_ = prepare(storage::kDropPromises.text());
    promise_ = prepare(storage::kInsertPromise.text());
    key_ = prepare(storage::kInsertKey.text());
  }

  ~Raw() {
    for (auto* statement : {begin_, commit_, event_, casefile_, drop_deadlines_, deadline_,
                            drop_promises_, promise_, key_}) {
      sqlite3_finalize(statement);
    }
    sqlite3_close(database_);
  }

  Raw(const Raw&) = delete;
  Raw& operator=(const Raw&) = delete;

  void begin() { run(begin_); }

  void commit() { run(commit_); }

  void write(const Append& append) {
    for (const auto& e : append.events) {
      run(event_, e.landlord, e.stream, e.seq, e.kind, e.occurred_at, e.recorded_at, e.actor,
          e.body, e.salt, e.digest, e.prev_hash, e.hash);
    }
    const auto& f = append.rows.casefile;
    run(casefile_, f.landlord, f.reference, f.version, f.edition, f.kind, f.person, f.summary,
        f.stage, f.procedure_state, f.work_state, f.outside_state, f.owner_role, f.owner,
        f.received_at, f.next_due, f.next_due_clock, f.wake_at, std::int64_t{f.open});
    run(drop_deadlines_, f.landlord, f.reference);
    for (std::int64_t place = 0; const auto& d : append.rows.deadlines) {
      run(deadline_, f.landlord, f.reference, place++, d.clock, d.use, d.started_at, d.due_at,
          d.expected_on, d.met_at, d.state);
    }
    run(drop_promises_, f.landlord, f.reference);
    for (std::int64_t place = 0; const auto& p : append.rows.promises) {
      run(promise_, f.landlord, f.reference, place++, p.promise, p.what, p.owner, p.by, p.done_at);
    }
    run(key_, append.landlord, append.idempotency_key, append.request_digest, append.stream,
        append.events.back().seq, append.events.back().recorded_at);
  }

 private:
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    CHECK(sqlite3_prepare_v3(database_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) ==
          SQLITE_OK);
    return statement;
  }

  static void bind(sqlite3_stmt* statement, int place, const std::string& text) {
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }

  static void bind(sqlite3_stmt* statement, int place, std::int64_t number) {
    sqlite3_bind_int64(statement, place, number);
  }

  static void bind(sqlite3_stmt* statement, int place, casebook::Instant at) {
    const std::string text = calendar::to_iso_utc(at);
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
  }

  template <class Value>
  static void bind(sqlite3_stmt* statement, int place, const std::optional<Value>& value) {
    if (!value) {
      sqlite3_bind_null(statement, place);
    } else if constexpr (std::is_same_v<Value, casebook::Date>) {
      const std::string text = calendar::to_iso(*value);
      sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()),
                        SQLITE_TRANSIENT);
    } else {
      bind(statement, place, *value);
    }
  }

  template <class... Values>
  void run(sqlite3_stmt* statement, const Values&... values) {
    int place = 0;
    (bind(statement, ++place, values), ...);
    CHECK(sqlite3_step(statement) == SQLITE_DONE);
    sqlite3_reset(statement);
  }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* begin_ = nullptr;
  sqlite3_stmt* commit_ = nullptr;
  sqlite3_stmt* event_ = nullptr;
  sqlite3_stmt* casefile_ = nullptr;
  sqlite3_stmt* drop_deadlines_ = nullptr;
  sqlite3_stmt* deadline_ = nullptr;
  sqlite3_stmt* drop_promises_ = nullptr;
  sqlite3_stmt* promise_ = nullptr;
  sqlite3_stmt* key_ = nullptr;
};

struct Speed {
  double commands_a_second = 0;
  double mean_batch = 0;
};

Speed measure_store(const std::string& file, int threads, double seconds, int most) {
  std::vector<std::vector<Append>> work;
  for (int i = 0; i < threads; ++i) {
    work.push_back(make_appends(std::to_string(i), most / threads));
  }
  storage::SqliteStore store(file);
  const auto commits_before = store.health().commits;
  std::atomic<std::int64_t> done = 0;
  const auto start = Clock::now();
  std::vector<std::thread> clients;
  for (const auto& appends : work) {
    clients.emplace_back([&] {
      for (const Append& append : appends) {
        if (Seconds(Clock::now() - start).count() > seconds) {
          return;
        }
        CHECK(store.append(append).has_value());
        ++done;
      }
    });
  }
  for (auto& client : clients) {
    client.join();
  }
  const double took = Seconds(Clock::now() - start).count();
  const auto commits = static_cast<double>(store.health().commits - commits_before);
  return {static_cast<double>(done) / took, static_cast<double>(done) / commits};
}

double measure_raw(const std::string& file, int batch, double seconds, int most) {
  const auto appends = make_appends("raw", most);
  Raw raw(file);
  const auto start = Clock::now();
  std::size_t done = 0;
  while (done < appends.size() && Seconds(Clock::now() - start).count() < seconds) {
    raw.begin();
    const auto end = std::min(appends.size(), done + static_cast<std::size_t>(batch));
    for (; done < end; ++done) {
      raw.write(appends[done]);
    }
    raw.commit();
  }
  return static_cast<double>(done) / Seconds(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void compare(int threads, double seconds, const std::string& folder) {
  constexpr int kMost = 24'000;
  std::vector<double> store;
  std::vector<double> batches;
  std::vector<double> raw_batch;
  std::vector<double> raw_one;
  for (int round = 0; round < 3; ++round) {
    const auto fresh = [&](const char* name) {
      const std::string file = fmt::format("{}/{}-{}-{}.db", folder, name, threads, round);
      return file;
    };
    const Speed speed = measure_store(fresh("store"), threads, seconds, kMost);
    store.push_back(speed.commands_a_second);
    batches.push_back(speed.mean_batch);
    const int batch = std::max(1, static_cast<int>(speed.mean_batch + 0.5));
    raw_batch.push_back(measure_raw(fresh("raw"), batch, seconds, kMost));
    raw_one.push_back(measure_raw(fresh("one"), 1, seconds, kMost));
  }
  std::printf(
      "%3d threads: store %8.0f commands/s, %.1f a commit | raw, same batches %8.0f, share %.2f | "
      "raw, one by one "
      "%8.0f, share %.2f\n",
      threads, median(store), median(batches), median(raw_batch), median(store) / median(raw_batch),
      median(raw_one), median(store) / median(raw_one));
}

void measure_decoding() {
  casework::History history;
  for (int i = 0; i < 100'000; ++i) {
    history.push_back(casebook::noted(
        fmt::format("Rang again about the boiler; no answer, left a message ({})", i)));
  }
  const auto sealed = casebook::seal("a-landlord", "decode", {}, history);
  const auto start = Clock::now();
  const auto decoded = casebook::decode_all(sealed);
  const double took = Seconds(Clock::now() - start).count();
  CHECK(decoded && decoded->size() == history.size());
  const auto check = Clock::now();
  CHECK(casebook::verify_stream("a-landlord", "decode", sealed).empty());
  std::printf("decoding: %.0f events/s; checking a chain: %.0f events/s\n", 100'000 / took,
              100'000 / Seconds(Clock::now() - check).count());
}

}  // namespace

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 2.0;
  const storage::TemporaryFolder temporary;
  const std::string folder =
      argc > 2 ? argv[2] : std::filesystem::path(temporary.file("")).string();
  for (const int threads : {1, 8, 32}) {
    compare(threads, seconds, folder);
  }
  measure_decoding();
}
