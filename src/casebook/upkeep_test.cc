#include "casebook/upkeep.h"

#include <iterator>
#include <optional>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/chain.h"
#include "casebook/memory_store.h"
#include "casebook/testing.h"

namespace redress::casebook {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A store that somebody has tampered with from outside.
class TamperedStore : public MemoryStore {
 public:
  std::function<void(std::vector<StoredEvent>&)> events = [](auto&) {};
  std::function<void(std::optional<Rows>&)> rows = [](auto&) {};

  std::vector<StoredEvent> load(std::string_view landlord, std::string_view stream) override {
    auto loaded = MemoryStore::load(landlord, stream);
    events(loaded);
    return loaded;
  }

  std::optional<Rows> find(std::string_view landlord, std::string_view stream) override {
    auto found = MemoryStore::find(landlord, stream);
    rows(found);
    return found;
  }
};

class Upkeep : public testing::Test {
 protected:
  Upkeep() { EXPECT_TRUE(store_.append(append_to("a", "1", {}, 3))); }

  ProblemReport note() {
    return [this](const StoreProblem& problem) { problems_.push_back(problem); };
  }

  TamperedStore store_;
  std::vector<StoreProblem> problems_;
};

RowMaker maker_for(std::string stage) {
  return [stage = std::move(stage)](std::string_view landlord, std::string_view stream,
                                    const auto& events) {
    Rows rows = rows_at(landlord, stream, std::ssize(events));
    rows.casefile.stage = stage;
    return rows;
  };
}

TEST_F(Upkeep, FindsNothingInAWholeStore) {
  for (int i = 0; i < 1200; ++i) {
    ASSERT_TRUE(store_.append(append_to("b", std::to_string(i), {})));
  }
  const auto verification = verify(store_, planted_rows, note());
  EXPECT_THAT(problems_, IsEmpty());
  EXPECT_EQ(verification.problems, 0);
  EXPECT_EQ(verification.streams, 1201);
  EXPECT_EQ(verification.events, 1203);
}

TEST_F(Upkeep, FindsAnAlteredEvent) {
  store_.events = [](auto& events) { events.at(1).body = R"({"@personal":{"text":2}})"; };
  EXPECT_EQ(verify(store_, planted_rows, note()).problems, 1);
  EXPECT_THAT(problems_, ElementsAre(StoreProblem{
                             "a", "1", 2, "has a text that was changed after it was recorded"}));
}

TEST_F(Upkeep, FindsAnEmptiedEventTheFirstAmongThem) {
  for (std::size_t at = 0; at < 3; ++at) {
    problems_.clear();
    store_.events = [at](auto& events) {
      events.at(at).body.clear();
      events.at(at).salt.clear();
    };
    EXPECT_GT(verify(store_, planted_rows, note()).problems, 0);
    EXPECT_THAT(problems_,
                Contains(StoreProblem{"a", "1", static_cast<std::int64_t>(at) + 1,
                                      "has lost its text, and nothing says that it was erased"}));
  }
}

TEST_F(Upkeep, FindsAStreamThatWasCutOff) {
  store_.events = [](auto& events) { events.pop_back(); };
  (void)verify(store_, planted_rows, note());
  EXPECT_THAT(problems_,
              ElementsAre(StoreProblem{"a", "1", 0, "has its last event at 2 and rows as of 3"}));
}

TEST_F(Upkeep, FindsALostStreamAndLostRows) {
  store_.events = [](auto& events) { events.clear(); };
  (void)verify(store_, planted_rows, note());
  EXPECT_THAT(problems_, ElementsAre(StoreProblem{"a", "1", 0, "has rows and no events"}));
  problems_.clear();
  store_.events = [](auto&) {};
  store_.rows = [](auto& rows) { rows.reset(); };
  (void)verify(store_, planted_rows, note());
  EXPECT_THAT(problems_,
              ElementsAre(StoreProblem{"a", "1", 0, "has events and no rows; rebuild makes them"}));
}

TEST_F(Upkeep, FindsAnEventThisReleaseCannotRead) {
  store_.events = [](auto& events) {
    auto& last = events.back();
    last.kind = "of-the-future";
    last.hash = hash_of(last);
  };
  (void)verify(store_, planted_rows, note());
  ASSERT_EQ(problems_.size(), 1U);
  EXPECT_THAT(problems_[0].what, HasSubstr("cannot be read: Event 3 of 1, of-the-future"));
}

/// Every way in which rows can be altered from outside, each at the correct version.
TEST_F(Upkeep, FindsRowsThatAreNotWhatTheHistoryMakes) {
  struct Tampering {
    std::function<void(Rows&)> with;
    const char* says;
  };

  const Tampering table[] = {
      {[](Rows& rows) { rows.casefile.open = false; }, "whether it is open"},
      {[](Rows& rows) { rows.casefile.next_due.reset(); },
       "next due nothing where the history makes 2022-09-22T09:00:00Z"},
      {[](Rows& rows) { rows.casefile.wake_at.reset(); }, "wakes at nothing"},
      {[](Rows& rows) { rows.due.clear(); }, "0 dates where the history makes 3"},
      {[](Rows& rows) { rows.due.pop_back(); }, "2 dates where the history makes 3"},
      {[](Rows& rows) { *rows.due.at(1).due_at += std::chrono::hours(24); },
       "deadline stage-1.decision 2022-09-23T09:00:00Z where the history makes"},
      {[](Rows& rows) { rows.due.at(2).met_at = moment(); }, "promise P1"},
      {[](Rows& rows) { rows.casefile.owner = "Sam"; }, "owner"},
      {[](Rows& rows) { rows.casefile.summary = "Nothing"; }, "summary"},
      {[](Rows& rows) { rows.casefile.made_from = "x"; }, "the calendar and edition"},
      {[](Rows& rows) { rows.markers.push_back({"T1", "vexatious", ""}); }, "markers"},
      {[](Rows& rows) { rows.awaited.push_back({"head", "A1", "x"}); }, "whose yes is awaited"},
  };
  for (const auto& [with, says] : table) {
    problems_.clear();
    store_.rows = [&with](auto& rows) { with(*rows); };
    EXPECT_EQ(verify(store_, planted_rows, note()).problems, 1) << says;
    ASSERT_EQ(problems_.size(), 1U) << says;
    EXPECT_THAT(problems_[0].what, HasSubstr("has rows that differ from its history: "));
    EXPECT_THAT(problems_[0].what, HasSubstr(says));
  }
}

TEST_F(Upkeep, SaysWhichRowsCannotBeCompared) {
  (void)verify(
      store_,
      [](std::string_view, std::string_view, const auto&) -> Result<std::optional<Rows>, Message> {
        return fail(Message{"no-edition", "there is no edition.", {}});
      },
      note());
  EXPECT_THAT(problems_,
              ElementsAre(StoreProblem{"a", "1", 0,
                                       "has rows that cannot be compared: there is no edition."}));
}

TEST_F(Upkeep, LooksAgainWhenTheStreamMovesOnMeanwhile) {
  bool moved = false;
  store_.rows = [&](auto& rows) {
    if (!std::exchange(moved, true)) {
      ASSERT_TRUE(store_.append(append_to("a", "1", end_of(store_.MemoryStore::load("a", "1")))));
      rows->casefile.version = 3;
    }
  };
  EXPECT_EQ(verify(store_, planted_rows, note()).problems, 0);
}

TEST_F(Upkeep, HasAFingerprintThatFollowsEveryStream) {
  const auto before = verify(store_, planted_rows, note()).fingerprint;
  EXPECT_EQ(verify(store_, planted_rows, note()).fingerprint, before);
  ASSERT_TRUE(store_.append(append_to("b", "2", {})));
  const auto after = verify(store_, planted_rows, note()).fingerprint;
  EXPECT_NE(after, before);
  store_.events = [](auto& events) { events.pop_back(); };
  EXPECT_NE(verify(store_, planted_rows, note()).fingerprint, after);
}

TEST_F(Upkeep, RebuildsRowsFromEvents) {
  ASSERT_TRUE(store_.append(append_to("b", "2", {})));
  const auto done = rebuild(store_, maker_for("review"), note());
  EXPECT_EQ(done.streams, 2);
  EXPECT_EQ(done.problems, 0);
  EXPECT_EQ(store_.find("a", "1")->casefile.stage, "review");
  EXPECT_EQ(store_.find("b", "2")->casefile.stage, "review");
  EXPECT_EQ(store_.find("a", "1")->casefile.version, 3);
}

TEST_F(Upkeep, LeavesAloneWhatCannotBeRebuiltAndGoesOn) {
  ASSERT_TRUE(store_.append(append_to("b", "2", {})));
  const auto done = rebuild(
      store_,
      [](std::string_view landlord, std::string_view stream,
         const auto& events) -> Result<std::optional<Rows>, Message> {
        if (landlord == "a") {
          return fail(
              Message{"no-edition", "there is no edition {edition}.", {{"edition", "2020-10"}}});
        }
        return *maker_for("review")(landlord, stream, events);
      },
      note());
  EXPECT_EQ(done.problems, 1);
  EXPECT_THAT(problems_, ElementsAre(StoreProblem{
                             "a", "1", 0, "cannot be rebuilt: there is no edition 2020-10."}));
  EXPECT_EQ(store_.find("a", "1")->casefile.stage, "stage-1");
  EXPECT_EQ(store_.find("b", "2")->casefile.stage, "review");
}

TEST_F(Upkeep, RebuildsAStreamAgainThatMovedOnMeanwhile) {
  bool moved = false;
  const auto done = rebuild(
      store_,
      [&](std::string_view landlord, std::string_view stream, const auto& events) {
        if (!std::exchange(moved, true)) {
          EXPECT_TRUE(store_.append(append_to("a", "1", end_of(events))));
        }
        return maker_for("review")(landlord, stream, events);
      },
      note());
  EXPECT_EQ(done.problems, 0);
  EXPECT_EQ(store_.find("a", "1")->casefile.stage, "review");
  EXPECT_EQ(store_.find("a", "1")->casefile.version, 4);
}

}  // namespace
}  // namespace redress::casebook
