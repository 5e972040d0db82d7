#include "casebook/casebook.h"

#include <string>

#include <gtest/gtest.h>

#include "calendar/date.h"
#include "casebook/casebook_testing.h"
#include "casework/casefile/casefile.h"
#include "casework/events/reception.h"

namespace redress::casebook {
namespace {

TEST_F(CasebookTest, KeepsTheFirstWordsUnderTheEditionInForce) {
  const auto done = casebook_.handle(first_words("k1"), at("2024-04-02T10:00"));
  ASSERT_TRUE(done);
  const auto opened = casebook_.open("example-homes", done->reference, at("2024-04-02T10:00"));
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->kept.seq, 1);
  EXPECT_EQ(opened->standing.casefile.edition, "2024-04");
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
  testing::internal::CaptureStderr();
  const auto done = casebook_.handle(first_words("k1"), at("2028-12-29T10:00"));
  const auto log = testing::internal::GetCapturedStderr();
  EXPECT_TRUE(done);
  EXPECT_NE(log.find("date-not-countable"), std::string::npos) << log;
  EXPECT_NE(log.find("calendar-year-not-held"), std::string::npos) << log;
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

TEST_F(CasebookTest, PutsAMergerOnRecordInBothCasefiles) {
  const auto whole = casebook_.handle(first_words("k1"), at("2024-04-02T10:00"));
  auto second = first_words("k2");
  second.answers["account"] = {"It leaks above me too."};
  second.answers["person"] = {"Bea"};
  const auto part = casebook_.handle(second, at("2024-04-03T10:00"));
  const auto merge = submission(part->reference, "merge",
                                {{"into", {whole->reference}}, {"reason", {"One roof."}}}, "k3");
  ASSERT_TRUE(casebook_.handle(merge, at("2024-04-03T11:00")));
  ASSERT_TRUE(casebook_.handle(merge, at("2024-04-03T11:01")));
  const auto opened = casebook_.look("example-homes", whole->reference, at("2024-04-03T12:00"));
  const auto& history = opened->standing.history;
  ASSERT_EQ(history.size(), 3U) << "once, however often it is sent";
  const auto* linked = history[1].body.as<casework::Linked>();
  ASSERT_NE(linked, nullptr);
  EXPECT_EQ(linked->other, part->reference);
  EXPECT_EQ(linked->reason, "It leaks above me too.");
  ASSERT_EQ(opened->standing.casefile.complainants.size(), 2U);
  EXPECT_EQ(opened->standing.casefile.complainants[1].who.name, "Bea");
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
