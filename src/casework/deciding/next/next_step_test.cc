#include "casework/deciding/next/next_step.h"

#include <algorithm>

#include "casework/acts/acts.h"
#include "casework/acts_testing.h"
#include "casework/events/event_words.h"

namespace redress::casework {
namespace {

using namespace testing;

/// A casefile at a moment, as somebody sees it. Owns what the next step points into.
class Seen {
 public:
  Seen(const std::vector<Deed>& acts, const std::string& at, Actor by,
       const procedure::Edition& edition = small_edition())
      : standing_(given(acts, edition).at(at)),
        circumstances_{.now = standing_.now,
                       .actor = std::move(by),
                       .occurred_at = standing_.now,
                       .late_reason = ""} {}

  [[nodiscard]] Situation here() const { return standing_.seen_by(circumstances_); }

  [[nodiscard]] std::optional<NextStep> next() const { return next_step(here()); }

 private:
  Standing standing_;
  Circumstances circumstances_;
};

std::string name_of(const Act* act) { return act ? std::string(act->traits.name) : "none"; }

std::string to_do(const NextStep& step) {
  Texts cures;
  for (const auto& before : step.before) {
    cures.push_back(before.missing ? name_of(before.cure) : "done");
  }
  return joined(cures, ", ");
}

TEST(NextStep, IsWhatTheNearestDateAsksFor) {
  const Seen seen(registered(), "2024-04-08T12:00", staff("officer"));
  const auto step = seen.next();
  ASSERT_TRUE(step);
  EXPECT_EQ(name_of(step->act), "log-contact");
  EXPECT_EQ(name_of(step->now), "log-contact");
  EXPECT_EQ(step->asked_by, "First contact");
  ASSERT_TRUE(step->due);
  EXPECT_EQ(calendar::to_iso(step->due->on), "2024-04-10");
}

TEST(NextStep, LeadsToADecisionThroughWhatComesBeforeIt) {
  const std::vector<Deed> met = {{"2024-04-08T11:00",
                                  staff("desk"),
                                  "log-contact",
                                  {{"from", {"landlord"}},
                                   {"mode", {"phone"}},
                                   {"result", {"two-way"}},
                                   {"points", {"about"}}}},
                                 {"2024-04-08T12:00",
                                  staff("desk"),
                                  "acknowledge",
                                  {{"understanding", {"A broken lift."}}, {"mode", {"letter"}}}}};
  const Seen unproposed(registered() + met, "2024-04-09T12:00", staff("officer"));
  const auto step = unproposed.next();
  ASSERT_TRUE(step);
  EXPECT_EQ(name_of(step->act), "issue-decision");
  EXPECT_EQ(name_of(step->now), "propose-decision") << "nothing can be explained before that";
  EXPECT_EQ(to_do(*step), "propose-decision, propose-decision");
  const Seen to_explain(proposed() + met, "2024-04-11T12:00", staff("officer"));
  EXPECT_EQ(name_of(to_explain.next()->now), "explain-decision");
  const Seen for_others(proposed() + met, "2024-04-11T12:00", staff("desk"));
  ASSERT_TRUE(for_others.next()->bar);
  EXPECT_EQ(for_others.next()->bar->code(), "not-your-role");
  EXPECT_EQ(for_others.next()->now, nullptr) << "the decision is for the officer";
}

TEST(NextStep, CountsPromisesAmongWhatIsDue) {
  const std::vector<Deed> promised = {
      {"2024-04-08T11:00",
       staff("officer"),
       "record-promise",
       {{"what", {"Mend the roof."}}, {"owner", {"Repairs"}}, {"by-when", {"2024-04-09"}}}}};
  const Seen seen(registered() + promised, "2024-04-08T12:00", staff("officer"));
  EXPECT_EQ(name_of(seen.next()->act), "fulfil-promise");
  EXPECT_EQ(seen.next()->asked_by, "Promise P1: Mend the roof.");
  EXPECT_EQ(calendar::to_iso(seen.next()->due->on), "2024-04-09");
}

TEST(NextStep, IsAcceptanceWhereAStageIsAskedFor) {
  const Seen seen(requested(), "2024-04-15T12:00", staff("manager"));
  ASSERT_TRUE(seen.next());
  EXPECT_EQ(name_of(seen.next()->act), "issue-decision") << "its date is the nearest";
  EXPECT_EQ(name_of(seen.next()->now), "accept-escalation");
}

TEST(NextStep, IsNothingOnceItIsClosed) {
  auto acts = decided();
  acts.push_back({"2024-04-12T11:00", resident(), "accept-outcome", {}});
  acts.push_back({"2024-04-12T12:00", staff("officer"), "close", {}});
  EXPECT_FALSE(Seen(acts, "2024-04-12T13:00", staff("officer")).next());
  acts.pop_back();
  const Seen open(acts, "2024-04-12T13:00", staff("officer"));
  ASSERT_TRUE(open.next());
  EXPECT_EQ(name_of(open.next()->act), "close");
}

TEST(NextStep, SplitsWhatARuleAsksForIntoTasks) {
  const Seen seen(at_stage_2(), "2024-04-17T12:00", staff("manager"));
  const auto before = preliminaries_of(*find_act("issue-decision"), seen.here());
  ASSERT_EQ(before.size(), 2);
  EXPECT_EQ(name_of(before[0].cure), "offer-panel");
  EXPECT_EQ(name_of(before[1].cure), "log-contact");
}

TEST(CureOf, IsNothingWhereNoActHelps) {
  const Seen seen(registered(), "2024-04-08T12:00", staff("officer"));
  EXPECT_EQ(cure_of(refusal("x", "Never."), seen.here()), nullptr);
  EXPECT_EQ(name_of(cure_of(refusal("x", "Ring them.").until("contact"), seen.here())),
            "log-contact");
}

TEST(Acts, LeaveOnlyEventsThatThereAre) {
  for (const auto* act : all_acts()) {
    for (const auto event : act->traits.leaves) {
      EXPECT_TRUE(event.empty() || !act_of(event).empty()) << act->traits.name << ": " << event;
    }
  }
}

TEST(NextStep, AsksForTheReviewOfARestrictionOnAClosedCasefileToo) {
  const std::vector<Deed> told = {
      {"2024-04-10T10:00",
       staff("manager"),
       "notify-marker",
       {{"marker", {"restricted"}}, {"mode", {"letter"}}}},
      {"2024-04-18T10:00", staff("manager"), "withdraw", {{"words", {"Never mind."}}}},
      {"2024-04-18T11:00", staff("manager"), "close"}};
  const Seen seen(restriction_allowed() + std::vector<Deed>{restriction()} + told,
                  "2024-04-19T10:00", staff("manager"), wide_edition());
  ASSERT_TRUE(seen.here().casefile.closed_at);
  const auto step = seen.next();
  ASSERT_TRUE(step);
  EXPECT_EQ(name_of(step->act), "review-marker");
  EXPECT_EQ(calendar::to_iso(step->due->on), "2024-10-01");
}

TEST(NextStep, IsTheYesThatWhoeverLooksIsAskedFor) {
  const auto asked = registered() + std::vector<Deed>{approval_asked("250")};
  const Seen seen(asked, "2024-04-09T12:00", staff("manager"), wide_edition());
  const auto step = seen.next();
  ASSERT_TRUE(step);
  EXPECT_EQ(name_of(step->act), "approve");
  EXPECT_EQ(step->asked_by, "A1: For the months without a lift.");
  const Seen other(asked, "2024-04-09T12:00", staff("officer"), wide_edition());
  EXPECT_NE(name_of(other.next()->act), "approve");
}

TEST(NextStep, IsNobodysOnceThePersonIsToAnswer) {
  const Seen seen(decided(), "2024-04-12T11:00", staff("officer"));
  EXPECT_FALSE(seen.next()) << name_of(seen.next()->act);
}

TEST(Preliminaries, AreNotDoneWhereNothingHasComeUp) {
  const Seen seen(exhausted(), "2024-04-24T11:00", staff("desk"));
  EXPECT_TRUE(preliminaries_of(*find_act("close"), seen.here()).empty()) << "no promise was made";
}

}  // namespace
}  // namespace redress::casework
