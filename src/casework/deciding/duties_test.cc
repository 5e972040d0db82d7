#include "casework/deciding/duties.h"

#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

std::vector<std::string> names_of(const History& history) {
  std::vector<std::string> names;
  for (const auto& event : history) {
    names.emplace_back(name_of(event.body));
  }
  return names;
}

TEST(Duties, RecordAMissOnce) {
  const auto standing = given(registered()).at("2024-06-03T10:00");
  const auto names = names_of(standing.history);
  EXPECT_EQ(std::count(names.begin(), names.end(), "deadline-missed"), 3)
      << "contact, acknowledgement and decision, each once";
  EXPECT_FALSE(next_duty(standing));
}

TEST(Duties, RecordThatTheDayThePersonWasToldPassedToo) {
  const Deed told{"2024-05-14T10:00",
                  staff("manager"),
                  "send-holding",
                  {{"clock", {"stage-2.decision"}},
                   {"reason", {"The contractor is ill."}},
                   {"next-step", {"They come on Friday."}},
                   {"new-date", {"2024-05-20"}}}};
  const auto acts = at_stage_2() + std::vector<Deed>{told};
  const auto passed = [&](const std::string& at) {
    const auto names = names_of(given(acts).at(at).history);
    return std::count(names.begin(), names.end(), "expected-date-passed");
  };
  EXPECT_EQ(passed("2024-05-20T23:59"), 0);
  EXPECT_EQ(passed("2024-05-21T00:00:01"), 1);
  EXPECT_EQ(passed("2024-07-01T10:00"), 1) << "once for each date";
  const auto before = given(acts).at("2024-05-15T10:00");
  EXPECT_EQ(wakes_at(before), london("2024-05-21T00:00:00"));
  auto again = told;
  again.at = "2024-05-21T10:00";
  again.answers["new-date"] = {"2024-05-24"};
  const auto twice =
      names_of(given(acts + std::vector<Deed>{again}).at("2024-05-27T10:00").history);
  EXPECT_EQ(std::count(twice.begin(), twice.end(), "expected-date-passed"), 2);
}

TEST(Duties, ComeInTheOrderOfTheirTimes) {
  const auto standing = given(registered()).at("2024-06-03T10:00");
  for (std::size_t i = 1; i < standing.history.size(); ++i) {
    EXPECT_LE(standing.history[i - 1].recorded_at, standing.history[i].recorded_at);
  }
}

TEST(Duties, RecordTheMissAndThenDoWhatTheEditionSays) {
  const auto standing = given(informal()).at("2024-04-10T10:00");
  EXPECT_EQ(names_of(standing.history),
            (std::vector<std::string>{"received", "informal-opened", "deadline-missed",
                                      "informal-lapsed", "registered"}));
  for (std::size_t i = 2; i < standing.history.size(); ++i) {
    EXPECT_EQ(standing.history[i].occurred_at, london("2024-04-09T23:59:59"));
    EXPECT_EQ(standing.history[i].actor, system_actor());
  }
}

/// A complaint registered as of its receipt leaves no trace at the moment of the lapse; the later
/// clocks still go on.
TEST(Duties, GoOnAfterALapseNobodyHadTakenUp) {
  const auto standing = given(received()).at("2024-05-01T10:00");
  EXPECT_FALSE(next_duty(standing));
  EXPECT_TRUE(deadline(standing, "stage-1.decision").miss_recorded);
}

TEST(Duties, CloseTheWindowOfWhatIsClosed) {
  const auto closed =
      decided() + std::vector<Deed>{{"2024-04-15T10:00", resident(), "accept-outcome"},
                                    {"2024-04-15T11:00", staff("desk"), "close"}};
  const auto standing = given(closed).at("2024-05-13T10:00");
  EXPECT_EQ(name_of(standing.history.back().body), "window-closed");
  EXPECT_FALSE(next_duty(standing));
}

/// Looking every six hours and looking once after three months find the same.
TEST(Duties, AreTheSameHoweverLateTheWatchRuns) {
  for (const auto& acts : {received(), informal(), registered(), decided(), at_stage_3()}) {
    const auto begun = given(acts).at("2024-04-18T12:00").history;
    History prompt = begun;
    for (auto now = london("2024-04-18T12:00"); now < london("2024-07-18T12:00");
         now += std::chrono::hours(6)) {
      prompt = with_duties(prompt, small_edition(), england(), now);
    }
    const auto late = with_duties(begun, small_edition(), england(), london("2024-07-18T12:00"));
    ASSERT_EQ(names_of(prompt), names_of(late));
    for (std::size_t i = 0; i < late.size(); ++i) {
      EXPECT_EQ(prompt[i].occurred_at, late[i].occurred_at);
      EXPECT_EQ(prompt[i].recorded_at, late[i].recorded_at);
    }
  }
}

TEST(Duties, AreNeverRecordedBeforeWhatTheyRestOn) {
  const Deed corrected{"2024-04-20T10:00",
                       staff("desk"),
                       "correct",
                       {{"reason", {"It lay in the post room."}}, {"received-on", {"2024-04-01"}}}};
  const auto standing = given(registered() + std::vector<Deed>{corrected}).at("2024-04-20T10:00");
  EXPECT_EQ(name_of(standing.history.back().body), "deadline-missed")
      << "received on the first, it was to be decided by the sixteenth";
  EXPECT_EQ(standing.history.back().recorded_at, london("2024-04-20T10:00"));
}

TEST(Duties, WakeAfterTheLastSecond) {
  const auto standing = given(registered()).at("2024-04-09T10:00");
  EXPECT_EQ(wakes_at(standing), london("2024-04-10T10:00:01")) << "48 hours after ten on Monday";
}

TEST(Duties, SleepWhenNothingRuns) {
  const auto closed = exhausted() + std::vector<Deed>{{"2024-04-25T10:00", staff("desk"), "close"}};
  const auto standing = given(closed).at("2024-07-25T10:00");
  EXPECT_FALSE(wakes_at(standing));
}

/// Where somebody must decide first whether it is taken up, the clock waits for that too.
TEST(Duties, PassTheRulesThatHoldForPeople) {
  auto acts = received();
  acts.front() = logged({{"issue-arose", {"2022-01-10"}}});
  const auto waiting = given(acts, wide_edition()).at("2024-05-20T10:00");
  EXPECT_EQ(waiting.casefile.procedure, ProcedureState::triage);
  EXPECT_FALSE(next_duty(waiting));
  EXPECT_FALSE(wakes_at(waiting)) << "nothing wakes what waits for a person";
  const auto names = names_of(waiting.history);
  EXPECT_EQ(std::count(names.begin(), names.end(), "deadline-missed"), 4)
      << "what was missed is on record all the same";
}

}  // namespace
}  // namespace redress::casework
