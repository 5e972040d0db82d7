#include <gtest/gtest.h>

#include "casebook/casebook_testing.h"

// What was sent is done once, however often it arrives.
namespace redress::casebook {
namespace {

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

}  // namespace
}  // namespace redress::casebook
