#include "casework/acts_testing.h"

namespace redress::casework::end_promise_tests {
namespace {

using namespace testing;  // given, when, then

Deed end(const std::string& how) {
  return {"2024-04-16T10:00",
          staff("officer"),
          "end-promise",
          {{"promise", {"P1"}},
           {"how", {how}},
           {"reason", {"The lift is replaced next year."}},
           {"said", {"Never mind."}},
           {"mode", {"letter"}}}};
}

/// A broken promise waits for the manager or the director.
const procedure::Edition& strict_edition() {
  static const auto kEdition = edition_of(wide_edition_text() + R"(
[authority.promise-not-kept]
act    = "end-promise"
of     = ["broken"]
any_of = ["manager", "director"]
clause = "5.2"
)");
  return kEdition;
}

Deed ask_to_break(const std::string& promise) {
  return {"2024-04-15T10:00",
          staff("officer"),
          "request-approval",
          {{"authority", {"promise-not-kept"}},
           {"promise", {promise}},
           {"what", {"The lift is replaced next year."}}}};
}

TEST(EndPromise, LetsTheWorkGoOnWithoutIt) {
  for (const char* how : {"waived", "broken"}) {
    const auto outcome = given(promised()).when(end(how));
    outcome.then({"promise-ended"});
    const auto& casefile = outcome.after().casefile;
    EXPECT_FALSE(casefile.promises_outstanding());
    EXPECT_EQ(casefile.promises.front().ended, how);
    EXPECT_FALSE(casefile.promises.front().done_at);
  }
}

TEST(EndPromise, IsToldToThePersonWhereItIsBroken) {
  auto untold = end("broken");
  untold.answers.erase("mode");
  given(promised()).when(untold).then_refused("told-how-missing");
  auto let_go = end("waived");
  let_go.answers.erase("mode");
  given(promised()).when(let_go).then({"promise-ended"});
}

TEST(EndPromise, IsTheirsToLetGoInTheirOwnWords) {
  auto unsaid = end("waived");
  unsaid.answers.erase("said");
  given(promised()).when(unsaid).then_refused("waiver-unsaid");
  auto broken = end("broken");
  broken.answers.erase("said");
  given(promised()).when(broken).then({"promise-ended"});
}

TEST(EndPromise, WaitsForTheYesTheEditionNames) {
  given(promised(), strict_edition()).when(end("broken")).then_refused("approval-missing", "5.2");
  given(promised(), strict_edition()).when(end("waived")).then({"promise-ended"});
  const auto allowed =
      promised() +
      std::vector<Deed>{ask_to_break("P1"),
                        {"2024-04-15T11:00", staff("manager"), "approve", {{"request", {"A1"}}}}};
  given(allowed, strict_edition()).when(end("broken")).then({"promise-ended", "approval-used"});
}

TEST(EndPromise, TakesAYesForThatPromiseAlone) {
  auto another = promised();
  another.push_back({"2024-04-15T09:00",
                     staff("officer"),
                     "record-promise",
                     {{"what", {"Paint the hall."}}, {"owner", {"Repairs"}}}});
  const auto allowed =
      another +
      std::vector<Deed>{ask_to_break("P2"),
                        {"2024-04-15T11:00", staff("manager"), "approve", {{"request", {"A1"}}}}};
  given(allowed, strict_edition()).when(end("broken")).then_refused("approval-missing", "5.2");
  auto unnamed = ask_to_break("P2");
  unnamed.answers.erase("promise");
  given(another, strict_edition()).when(unnamed).then_refused("promise-missing", "5.2");
}

TEST(EndPromise, IsForPromisesThatAreOutstanding) {
  given(decided()).when(end("waived")).then_refused("no-promise-open");
  const auto ended = promised() + std::vector<Deed>{end("waived")};
  given(ended).when(end("broken")).then_refused("no-promise-open");
  given(promised()).when(end("forgotten")).then_problems({"how: not-offered"});
}

}  // namespace
}  // namespace redress::casework::end_promise_tests
