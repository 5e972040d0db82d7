#include <map>
#include <set>

#include <gtest/gtest.h>

#include "casework/duties.h"
#include "casework/fields.h"
#include "laws/histories.h"
#include "procedures/editions.h"

// Laws that hold for every procedure and every history, tried on thousands of random ones. A
// failure names the edition and the seed, which give the same play again.
namespace redress::tests {
namespace {

using casework::ClockState;
using casework::Deadline;
using casework::Standing;

constexpr std::uint32_t kPlays = 40;
constexpr int kActs = 45;

/// Plays every edition with its fixed seeds and shows each attempt to the law.
void for_each_attempt(const std::function<void(const Attempt&)>& law) {
  for (const auto& edition : all_editions()) {
    for (std::uint32_t seed = 1; seed <= kPlays; ++seed) {
      SCOPED_TRACE(edition.slug + ", seed " + std::to_string(seed));
      RandomPlay(seed, edition, calendar_of(edition)).run(kActs, law);
      if (::testing::Test::HasFailure()) {
        return;  // one story is enough to mend by
      }
    }
  }
}

std::string text_of(const casework::Event& event) {
  std::string text = std::string(name_of(event.body)) + " " +
                     calendar::to_iso_utc(event.occurred_at) + " " +
                     calendar::to_iso_utc(event.recorded_at) + " " + event.actor.id;
  std::visit(
      [&](const auto& body) {
        body.fields(body, [&](std::string_view name, const auto&) {
          for (const auto& value : values_of(event.body, name)) {
            text += " " + std::string(name) + "=" + value;
          }
        });
      },
      event.body);
  return text;
}

TEST(Law, TheSameHistoryGivesTheSameCasefileAndTheSameDates) {
  for_each_attempt([](const Attempt& attempt) {
    const auto& one = attempt.after;
    casework::Casefile folded;
    for (const auto& event : one.history) {
      evolve(folded, event);
    }
    EXPECT_EQ(folded.procedure, one.casefile.procedure);
    EXPECT_EQ(folded.stage, one.casefile.stage);
    const Standing again(one.history, one.edition, one.calendar, one.now);
    ASSERT_EQ(again.deadlines.size(), one.deadlines.size());
    for (std::size_t i = 0; i < one.deadlines.size(); ++i) {
      EXPECT_EQ(again.deadlines[i].due, one.deadlines[i].due);
      EXPECT_EQ(again.deadlines[i].state, one.deadlines[i].state);
    }
  });
}

TEST(Law, TheSamePlayIsTheSameOnEveryMachine) {
  const auto& first = all_editions().front();
  std::vector<std::string> told[2];
  for (auto& story : told) {
    RandomPlay(7, first, calendar_of(first)).run(kActs, [&](const Attempt& attempt) {
      story.push_back(attempt.asking.command + (attempt.not_done ? attempt.not_done->code() : ""));
    });
  }
  EXPECT_EQ(told[0], told[1]);
}

/// What stays of each clock from one look to the next.
struct Seen {
  std::optional<calendar::Due> due;
  int extensions = 0;
  std::optional<calendar::Instant> started_at;
  ClockState state = ClockState::pending;
};

std::map<std::string, Seen> clocks_of(const Standing& standing) {
  std::map<std::string, Seen> clocks;
  for (const auto& one : standing.deadlines) {
    clocks[one.key()] = {one.due, one.extensions, one.started_at, one.state};
  }
  return clocks;
}

TEST(Law, DueMovesOnlyByAnExtension) {
  for_each_attempt([](const Attempt& attempt) {
    const auto before = clocks_of(attempt.before);
    for (const auto& [key, after] : clocks_of(attempt.after)) {
      const auto found = before.find(key);
      // An earlier start that comes to light (a form recorded late) starts the clock anew.
      if (found == before.end() || !found->second.due ||
          found->second.started_at != after.started_at) {
        continue;
      }
      if (found->second.extensions == after.extensions) {
        EXPECT_EQ(found->second.due, after.due) << key << " after " << attempt.asking.command;
      } else {
        EXPECT_EQ(attempt.asking.command, "extend-clock");
        EXPECT_GT(after.due->at, found->second.due->at) << key;
      }
    }
  });
}

TEST(Law, ADecisionAtALastStageExhaustsAndNothingElseDoes) {
  for_each_attempt([](const Attempt& attempt) {
    bool decided_last = false;
    for (const auto& event : attempt.after.history) {
      if (const auto* issued = std::get_if<casework::DecisionIssued>(&event.body)) {
        decided_last = decided_last || !attempt.after.edition.stage(issued->stage)->next;
      }
    }
    EXPECT_EQ(decided_last, attempt.after.casefile.exhausted_at.has_value());
    EXPECT_EQ(decided_last,
              attempt.after.casefile.procedure == casework::ProcedureState::exhausted);
  });
}

TEST(Law, ClosingMovesNoRoute) {
  for_each_attempt([](const Attempt& attempt) {
    if (attempt.asking.command != "close" || attempt.not_done) {
      return;
    }
    ASSERT_EQ(attempt.before.routes.size(), attempt.after.routes.size());
    for (std::size_t i = 0; i < attempt.before.routes.size(); ++i) {
      EXPECT_EQ(attempt.before.routes[i].opens_at, attempt.after.routes[i].opens_at);
      EXPECT_EQ(attempt.before.routes[i].open, attempt.after.routes[i].open);
    }
  });
}

TEST(Law, NobodyDecidesTwoStages) {
  for_each_attempt([](const Attempt& attempt) {
    std::set<std::string> deciders;
    for (const auto& run : attempt.after.casefile.runs) {
      if (run.decided_at) {
        EXPECT_TRUE(deciders.insert(run.decided_by).second) << run.decided_by;
      }
    }
  });
}

TEST(Law, ClosedMeansAllWorkIsDone) {
  for_each_attempt([](const Attempt& attempt) {
    const auto& casefile = attempt.after.casefile;
    EXPECT_FALSE(casefile.closed_at && casefile.promises_outstanding());
  });
}

/// Nobody's watch makes a difference: what the clocks do is the same told once or looked at daily.
TEST(Law, AWatchThatSleepsLosesNothing) {
  for (const auto& edition : all_editions()) {
    const auto& calendar = calendar_of(edition);
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
      casework::History history;
      calendar::Instant now;
      RandomPlay(seed, edition, calendar).run(12, [&](const Attempt& attempt) {
        history = attempt.after.history;
        now = attempt.after.now;
      });
      const auto end = now + std::chrono::hours(24 * 90);
      auto daily = history;
      for (auto look = now; look <= end; look += std::chrono::hours(24)) {
        daily = with_duties(std::move(daily), edition, calendar, look);
      }
      const auto once = with_duties(history, edition, calendar, end);
      ASSERT_EQ(daily.size(), once.size()) << edition.slug << ", seed " << seed;
      for (std::size_t i = 0; i < once.size(); ++i) {
        EXPECT_EQ(text_of(daily[i]), text_of(once[i]));
      }
    }
  }
}

}  // namespace
}  // namespace redress::tests
