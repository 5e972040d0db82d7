// Measures what an officer waits for in a town made by plant: a tray with its counts, a casefile
// brought up to date, feedback logged durably, and a casefile of two thousand events. Each is
// requested by 1 and by 32 clients at once; shows medians and 99th percentiles of the server's part
// of a page, without its HTML.
//
//   lists_bench DATABASE [SECONDS] [LANDLORD]
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "base/check.h"
#include "casebook/casebook.h"
#include "casebook/catching_up.h"
#include "casebook/rows.h"
#include "casework/events/closing.h"
#include "storage/postgres/address.h"
#include "storage/postgres/postgres_store.h"
#include "storage/sqlite/sqlite_store.h"
#include "system/reference.h"
#include "town.h"

namespace {

using namespace redress;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

std::unique_ptr<casebook::Store> open(const std::string& database) {
  if (storage::postgres::Address::looks_like_one(database)) {
    return std::make_unique<storage::PostgresStore>(database);
  }
  return std::make_unique<storage::SqliteStore>(database);
}

/// As many rows as a page of the product shows.
constexpr int kFullPage = 50;
/// As many rows as nearly every tray of the smallest town has, so that pages of towns of different
/// sizes are equally long.
constexpr int kShortPage = 5;

/// One request by a client, which passes its own `chance`.
using Ask = std::function<void(std::mt19937& chance)>;

std::vector<double> times_of(const Ask& ask, int clients, std::chrono::duration<double> seconds) {
  std::vector<double> all;
  std::mutex mutex;
  std::vector<std::thread> threads;
  for (int i = 0; i < clients; ++i) {
    threads.emplace_back([&, i] {
      std::mt19937 chance(static_cast<unsigned>(i));
      std::vector<double> own;
      const auto end = Clock::now() + seconds;
      for (auto begun = Clock::now(); begun < end; begun = Clock::now()) {
        ask(chance);
        own.push_back(Milliseconds(Clock::now() - begun).count());
      }
      const std::lock_guard lock(mutex);
      all.insert(all.end(), own.begin(), own.end());
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  std::sort(all.begin(), all.end());
  return all;
}

double at_share(const std::vector<double>& sorted, double share) {
  return sorted.empty()
             ? 0
             : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

void measure(const char* name, const Ask& ask, std::chrono::duration<double> seconds) {
  for (const int clients : {1, 32}) {
    (void)times_of(ask, clients, seconds / 5);  // warm-up
    const auto times = times_of(ask, clients, seconds);
    std::printf("%-12s %2d clients  p50 %9.3f ms  p99 %9.3f ms  %7.0f a second\n", name, clients,
                at_share(times, 0.5), at_share(times, 0.99),
                static_cast<double>(times.size()) / seconds.count());
    std::fflush(stdout);
  }
}

class Office {
 public:
  Office(const std::string& database, const std::string& landlord)
      : landlord_(landlord), store_(open(database)) {
    // These are of all ages, since the order of references is random.
    casebook::StreamName last{landlord, ""};
    for (const auto& name : store_->streams(last, 2000)) {
      if (casebook::is_casefile(name.stream)) {
        references_.push_back(name.stream);
      }
    }
    CHECK(!references_.empty());
    // The town's officers have numbers of three digits.
    for (const auto& member : casebook_.staff(landlord)->members()) {
      if (member.number.size() == 4) {
        officers_.push_back(member.number);
      }
    }
    CHECK(!officers_.empty());
  }

  /// Requests a tray with its counts, and half of the time its second page too.
  void tray(std::mt19937& chance, int rows_a_page) {
    casebook::TrayQuery query{.landlord = landlord_,
                              .tray = static_cast<casebook::Tray>(chance() % 4),
                              .owner = officers_[chance() % officers_.size()],
                              .now = now_,
                              .limit = rows_a_page + 1,
                              .after = {}};
    const auto rows = store_->tray(query);
    (void)store_->tray_counts(query);
    if (!rows.empty() && chance() % 2 == 0) {
      query.after = casebook::place_of(rows.back());
      (void)store_->tray(query);
    }
  }

  void casefile(std::mt19937& chance) {
    CHECK(casebook_.open(landlord_, references_[chance() % references_.size()], now_));
  }

  /// Adds two thousand events to a casefile, and uses only that one from now on.
  void plant_long_history() {
    const auto& reference = references_.front();
    const auto opened = casebook_.look(landlord_, reference, now_);
    CHECK(opened);
    casework::History notes(2000, {casework::Noted{"Rang and left a message on the machine."},
                                   now_,
                                   now_,
                                   {casework::ActorKind::staff, "S101", "Officer 0", {"officer"}},
                                   ""});
    auto after = opened->standing.history;
    after.resize(static_cast<std::size_t>(opened->kept.seq));
    after.insert(after.end(), notes.begin(), notes.end());
    const auto& first = **casebook::edition_of(shelf_, landlord_, reference, after);
    const auto standing = casebook::standing_of(after, first, *opened->agreed, now_);
    CHECK(store_->append({.landlord = landlord_,
                          .stream = reference,
                          .expected_version = opened->kept.seq,
                          .events = casebook::seal(landlord_, reference, opened->kept, notes),
                          .rows = casebook::rows_of(landlord_, reference, standing,
                                                    shelf_.made_from(standing.edition)),
                          .idempotency_key = "",
                          .request_digest = ""}));
    references_.resize(1);
  }

  void log(std::mt19937& chance) {
    const auto number = ++logged_;
    CHECK(casebook_.handle({.landlord = landlord_,
                            .reference = "",
                            .act = "log-item",
                            .answers = {{"kind", {"complaint"}},
                                        {"account", {"The lift is broken."}},
                                        {"person", {fmt::format("Resident {}", chance())}},
                                        {"contact", {"x"}}},
                            .actor = {.kind = casework::ActorKind::resident,
                                      .id = "resident",
                                      .name = "the resident",
                                      .roles = {}},
                            .happened = {},
                            .late_reason = "",
                            .idempotency_key = fmt::format("bench {} {}", run_, number)},
                           now_));
  }

 private:
  const std::string landlord_;
  const std::unique_ptr<casebook::Store> store_;
  const casebook::Shelf shelf_ = bench::shelf_of_source_tree();
  casebook::Casebook casebook_{
      shelf_, *store_, {.reference = system::new_reference, .salt = casebook::fresh_salt}};
  std::vector<std::string> references_;
  std::vector<std::string> officers_;
  const calendar::Instant now_ =
      std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const std::string run_ = system::new_reference();
  std::atomic<int> logged_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "lists_bench DATABASE [SECONDS] [LANDLORD]\n");
    return 2;
  }
  const std::chrono::duration<double> seconds(argc > 2 ? std::atof(argv[2]) : 5);
  Office office(argv[1], argc > 3 ? argv[3] : "trafford");
  measure("tray", [&](auto& chance) { office.tray(chance, kFullPage); }, seconds);
  measure("short tray", [&](auto& chance) { office.tray(chance, kShortPage); }, seconds);
  measure("casefile", [&](auto& chance) { office.casefile(chance); }, seconds);
  measure("log feedback", [&](auto& chance) { office.log(chance); }, seconds);
  office.plant_long_history();
  measure("2,000 events", [&](auto& chance) { office.casefile(chance); }, seconds);
  return 0;
}
