// What acts say they leave, over every story that ships; and that whatever a clock or a gate waits
// for can be done.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "casework/acts/acts.h"
#include "casework/events/history.h"
#include "casework/stories/rehearsal.h"
#include "journeys/stories.h"
#include "procedures/editions.h"

namespace redress::tests {
namespace {

using Names = std::set<std::string, std::less<>>;

/// What each act left in some story, by the act's name.
std::map<std::string, Names> left_by_acts() {
  std::map<std::string, Names> left;
  for (const auto& file : scenario_files()) {
    const auto scenario = casework::read_scenario(text_of("tests/journeys/" + file), file).value();
    const auto& edition = edition_of(scenario);
    const auto rehearsal = casework::rehearse(scenario, edition, calendar_of(edition));
    const auto& history = rehearsal.standing.history;
    for (std::size_t i = 0; i < rehearsal.steps.size(); ++i) {
      const auto& done = rehearsal.steps[i];
      if (done.step->act.empty() || done.not_done) {
        continue;
      }
      const auto end =
          i + 1 < rehearsal.steps.size() ? rehearsal.steps[i + 1].events_before : history.size();
      for (auto at = done.events_before; at < end; ++at) {
        left[done.step->act].insert(std::string(name_of(history[at].body)));
      }
    }
  }
  return left;
}

TEST(EventsLeft, AreLeftInSomeStory) {
  const auto left = left_by_acts();
  for (const auto* act : casework::all_acts()) {
    const auto found = left.find(std::string(act->traits.name));
    if (found == left.end()) {
      continue;  // no story does it
    }
    for (const auto event : act->traits.leaves) {
      EXPECT_TRUE(event.empty() || found->second.contains(event))
          << act->traits.name << " never leaves " << event;
    }
  }
}

void expect_an_act(const std::vector<procedure::EventPattern>& patterns, const std::string& where) {
  for (const auto& pattern : patterns) {
    EXPECT_TRUE(std::ranges::any_of(casework::all_acts(),
                                    [&](const casework::Act* act) {
                                      return std::ranges::find(act->traits.leaves, pattern.event) !=
                                             act->traits.leaves.end();
                                    }))
        << where << " waits for " << pattern.event << ", which no act leaves";
  }
}

TEST(EventsLeft, HoldWhateverDeadlinesAndGatesWaitFor) {
  for (const auto& edition : all_editions()) {
    const auto expect_clocks = [&](const std::vector<procedure::Clock>& clocks) {
      for (const auto& clock : clocks) {
        if (clock.use == procedure::Use::deadline) {
          expect_an_act(clock.met_by, edition.slug + ": " + clock.name);
        }
      }
    };
    const auto expect_gates = [&](const std::vector<procedure::Before>& rules) {
      for (const auto& rule : rules) {
        for (const auto& gate : rule.gates) {
          if (const auto* done = std::get_if<procedure::Done>(&gate)) {
            expect_an_act(done->events, edition.slug + ": before " + rule.act);
          }
        }
      }
    };
    expect_clocks(edition.clocks);
    expect_gates(edition.before);
    for (const auto& kind : edition.kinds) {
      expect_gates(kind.before);
    }
    for (const auto& stage : edition.stages) {
      expect_clocks(stage.clocks);
      expect_gates(stage.before);
    }
  }
}

}  // namespace
}  // namespace redress::tests
