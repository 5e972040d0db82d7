#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "casebook/casebook_testing.h"
#include "casebook/chain.h"
#include "casebook/memory_store.h"
#include "casework/events/closing.h"
#include "casework/events/lapse.h"

// What clocks did by the time somebody comes, and what a visit costs the store.
namespace redress::casebook {
namespace {

TEST_F(CasebookTest, RecordsAMissOnceAsOfItsDueMomentHoweverLateItIsFound) {
  const auto done = casebook_.handle(first_words("k1"), at("2024-04-02T10:00"));
  ASSERT_TRUE(
      casebook_.handle(submission(done->reference, "register", {}, "k2"), at("2024-04-02T10:00")));
  EXPECT_EQ(casebook_.watch(at("2024-04-16T23:59:59")), 0);
  EXPECT_EQ(casebook_.watch(at("2024-05-20T09:00")), 1);
  EXPECT_EQ(casebook_.watch(at("2024-05-21T09:00")), 0);
  const auto opened = casebook_.open("example-homes", done->reference, at("2024-05-21T09:00"));
  const auto& last = opened->standing.history.back();
  ASSERT_TRUE(last.body.is<casework::DeadlineMissed>());
  EXPECT_EQ(last.occurred_at, at("2024-04-16T23:59:59"));
}

/// Counts the calls a store receives.
class CountingStore : public MemoryStore {
 public:
  std::vector<StoredEvent> load(std::string_view landlord, std::string_view stream) override {
    ++loads;
    return MemoryStore::load(landlord, stream);
  }

  Result<Appended, AppendProblem> append(const Append& append) override {
    ++commits;
    return MemoryStore::append(append);
  }

  int loads = 0;
  int commits = 0;
};

class CountedVisits : public CasebookTest {
 protected:
  /// Registered on 2 April; its decision is due on 16 April.
  CountedVisits() {
    EXPECT_TRUE(counted_.handle(first_words("k1"), at("2024-04-02T10:00")));
    EXPECT_TRUE(counted_.handle(submission("R1", "register", {}, "k2"), at("2024-04-02T10:00")));
    begin();
  }

  void begin() { counting_.loads = counting_.commits = 0; }

  [[nodiscard]] std::pair<int, int> loads_and_commits() const {
    return {counting_.loads, counting_.commits};
  }

  Result<Done, casework::NotDone> note(const std::string& key, Instant now,
                                       const Opened* seen = nullptr) {
    return counted_.handle(submission("R1", "note", {{"text", {"One"}}}, key), now, seen);
  }

  CountingStore counting_;
  Casebook counted_{shelf_, counting_, {.reference = [] { return "R1"; }, .salt = fresh_salt}};
};

TEST_F(CountedVisits, LoadOnceAndCommitOnce) {
  ASSERT_TRUE(note("k3", at("2024-04-02T11:00")));
  EXPECT_EQ(loads_and_commits(), std::pair(1, 1));
}

TEST_F(CountedVisits, KeepWhatClocksDidWithWhatAPersonDid) {
  ASSERT_TRUE(note("k3", at("2024-05-20T09:00")));
  EXPECT_EQ(loads_and_commits(), std::pair(1, 1));
  const auto history =
      counted_.look("example-homes", "R1", at("2024-05-20T09:00"))->standing.history;
  ASSERT_EQ(history.size(), 4U);
  EXPECT_TRUE(history[2].body.is<casework::DeadlineMissed>());
  EXPECT_TRUE(history[3].body.is<casework::Noted>());
  EXPECT_TRUE(verify_stream("example-homes", "R1", counting_.load("example-homes", "R1")).empty());
}

TEST_F(CountedVisits, LoadNothingAgainThatTheCallerHasSeen) {
  const auto now = at("2024-05-20T09:00");
  const auto seen = counted_.look("example-homes", "R1", now);
  begin();
  ASSERT_TRUE(note("k3", now, &*seen));
  EXPECT_EQ(loads_and_commits(), std::pair(0, 1));
  begin();
  ASSERT_TRUE(note("k4", now, &*seen)) << "what was seen is older now: decided again";
  EXPECT_EQ(loads_and_commits(), std::pair(1, 2));
  EXPECT_EQ(counting_.version("example-homes", "R1"), 5);
}

TEST_F(CountedVisits, CommitOnlyWhatClocksDid) {
  ASSERT_TRUE(counted_.open("example-homes", "R1", at("2024-04-02T11:00")));
  EXPECT_EQ(loads_and_commits(), std::pair(1, 0));
  begin();
  ASSERT_TRUE(counted_.open("example-homes", "R1", at("2024-05-20T09:00")));
  EXPECT_EQ(loads_and_commits(), std::pair(1, 1));
  begin();
  ASSERT_TRUE(counted_.open("example-homes", "R1", at("2024-05-20T09:00")));
  EXPECT_EQ(loads_and_commits(), std::pair(1, 0));
}

TEST_F(CasebookTest, ShowsWhatClocksDidEvenWhereItCannotBeKept) {
  class FullStore : public MemoryStore {
   public:
    Result<Appended, AppendProblem> append(const Append& append) override {
      if (full) {
        throw StorageFailure("the disk is full");
      }
      return MemoryStore::append(append);
    }

    bool full = false;
  } store;

  Casebook casebook(shelf_, store, {.reference = [] { return "R1"; }, .salt = fresh_salt});
  ASSERT_TRUE(casebook.handle(first_words("k1"), at("2024-04-02T10:00")));
  ASSERT_TRUE(casebook.handle(submission("R1", "register", {}, "k2"), at("2024-04-02T10:00")));
  store.full = true;
  const auto opened = casebook.open("example-homes", "R1", at("2024-05-20T09:00"));
  EXPECT_EQ(opened->standing.history.size(), 3U);
  EXPECT_EQ(opened->kept.seq, 2);
}

}  // namespace
}  // namespace redress::casebook
