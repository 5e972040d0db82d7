#include "casework/acts_testing.h"

namespace redress::casework::review_response_tests {
namespace {

using namespace testing;  // given, when, then

Deed review(const std::string& by) {
  return {"2024-04-16T10:00",
          staff(by),
          "review-response",
          {{"stage", {"stage-1"}}, {"result", {"good"}}}};
}

TEST(ReviewResponse, StandsBeforeTheClosingWhereTheEditionSaysSo) {
  const auto strict =
      edition_of(with(small_edition_text(), "promises_done = true\nclause        = \"8\"",
                      "response_reviewed = true\nclause        = \"8\""));
  const auto content =
      decided() + std::vector<Deed>{{"2024-04-15T10:00", resident(), "accept-outcome"}};
  const Deed close{"2024-04-17T10:00", staff("desk"), "close"};
  given(content, strict).when(close).then_refused("response-not-reviewed", "8");
  given(content + std::vector<Deed>{review("manager")}, strict).when(close).then({"closed"});
}

TEST(ReviewResponse, IsNotForWhoIssuedIt) {
  given(decided()).when(review("officer")).then_refused("own-response");
}

TEST(ReviewResponse, IsNotForWhoProposedIt) {
  auto acts = explained();
  acts.push_back({"2024-04-12T10:00", staff("officer", "una"), "issue-decision", decision()});
  given(acts).when(review("officer")).then_refused("own-response");
}

TEST(ReviewResponse, NeedsAResponse) {
  given(proposed()).when(review("manager")).then_refused("nothing-issued");
}

}  // namespace
}  // namespace redress::casework::review_response_tests
