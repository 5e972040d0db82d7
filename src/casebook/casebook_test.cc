#include "casebook/casebook.h"

#include <atomic>
#include <thread>
#include <utility>

#include <gtest/gtest.h>

#include "casebook/casebook_testing.h"
#include "casebook/chain.h"
#include "casebook/memory_store.h"
#include "casebook/upkeep.h"
#include "casework/events/closing.h"

namespace redress::casebook {
namespace {

TEST_F(CasebookTest, KeepsTheFirstWordsUnderTheEditionInForce) {
  const auto done = casebook_.handle(first_words("k1"), at("2024-04-02T10:00"));
  ASSERT_TRUE(done);
  const auto opened = casebook_.open("example-homes", done->reference, at("2024-04-02T10:00"));
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->kept.seq, 1);
  EXPECT_EQ(opened->standing.casefile.received.edition, "2024-04");
  EXPECT_EQ(store_.find("example-homes", done->reference)->casefile.summary, "The roof leaks.");
}

TEST_F(CasebookTest, RefusesFeedbackFromBeforeTheFirstEditionNamingTheFolder) {
  auto early = first_words("k1");
  early.happened = calendar::parse_local_time("2024-03-28T10:00");
  const auto done = casebook_.handle(early, at("2024-04-02T10:00"));
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code(), "no-edition");
  EXPECT_NE(done.error().sentences().front().find("procedures/example-homes"), std::string::npos);
}

TEST_F(CasebookTest, TellsOperationsOfADateThatCannotBeCountedYet) {
  const auto begun = casebook_.handle(first_words("k1"), at("2028-12-29T10:00"));
  testing::internal::CaptureStderr();
  const auto done =
      casebook_.handle(submission(begun->reference, "register", {}, "k2"), at("2028-12-29T10:05"));
  const auto log = testing::internal::GetCapturedStderr();
  EXPECT_TRUE(done);
  EXPECT_NE(log.find("date-not-countable"), std::string::npos) << log;
  EXPECT_NE(log.find("calendar-year-not-held"), std::string::npos) << log;
}

TEST_F(CasebookTest, DoesARequestSentTwiceOnce) {
  const auto one = casebook_.handle(first_words("k1"), at("2024-04-02T10:00"));
  const auto two = casebook_.handle(first_words("k1"), at("2024-04-02T10:01"));
  ASSERT_TRUE(one && two);
  EXPECT_EQ(two->reference, one->reference);
  EXPECT_TRUE(two->done_before);
  EXPECT_EQ(store_.streams({}, 10).size(), 1U);
}

TEST_F(CasebookTest, RefusesAKeyThatCameWithOtherAnswers) {
  ASSERT_TRUE(casebook_.handle(first_words("k1"), at("2024-04-02T10:00")));
  auto other = first_words("k1");
  other.answers["account"] = {"The lift is out of order."};
  const auto done = casebook_.handle(other, at("2024-04-02T10:01"));
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code(), "form-used-before");
}

TEST_F(CasebookTest, SaysWhatItWouldDoAndWritesNothing) {
  const auto now = at("2024-04-02T10:00");
  EXPECT_TRUE(casebook_.would(first_words("k1"), now));
  EXPECT_TRUE(store_.streams({}, 10).empty());
  const auto done = casebook_.handle(first_words("k1"), now);
  EXPECT_TRUE(casebook_.would(first_words("k1"), now)->done_before);
  EXPECT_EQ(casebook_.would(first_words("k1"), now)->reference, done->reference);
  const auto early = submission(done->reference, "close", {}, "k2");
  EXPECT_EQ(casebook_.would(early, now).error().sentences(),
            casebook_.handle(early, now).error().sentences());
  EXPECT_EQ(store_.attempts("example-homes", done->reference).size(), 1U);
}

TEST_F(CasebookTest, LooksAtWhatClocksHaveAskedBeforeItSaysWhatItWouldDo) {
  const auto done = casebook_.handle(first_words("k1"), at("2024-04-02T10:00"));
  ASSERT_TRUE(
      casebook_.handle(submission(done->reference, "register", {}, "k2"), at("2024-04-02T10:00")));
  const auto note = submission(done->reference, "note", {{"text", {"One"}}}, "k3");
  EXPECT_TRUE(casebook_.would(note, at("2024-05-20T09:00")));
  EXPECT_EQ(store_.load("example-homes", done->reference).size(), 2U);
}

TEST_F(CasebookTest, TakesTwoRequestsForTheSameByWhatWasAskedWhereThatIsSaid) {
  auto one = first_words("k1");
  one.asked = "row 1";
  auto same = one;
  same.answers["contact"] = {"y"};
  auto other = one;
  other.asked = "row 1, corrected";
  ASSERT_TRUE(casebook_.handle(one, at("2024-04-02T10:00")));
  EXPECT_TRUE(casebook_.handle(same, at("2024-04-02T10:01"))->done_before);
  EXPECT_EQ(casebook_.handle(other, at("2024-04-02T10:02")).error().code(), "form-used-before");
}

TEST_F(CasebookTest, LeavesALineInTheJournalForEveryRefusalAndNoEvent) {
  const auto done = casebook_.handle(first_words("k1"), at("2024-04-02T10:00"));
  const auto refused =
      casebook_.handle(submission(done->reference, "close", {}, "k2"), at("2024-04-02T11:00"));
  ASSERT_FALSE(refused);
  const auto attempts = store_.attempts("example-homes", done->reference);
  ASSERT_EQ(attempts.size(), 1U);
  EXPECT_EQ(attempts.front().act, "close");
  EXPECT_EQ(attempts.front().refusal, refused.error().code());
  EXPECT_EQ(store_.load("example-homes", done->reference).size(), 1U);
}

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

/// Lets somebody else append between a load and the append that was decided from it.
class OvertakenStore : public MemoryStore {
 public:
  Result<Appended, AppendProblem> append(const Append& append) override {
    if (times_overtaken > 0 && append.expected_version > 0) {
      --times_overtaken;
      return fail(AppendProblem::someone_else_was_first);
    }
    return MemoryStore::append(append);
  }

  int times_overtaken = 0;
};

TEST_F(CasebookTest, DecidesAgainWhenSomebodyElseWasFirstAndInTheEndSaysSo) {
  OvertakenStore store;
  Casebook casebook(shelf_, store, {.reference = [] { return "R1"; }, .salt = fresh_salt});
  ASSERT_TRUE(casebook.handle(first_words("k1"), at("2024-04-02T10:00")));
  store.times_overtaken = 1;
  EXPECT_TRUE(
      casebook.handle(submission("R1", "note", {{"text", {"One"}}}, "k2"), at("2024-04-02T11:00")));
  store.times_overtaken = 1000;
  const auto refused =
      casebook.handle(submission("R1", "note", {{"text", {"Two"}}}, "k3"), at("2024-04-02T12:00"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code(), "someone-else-was-first");
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

TEST_F(CasebookTest, DoesEveryOneOf48ParallelNotes) {
  const auto now = at("2024-04-02T10:00");
  const auto done = casebook_.handle(first_words("k1"), now);
  std::atomic<int> kept = 0;
  std::vector<std::thread> people;
  // Two nodes, because turns on one node are not enough.
  Casebook other(shelf_, store_, {.reference = [] { return "R0"; }, .salt = fresh_salt});
  for (int i = 0; i < 48; ++i) {
    people.emplace_back([&, i] {
      auto& node = i % 2 == 0 ? casebook_ : other;
      kept += node.handle(submission(done->reference, "note", {{"text", {"One"}}},
                                     "note " + std::to_string(i)),
                          now)
                  ? 1
                  : 0;
    });
  }
  for (auto& person : people) {
    person.join();
  }
  EXPECT_EQ(kept, 48);
  EXPECT_EQ(store_.version("example-homes", done->reference), 49);
}

TEST_F(CasebookTest, TellsWhoeverWantsWhatIsDoneAlready) {
  const auto now = at("2024-04-02T10:00");
  const auto done = casebook_.handle(first_words("k1"), now);
  const auto seen = casebook_.look("example-homes", done->reference, now);
  ASSERT_TRUE(casebook_.handle(submission(done->reference, "register", {}, "k2"), now));
  const auto second =
      casebook_.handle(submission(done->reference, "register", {}, "k3"), now, &*seen);
  ASSERT_FALSE(second) << "decided on what the other left";
  EXPECT_NE(second.error().code(), "someone-else-was-first");
}

TEST_F(CasebookTest, KeepsNothingThatWasTypedInTheJournalOfAttempts) {
  const auto now = at("2024-04-02T10:00");
  auto wrong = first_words("k1");
  wrong.answers["kind"] = {"mischief typed by somebody"};
  wrong.answers["typed-name-of-a-field"] = {"typed"};
  wrong.actor.name = "typed name";
  ASSERT_FALSE(casebook_.handle(wrong, now));
  const auto attempts = store_.attempts("example-homes", "");
  ASSERT_EQ(attempts.size(), 1U);
  EXPECT_EQ(attempts[0].refusal, "answers");
  EXPECT_NE(attempts[0].problems.find("kind: "), std::string::npos) << attempts[0].problems;
  EXPECT_NE(attempts[0].problems.find("another: not-asked"), std::string::npos);
  EXPECT_EQ((attempts[0].problems + attempts[0].actor).find("typed"), std::string::npos);
}

TEST_F(CasebookTest, MakesTheSameRowsAgainFromTheEvents) {
  const auto done = casebook_.handle(first_words("k1"), at("2024-04-02T10:00"));
  ASSERT_TRUE(
      casebook_.handle(submission(done->reference, "register", {}, "k2"), at("2024-04-03T10:00")));
  const auto rows = row_maker(shelf_)("example-homes", done->reference,
                                      store_.load("example-homes", done->reference));
  ASSERT_TRUE(rows);
  EXPECT_EQ(*rows, store_.find("example-homes", done->reference));
  EXPECT_EQ((*rows)->casefile.next_due, at("2024-04-16T23:59:59"));
}

}  // namespace
}  // namespace redress::casebook
