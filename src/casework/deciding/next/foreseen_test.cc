#include "casework/deciding/next/foreseen.h"

#include <gmock/gmock.h>

#include "casework/acts_testing.h"
#include "casework/deciding/asking.h"

namespace redress::casework {
namespace {

using namespace testing;
using ::testing::ElementsAre;

/// "decision: done": how each date would change by what somebody does.
Texts changes(const std::vector<Deed>& acts, const Deed& next) {
  const auto before = given(acts).at(next.at);
  auto with = acts;
  with.push_back(next);
  const auto after = given(with).at(next.at);
  Texts words;
  for (const auto& change : dates_changed(before, after)) {
    const auto& one = change.after ? *change.after : *change.before;
    switch (change.kind) {
      case DateChange::Kind::starts:
        words.push_back(one.key() + " starts");
        break;
      case DateChange::Kind::moves:
        words.push_back(one.key() + " moves");
        break;
      case DateChange::Kind::done:
        words.push_back(one.key() + " done");
        break;
      case DateChange::Kind::no_more:
        words.push_back(one.key() + " no more");
        break;
    }
  }
  return words;
}

TEST(DatesChanged, SayWhatIsDoneAndWhatStarts) {
  EXPECT_THAT(
      changes(explained(), {"2024-04-12T10:00", staff("officer"), "issue-decision", decision()}),
      ElementsAre("stage-1.contact no more", "stage-1.acknowledgement no more",
                  "stage-1.decision done", "stage-1.escalation starts"));
}

TEST(DatesChanged, SayWhatIsOwedNoMore) {
  EXPECT_THAT(
      changes(registered(),
              {"2024-04-09T10:00", staff("officer"), "withdraw", {{"words", {"It works again."}}}}),
      ElementsAre("stage-1.contact no more", "stage-1.acknowledgement no more",
                  "stage-1.decision no more"));
}

TEST(DatesChanged, SayWhichDateMoves) {
  EXPECT_THAT(changes(registered(), {"2024-04-09T10:00",
                                     staff("officer"),
                                     "extend-clock",
                                     {{"clock", {"stage-1.decision"}},
                                      {"how-much", {"5 working days"}},
                                      {"reason", {"The lift’s maker is away."}},
                                      {"message", {"It takes a week longer."}}}}),
              ElementsAre("stage-1.decision moves"));
}

TEST(DatesChanged, AreNoneWhereNothingHappens) {
  EXPECT_THAT(
      changes(registered(), {"2024-04-09T10:00", staff("officer"), "note", {{"text", {"Rang."}}}}),
      ElementsAre());
}

TEST(RoutesChanged, AreTheWaysThatOpen) {
  const auto before = given(form_back()).at("2024-04-24T10:00");
  const auto after = given(exhausted()).at("2024-04-24T10:00");
  Texts changed;
  for (const auto* route : routes_changed(before, after)) {
    changed.push_back(route->rule->id);
  }
  EXPECT_THAT(changed, ElementsAre("designated-person", "review"));
  EXPECT_TRUE(routes_changed(after, after).empty());
}

}  // namespace
}  // namespace redress::casework
