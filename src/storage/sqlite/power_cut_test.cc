#include <map>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "casebook/upkeep.h"
#include "storage/sqlite/power_cut_testing.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/testing.h"

// What is acknowledged survives a power cut at any write or sync, whatever the disk does with data
// it had not synced. tests/torture does the same to a whole process, with a disk of its own.
namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::StorageFailure;

constexpr int kCuts = 80;
constexpr int kClients = 3;
constexpr int kEach = 12;

struct Outcome {
  int acknowledged = 0;
  int lost = 0;
};

class PowerCut : public testing::Test {
 protected:
  // Several clients write until the power goes.
  std::map<std::string, std::string> write_until_cut(const std::string& file) {
    std::map<std::string, std::string> acknowledged;  // hash of the last event by stream
    std::mutex mutex;
    const auto work = [&](SqliteStore& store, int client) {
      for (int n = 0; n < kEach; ++n) {
        const auto append = append_to("a", fmt::format("{}-{}", client, n), {}, 2);
        try {
          if (store.append(append)) {
            const std::lock_guard lock(mutex);
            acknowledged[append.stream] = append.events.back().hash;
          }
        } catch (const StorageFailure&) {
          return;
        }
      }
    };
    try {
      SqliteStore store(file, {.checkpoint_pages = 8, .vfs = CuttableDisk::kName});
      std::vector<std::thread> clients;
      clients.reserve(kClients);
      for (int i = 0; i < kClients; ++i) {
        clients.emplace_back([&, i] { work(store, i); });
      }
      for (auto& client : clients) {
        client.join();
      }
    } catch (const StorageFailure&) {
      return {};  // the power went while it was being opened
    }
    return acknowledged;
  }

  static int lost_from(const std::string& file,
                       const std::map<std::string, std::string>& acknowledged) {
    SqliteStore store(file);
    int lost = 0;
    for (const auto& [stream, hash] : acknowledged) {
      const auto events = store.load("a", stream);
      lost += events.size() == 2 && events.back().hash == hash ? 0 : 1;
    }
    lost += static_cast<int>(verify(store, casebook::planted_rows, [](const auto&) {}).problems);
    EXPECT_TRUE(store.append(append_to("a", "goes on", {}))) << "it can be worked with";
    return lost;
  }

  Outcome cut(unsigned seed, bool is_lying) {
    std::mt19937 chance(seed);
    const std::string file = folder_.file(fmt::format("{}-{}.db", seed, is_lying));
    CuttableDisk::get().cut_at(1 + static_cast<int>(chance() % 400), is_lying);
    const auto acknowledged = write_until_cut(file);
    CuttableDisk::get().restore(chance);
    Outcome outcome{.acknowledged = static_cast<int>(acknowledged.size())};
    try {
      outcome.lost = lost_from(file, acknowledged);
    } catch (const StorageFailure&) {
      outcome.lost = outcome.acknowledged;
      EXPECT_TRUE(is_lying) << "the database cannot be opened any more, seed " << seed;
    }
    return outcome;
  }

  TemporaryFolder folder_;
};

TEST_F(PowerCut, TakesNothingThatWasAcknowledged) {
  int acknowledged = 0;
  int cut_short = 0;
  for (unsigned seed = 1; seed <= kCuts; ++seed) {
    const Outcome outcome = cut(seed, false);
    EXPECT_EQ(outcome.lost, 0) << "seed " << seed;
    acknowledged += outcome.acknowledged;
    cut_short += outcome.acknowledged < kClients * kEach ? 1 : 0;
  }
  EXPECT_GT(acknowledged, kCuts);
  EXPECT_GT(cut_short, kCuts / 4);
}

// The control: if the disk lies about syncs, something must be missing.
TEST_F(PowerCut, IsFeltWhereTheDiskLiesAboutSyncs) {
  int lost = 0;
  for (unsigned seed = 1; seed <= kCuts && lost == 0; ++seed) {
    lost += cut(seed, true).lost;
  }
  EXPECT_GT(lost, 0);
}

}  // namespace
}  // namespace redress::storage
