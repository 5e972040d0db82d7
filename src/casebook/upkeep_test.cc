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

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A store in which someone has changed things behind its back.
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

class OutdatedStore : public MemoryStore {
 public:
  bool has_outdated_rows() override { return true; }
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
  return [stage](std::string_view landlord, std::string_view stream, const auto& events) {
    Rows rows = rows_at(landlord, stream, std::ssize(events));
    rows.casefile.stage = stage;
    return rows;
  };
}

TEST_F(Upkeep, FindsNothingInAWholeStore) {
  for (int i = 0; i < 1200; ++i) {
    ASSERT_TRUE(store_.append(append_to("b", std::to_string(i), {})));
  }
  const auto verification = verify(store_, note());
  EXPECT_THAT(problems_, IsEmpty());
  EXPECT_EQ(verification.problems, 0);
  EXPECT_EQ(verification.streams, 1201);
  EXPECT_EQ(verification.events, 1203);
}

TEST_F(Upkeep, FindsAnAlteredEvent) {
  store_.events = [](auto& events) { events.at(1).body = R"({"text":"other"})"; };
  EXPECT_EQ(verify(store_, note()).problems, 1);
  EXPECT_THAT(problems_, ElementsAre(StoreProblem{
                             "a", "1", 2, "has a text that was changed after it was recorded"}));
}

TEST_F(Upkeep, FindsAStreamThatWasCutOff) {
  store_.events = [](auto& events) { events.pop_back(); };
  (void)verify(store_, note());
  EXPECT_THAT(problems_,
              ElementsAre(StoreProblem{"a", "1", 0, "has its last event at 2 and rows as of 3"}));
}

TEST_F(Upkeep, FindsALostStreamAndLostRows) {
  store_.events = [](auto& events) { events.clear(); };
  (void)verify(store_, note());
  EXPECT_THAT(problems_, ElementsAre(StoreProblem{"a", "1", 0, "has rows and no events"}));
  problems_.clear();
  store_.events = [](auto&) {};
  store_.rows = [](auto& rows) { rows.reset(); };
  (void)verify(store_, note());
  EXPECT_THAT(problems_,
              ElementsAre(StoreProblem{"a", "1", 0, "has events and no rows; rebuild makes them"}));
}

TEST_F(Upkeep, FindsAnEventThisReleaseCannotRead) {
  store_.events = [](auto& events) {
    auto& last = events.back();
    last.kind = "of-the-future";
    last.hash = hash_of(last);
  };
  (void)verify(store_, note());
  ASSERT_EQ(problems_.size(), 1U);
  EXPECT_THAT(problems_[0].what, HasSubstr("cannot be read: Event 3 of 1, of-the-future"));
}

TEST_F(Upkeep, LooksAgainWhenTheStreamMovesOnMeanwhile) {
  bool moved = false;
  store_.rows = [&](auto& rows) {
    if (!std::exchange(moved, true)) {
      ASSERT_TRUE(store_.append(append_to("a", "1", end_of(store_.MemoryStore::load("a", "1")))));
      rows->casefile.version = 3;
    }
  };
  EXPECT_EQ(verify(store_, note()).problems, 0);
}

TEST_F(Upkeep, HasAFingerprintThatFollowsEveryStream) {
  const auto before = verify(store_, note()).fingerprint;
  EXPECT_EQ(verify(store_, note()).fingerprint, before);
  ASSERT_TRUE(store_.append(append_to("b", "2", {})));
  const auto after = verify(store_, note()).fingerprint;
  EXPECT_NE(after, before);
  store_.events = [](auto& events) { events.pop_back(); };
  EXPECT_NE(verify(store_, note()).fingerprint, after);
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

TEST_F(Upkeep, RebuildsByItselfWhatAnOlderReleaseWrote) {
  EXPECT_EQ(rebuild_if_outdated(store_, maker_for("review"), note()), std::nullopt);
  EXPECT_EQ(store_.find("a", "1")->casefile.stage, "stage-1");
  OutdatedStore old;
  ASSERT_TRUE(old.append(append_to("a", "1", {}, 3)));
  EXPECT_EQ(rebuild_if_outdated(old, maker_for("review"), note())->streams, 1);
  EXPECT_EQ(old.find("a", "1")->casefile.stage, "review");
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
