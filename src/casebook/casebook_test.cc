#include "casebook/casebook.h"

#include <gtest/gtest.h>

#include "calendar/london.h"
#include "casebook/chain.h"
#include "casebook/memory_store.h"
#include "casebook/upkeep.h"
#include "casework/events/closing.h"
#include "casework/stories/vocabulary.h"
#include "procedure/reader.h"
#include "procedure/testing.h"

namespace redress::casebook {
namespace {

using calendar::Instant;
using casework::Actor;
using casework::ActorKind;
using casework::Answers;

Instant at(const char* local) { return *calendar::from_london(*calendar::parse_local_time(local)); }

/// April 2024 without holidays but Easter Monday, under the small procedure.
Shelf small_shelf() {
  auto edition = procedure::read_edition(procedure::small_edition(), "small.toml", "example-homes",
                                         casework::vocabulary());
  calendar::HolidayTable table{
      .name = "england-and-wales", .release = "test", .first_year = 2024, .last_year = 2024};
  table.holidays.push_back({.on = *calendar::parse_date("2024-04-01"), .name = "Easter Monday"});
  return *Shelf::of({*edition}, {table});
}

class CasebookTest : public testing::Test {
 protected:
  CasebookTest()
      : shelf_(small_shelf()),
        casebook_(shelf_, store_,
                  {.reference = [this] { return "R" + std::to_string(++references_); },
                   .salt = fresh_salt}) {}

  Order order(const std::string& reference, const std::string& command, Answers answers,
              const std::string& key) {
    return {.landlord = "example-homes",
            .reference = reference,
            .command = command,
            .answers = std::move(answers),
            .actor = {.kind = ActorKind::staff, .id = "a", .name = "A", .roles = {"officer"}},
            .happened = {},
            .late_reason = "",
            .idempotency_key = key};
  }

  Order first_words(const std::string& key) {
    return order("", "log-item",
                 {{"kind", {"complaint"}},
                  {"account", {"The roof leaks."}},
                  {"person", {"Ada"}},
                  {"contact", {"x"}}},
                 key);
  }

  Shelf shelf_;
  MemoryStore store_;
  int references_ = 0;
  Casebook casebook_;
};

TEST_F(CasebookTest, KeepsTheFirstWordsUnderTheEditionInForce) {
  const auto done = casebook_.handle(first_words("k1"), at("2024-04-02T10:00"));
  ASSERT_TRUE(done);
  const auto opened = casebook_.open("example-homes", done->reference, at("2024-04-02T10:00"));
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->version, 1);
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
  const auto early = order(done->reference, "close", {}, "k2");
  EXPECT_EQ(casebook_.would(early, now).error().sentences(),
            casebook_.handle(early, now).error().sentences());
  EXPECT_EQ(store_.attempts("example-homes", done->reference).size(), 1U);
}

TEST_F(CasebookTest, LooksAtWhatClocksHaveAskedBeforeItSaysWhatItWouldDo) {
  const auto done = casebook_.handle(first_words("k1"), at("2024-04-02T10:00"));
  ASSERT_TRUE(
      casebook_.handle(order(done->reference, "register", {}, "k2"), at("2024-04-02T10:00")));
  const auto note = order(done->reference, "note", {{"text", {"One"}}}, "k3");
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
      casebook_.handle(order(done->reference, "close", {}, "k2"), at("2024-04-02T11:00"));
  ASSERT_FALSE(refused);
  const auto attempts = store_.attempts("example-homes", done->reference);
  ASSERT_EQ(attempts.size(), 1U);
  EXPECT_EQ(attempts.front().command, "close");
  EXPECT_EQ(attempts.front().refusal, refused.error().code());
  EXPECT_EQ(store_.load("example-homes", done->reference).size(), 1U);
}

TEST_F(CasebookTest, RecordsAMissOnceAsOfItsDueMomentHoweverLateItIsFound) {
  const auto done = casebook_.handle(first_words("k1"), at("2024-04-02T10:00"));
  ASSERT_TRUE(
      casebook_.handle(order(done->reference, "register", {}, "k2"), at("2024-04-02T10:00")));
  EXPECT_EQ(casebook_.watch(at("2024-04-16T23:59:59")), 0);
  EXPECT_EQ(casebook_.watch(at("2024-05-20T09:00")), 1);
  EXPECT_EQ(casebook_.watch(at("2024-05-21T09:00")), 0);
  const auto opened = casebook_.open("example-homes", done->reference, at("2024-05-21T09:00"));
  const auto& last = opened->standing.history.back();
  ASSERT_TRUE(last.body.is<casework::DeadlineMissed>());
  EXPECT_EQ(last.occurred_at, at("2024-04-16T23:59:59"));
}

/// Lets somebody else append between a load and the append that was decided on it.
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
      casebook.handle(order("R1", "note", {{"text", {"One"}}}, "k2"), at("2024-04-02T11:00")));
  store.times_overtaken = 100;
  const auto refused =
      casebook.handle(order("R1", "note", {{"text", {"Two"}}}, "k3"), at("2024-04-02T12:00"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code(), "someone-else-was-first");
}

TEST_F(CasebookTest, MakesTheSameRowsAnewFromTheEvents) {
  const auto done = casebook_.handle(first_words("k1"), at("2024-04-02T10:00"));
  ASSERT_TRUE(
      casebook_.handle(order(done->reference, "register", {}, "k2"), at("2024-04-03T10:00")));
  const auto rows = row_maker(shelf_)("example-homes", done->reference,
                                      store_.load("example-homes", done->reference));
  ASSERT_TRUE(rows);
  EXPECT_EQ(*rows, store_.find("example-homes", done->reference));
  EXPECT_EQ((*rows)->casefile.next_due, at("2024-04-16T23:59:59"));
}

}  // namespace
}  // namespace redress::casebook
