#include <atomic>
#include <barrier>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/conformance/testing.h"

// Requests that are sent again.
namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::AppendProblem;
using casebook::moment;
using testing::IsEmpty;

TYPED_TEST(StoreConformance, AnswersARepeatedRequestWithWhatItDid) {
  ASSERT_TRUE(this->add("a", "1", 2, "key", "digest"));
  ASSERT_TRUE(this->add("a", "1"));
  auto again = append_to("a", "other", {});  // a retry draws a new reference
  again.idempotency_key = "key";
  again.request_digest = "digest";
  const auto result = this->store().append(again);
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->done_before);
  EXPECT_EQ(result->stream, "1");
  EXPECT_EQ(result->version, 2);
  EXPECT_THAT(this->store().load("a", "other"), IsEmpty());
  EXPECT_EQ(this->store().seen("a", "key")->stream, "1");
  EXPECT_EQ(this->store().seen("a", "key")->request_digest, "digest");
  EXPECT_FALSE(this->store().seen("b", "key"));
}

TYPED_TEST(StoreConformance, RefusesAKeyThatBelongsToAnotherRequest) {
  ASSERT_TRUE(this->add("a", "1", 1, "key", "digest"));
  const auto result = this->add("a", "2", 1, "key", "another");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error(), AppendProblem::key_belongs_to_another_request);
  EXPECT_THAT(this->store().load("a", "2"), IsEmpty());
}

// The digest of a request has no salt: what was asked could be guessed and the guess proved.
TYPED_TEST(StoreConformance, ForgetsWhatWasAskedOnceItIsErased) {
  ASSERT_TRUE(this->add("a", "1", 1, "key", "digest"));
  ASSERT_TRUE(this->add("a", "2", 1, "other", "digest"));
  auto erase = append_to("a", "1", casebook::end_of(this->store().load("a", "1")));
  erase.erased = {1};
  ASSERT_TRUE(this->store().append(erase));
  EXPECT_EQ(this->store().seen("a", "key")->request_digest, "");
  EXPECT_EQ(this->store().seen("a", "other")->request_digest, "digest");
  EXPECT_EQ(this->add("a", "3", 1, "key", "digest").error(),
            AppendProblem::key_belongs_to_another_request)
      << "a key is spent all the same";
}

TYPED_TEST(StoreConformance, DoesNotSpendAKeyOnARefusal) {
  ASSERT_TRUE(this->add("a", "1"));
  auto late = append_to("a", "1", {});
  late.idempotency_key = "key";
  EXPECT_FALSE(this->store().append(late));
  EXPECT_FALSE(this->store().seen("a", "key"));
  EXPECT_FALSE(this->add("a", "1", 1, "key", "")->done_before);
}

TYPED_TEST(StoreConformance, DoesOneOf64ParallelDuplicates) {
  constexpr int kThreads = 64;
  std::barrier start(kThreads);
  std::atomic<int> done = 0;
  std::atomic<int> done_before = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      auto append = append_to("a", "stream-" + std::to_string(i), {}, 2);
      append.idempotency_key = "key";
      append.request_digest = "digest";
      start.arrive_and_wait();
      const auto result = this->store().append(append);
      ASSERT_TRUE(result);
      ++(result->done_before ? done_before : done);
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(done, 1);
  EXPECT_EQ(done_before, kThreads - 1);
  EXPECT_EQ(this->store().streams({}, 1000).size(), 1U);
}

TYPED_TEST(StoreConformance, ForgetsRequestsThatWereAnsweredLongAgo) {
  for (int i = 0; i < 5; ++i) {
    auto append = append_to("a", std::to_string(i), {});
    append.events.back().recorded_at = moment(i);
    append.idempotency_key = "key " + std::to_string(i);
    ASSERT_TRUE(this->store().append(append));
  }
  EXPECT_EQ(this->store().forget_requests(moment(3), 2), 2);
  EXPECT_FALSE(this->store().seen("a", "key 1"));
  EXPECT_TRUE(this->store().seen("a", "key 2"));
  EXPECT_EQ(this->store().forget_requests(moment(3), 10), 1);
  EXPECT_EQ(this->store().forget_requests(moment(3), 10), 0);
  EXPECT_TRUE(this->store().seen("a", "key 3"));
  EXPECT_EQ(this->store().load("a", "0").size(), 1U) << "what was done stays";
  auto imported = append_to("a", "imported", {});
  imported.events.back().recorded_at = moment(-1);
  imported.idempotency_key = "import row 1";
  ASSERT_TRUE(this->store().append(imported));
  EXPECT_EQ(this->store().forget_requests(moment(3), 10), 0) << "nor is a row taken over twice";
  EXPECT_TRUE(this->store().seen("a", "import row 1"));
}

}  // namespace
}  // namespace redress::storage
