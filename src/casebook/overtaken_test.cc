#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "casebook/casebook_testing.h"
#include "casebook/memory_store.h"

// Several people act on one casefile at once.
namespace redress::casebook {
namespace {

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

/// What nobody has is taken by one of all who reach for it, and the others are told.
TEST_F(CasebookTest, GivesWhatNobodyHasToOneOfAllWhoTakeItAtOnce) {
  const auto now = at("2024-04-02T10:00");
  const auto done = casebook_.handle(first_words("k1"), now);
  ASSERT_TRUE(casebook_.handle(submission(done->reference, "register", {}, "k2"), now));
  Casebook other(shelf_, store_, {.reference = [] { return "R0"; }, .salt = fresh_salt});
  std::atomic<int> taken = 0;
  std::atomic<int> told = 0;
  std::vector<std::thread> people;
  for (int i = 0; i < 24; ++i) {
    people.emplace_back([&, i] {
      auto& node = i % 2 == 0 ? casebook_ : other;
      auto taking = submission(done->reference, "allocate",
                               {{"role", {"officer"}}, {"to", {"Officer " + std::to_string(i)}}},
                               "take " + std::to_string(i));
      taking.held_by = "";
      const auto answer = node.handle(taking, now);
      taken += answer ? 1 : 0;
      told += !answer && answer.error().code() == kGivenMeanwhile ? 1 : 0;
    });
  }
  for (auto& person : people) {
    person.join();
  }
  EXPECT_EQ(taken, 1);
  EXPECT_EQ(told, 23);
}

TEST_F(CasebookTest, ChecksWhoHasItOnlyWhereThatIsAskedFor) {
  const auto now = at("2024-04-02T10:00");
  const auto done = casebook_.handle(first_words("k1"), now);
  ASSERT_TRUE(casebook_.handle(submission(done->reference, "register", {}, "k2"), now));
  auto taking = submission(done->reference, "allocate",
                           {{"role", {"officer"}}, {"to", {"One Officer"}}}, "k3");
  taking.held_by = "S99";
  const auto refused = casebook_.would(taking, now);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code(), kGivenMeanwhile);
  taking.held_by.reset();
  EXPECT_TRUE(casebook_.handle(taking, now));
}

}  // namespace
}  // namespace redress::casebook
