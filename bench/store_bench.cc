// Measures how much of the database's own speed is left when many people write at once and each
// waits until the write is safe.
//
// A command is one append: two events, a casefile's row, three dates and an idempotency key. The
// upper limit is the same rows through SQLite's C interface: prepared statements, one thread, the
// same settings, no checks of versions or keys, no savepoints, in transactions of as many commands
// as the store's commits had on average; and one by one, which is what a store without group commit
// could reach. Rounds alternate; medians and ratios are shown.
//
// PostgreSQL runs on a server of the bench's own. For comparison, libpq alone writes the same rows
// on as many connections, one transaction per command: statement by statement, and in one pipeline.
//
//   store_bench [SECONDS] [FOLDER]
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/check.h"
#include "casebook/codec.h"
#include "casebook/testing.h"
#include "raw_postgres.h"
#include "raw_sqlite.h"
#include "storage/postgres/postgres_store.h"
#include "storage/postgres/server_testing.h"
#include "storage/sqlite/sqlite_store.h"
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

struct Speed {
  double commands_a_second = 0;
  double mean_batch = 0;
};

// Returns what each of the clients has to write.
std::vector<std::vector<Append>> work_of(int clients, int most) {
  std::vector<std::vector<Append>> work;
  for (int i = 0; i < clients; ++i) {
    work.push_back(make_appends(std::to_string(i), most / clients));
  }
  return work;
}

// Runs one thread per client. Each does its own appends, one after the other, with do_one(client,
// append). Returns how many were done, and the time taken.
template <class DoOne>
std::pair<double, double> run_clients(int threads, double seconds, int most, const DoOne& do_one) {
  const auto work = work_of(threads, most);
  std::atomic<std::int64_t> done = 0;
  const auto start = Clock::now();
  std::vector<std::thread> clients;
  for (int i = 0; i < threads; ++i) {
    clients.emplace_back([&, i] {
      for (const Append& append : work[static_cast<std::size_t>(i)]) {
        if (Seconds(Clock::now() - start).count() > seconds) {
          return;
        }
        do_one(i, append);
        ++done;
      }
    });
  }
  for (auto& client : clients) {
    client.join();
  }
  return {static_cast<double>(done), Seconds(Clock::now() - start).count()};
}

Speed measure_store(const std::string& file, int threads, double seconds, int most) {
  storage::SqliteStore store(file);
  const auto commits_before = store.health().commits;
  const auto [done, took] = run_clients(
      threads, seconds, most,
      [&](int /*client*/, const Append& append) { CHECK(store.append(append).has_value()); });
  return {done / took, done / static_cast<double>(store.health().commits - commits_before)};
}

// Writes the same appends, taking the clients in turn, so that as many pages are touched.
double measure_raw(const std::string& file, int clients, int batch, double seconds, int most) {
  const auto work = work_of(clients, most);
  const auto all = static_cast<std::size_t>(clients) * work.front().size();
  RawSqlite raw(file);
  const auto start = Clock::now();
  std::size_t done = 0;
  while (done < all && Seconds(Clock::now() - start).count() < seconds) {
    raw.begin();
    const auto end = std::min(all, done + static_cast<std::size_t>(batch));
    for (; done < end; ++done) {
      raw.write(work[done % work.size()][done / work.size()]);
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
    const int batch = std::max(1, static_cast<int>(std::lround(speed.mean_batch)));
    raw_batch.push_back(measure_raw(fresh("raw"), threads, batch, seconds, kMost));
    raw_one.push_back(measure_raw(fresh("one"), threads, 1, seconds, kMost));
  }
  std::printf(
      "%3d threads: store %8.0f commands/s, %.1f a commit | raw, same batches %8.0f, share %.2f | "
      "raw, one by one "
      "%8.0f, share %.2f\n",
      threads, median(store), median(batches), median(raw_batch), median(store) / median(raw_batch),
      median(raw_one), median(store) / median(raw_one));
}

double measure_postgres(const std::string& url, int threads, double seconds, int most) {
  storage::PostgresStore store(url, {.connections = threads});
  const auto [done, took] = run_clients(
      threads, seconds, most,
      [&](int /*client*/, const Append& append) { CHECK(store.append(append).has_value()); });
  return done / took;
}

double measure_raw_postgres(const std::string& url, int threads, double seconds, int most,
                            RawPostgres::Sending sending) {
  {
    const storage::PostgresStore makes_the_tables(url);
  }
  std::vector<std::unique_ptr<RawPostgres>> connections;
  for (int i = 0; i < threads; ++i) {
    connections.push_back(std::make_unique<RawPostgres>(url, sending));
  }
  const auto [done, took] =
      run_clients(threads, seconds, most, [&](int client, const Append& append) {
        connections[static_cast<std::size_t>(client)]->write(append);
      });
  return done / took;
}

void compare_postgres(storage::postgres::PrivateServer& server, int threads, double seconds) {
  constexpr int kMost = 24'000;
  std::vector<double> store;
  std::vector<double> one_by_one;
  std::vector<double> pipelined;
  for (int round = 0; round < 3; ++round) {
    store.push_back(measure_postgres(server.new_database(), threads, seconds, kMost));
    one_by_one.push_back(measure_raw_postgres(server.new_database(), threads, seconds, kMost,
                                              RawPostgres::Sending::one_by_one));
    pipelined.push_back(measure_raw_postgres(server.new_database(), threads, seconds, kMost,
                                             RawPostgres::Sending::pipelined));
  }
  std::printf(
      "PostgreSQL, %3d clients: store %8.0f commands/s | libpq, statement by statement %8.0f, "
      "share %.2f | libpq, pipelined %8.0f, share %.2f\n",
      threads, median(store), median(one_by_one), median(store) / median(one_by_one),
      median(pipelined), median(store) / median(pipelined));
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
  storage::postgres::PrivateServer server;
  for (const int clients : {8, 32}) {
    compare_postgres(server, clients, seconds);
  }
  measure_decoding();
}
