#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/stored_form.h"
#include "casebook/casebook_testing.h"
#include "casebook/searching.h"

namespace redress::casebook {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class Together : public CasebookTest {
 protected:
  const Instant now_ = *calendar::parse_iso_utc("2024-04-08T09:00:00Z");
  const Further note_{.act = "note", .any_of = {{{"text", {"Rang twice."}}}}};
};

TEST_F(Together, RecordsAllOfThemAtOnce) {
  const auto done = casebook_.begin_with(first_words("k"), {note_, note_}, now_);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->reference, "R1");
  EXPECT_THAT(store_.load("example-homes", "R1"), SizeIs(done->version));
  EXPECT_EQ(done->version, 3);
  const auto found =
      search(store_, "example-homes", parse_search("rang"), [](auto&) { return true; });
  EXPECT_THAT(found.casefiles, SizeIs(1));
}

TEST_F(Together, RecordsNothingWhereOneIsRefused) {
  const Further refused{.act = "issue-decision", .any_of = {{}}};
  const auto done = casebook_.begin_with(first_words("k"), {note_, refused}, now_);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().act, "issue-decision");
  EXPECT_THAT(store_.streams({}, 10), IsEmpty());
  const auto attempts = store_.attempts("example-homes", "");
  ASSERT_THAT(attempts, SizeIs(1));
  EXPECT_EQ(attempts[0].act, "issue-decision");
  EXPECT_TRUE(casebook_.begin_with(first_words("k"), {note_}, now_)) << "the key is still unused";
}

TEST_F(Together, TakesTheFirstAnswersThatAreAccepted) {
  const Further either{.act = "note", .any_of = {{{"text", {""}}}, {{"text", {"Second."}}}}};
  const auto done = casebook_.begin_with(first_words("k"), {either}, now_);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->version, 2);
}

TEST_F(Together, HaveEffectOnceHoweverOftenTheyAreSent) {
  const auto first = casebook_.begin_with(first_words("k"), {note_}, now_);
  const auto again = casebook_.begin_with(first_words("k"), {note_}, now_);
  ASSERT_TRUE(first && again);
  EXPECT_EQ(again->reference, first->reference);
  EXPECT_TRUE(again->done_before);
  EXPECT_THAT(store_.streams({}, 10), SizeIs(1));
  const auto other = casebook_.begin_with(first_words("k"), {}, now_);
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().why.code(), kFormUsedBefore);
}

}  // namespace
}  // namespace redress::casebook
