#include "laws/laws.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "calendar/london.h"
#include "casework/acts/acts.h"
#include "casework/deciding/duties.h"
#include "casework/stories/rehearsal.h"
#include "casework/stories/scenario.h"
#include "fields/fields.h"
#include "laws/histories.h"
#include "laws/kept_casefile.h"
#include "laws/stranding.h"
#include "procedures/editions.h"

// Laws that hold for every procedure and every history, tested on thousands of random ones. A
// failure names the edition and the seed, which give the same play again.
namespace redress::tests {
namespace {

constexpr std::uint32_t kPlays = 50;
constexpr std::uint32_t kOthers = 401;  // other plays than those on which the laws are tried
constexpr int kActs = 40;

class Laws : public ::testing::TestWithParam<std::string> {};

const procedure::Edition& edition_called(const std::string& slug) {
  for (const auto& one : all_editions()) {
    if (one.slug == slug) {
      return one;
    }
  }
  throw std::out_of_range("no edition of " + slug);
}

/// Returns a landlord's scenarios from the journeys.
std::vector<casework::Scenario> stories_of(const std::string& landlord) {
  std::vector<casework::Scenario> stories;
  const auto folder = std::filesystem::path(REDRESS_SOURCE_DIR) / "tests/journeys";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto name = entry.path().filename().string();
    auto scenario =
        entry.path().extension() == ".toml"
            ? casework::read_scenario(redress::tests::text_of("tests/journeys/" + name), name)
            : fail(std::vector<procedure::Problem>{});
    if (scenario && scenario->landlord == landlord) {
      stories.push_back(std::move(*scenario));
    }
  }
  return stories;
}

/// Tests every law on every act of every play of one edition. Stops at the first play that breaks
/// one: its seed gives the same play again.
TEST_P(Laws, Hold) {
  const auto& edition = edition_called(GetParam());
  for (std::uint32_t seed = 1; seed <= kPlays && !HasFailure(); ++seed) {
    KeptCasefile kept;
    RandomPlay(seed, edition, calendar_of(edition)).run(kActs, [&](const Attempt& attempt) {
      SCOPED_TRACE("seed " + std::to_string(seed) + ", " + attempt.asking.act + " at " +
                   calendar::to_iso_london(attempt.after.now));
      try_every_law(attempt);
      kept.follow(attempt);
    });
  }
}

std::vector<std::string> slugs() {
  std::vector<std::string> all;
  for (const auto& one : all_editions()) {
    all.push_back(one.slug);
  }
  return all;
}

INSTANTIATE_TEST_SUITE_P(Editions, Laws, ::testing::ValuesIn(slugs()), [](const auto& about) {
  std::string name = about.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

/// The landlords' own stories reach what random plays seldom do: hearings, refusals, restrictions,
/// outside bodies. The laws are tested from there on.
TEST_P(Laws, HoldWhereAStoryEnds) {
  const auto& edition = edition_called(GetParam());
  const auto& calendar = calendar_of(edition);
  for (const auto& story : stories_of(GetParam())) {
    const auto end = casework::rehearse(story, edition, calendar).standing;
    for (std::uint32_t seed = 1; seed <= 2 && !HasFailure(); ++seed) {
      KeptCasefile kept(story.staff);
      RandomPlay(seed, edition, calendar).go_on(end.history, end.now, 15, [&](const auto& attempt) {
        SCOPED_TRACE(story.title + ", seed " + std::to_string(seed) + ", " + attempt.asking.act);
        try_every_law(attempt);
        kept.follow(attempt);
      });
    }
  }
}

/// The invented procedures have ways that hang on what is on record, which may be put right.
TEST(OtherFields, StrandNothingWhereAStoryEnds) {
  for (const auto& field : field_names()) {
    const auto edition = field_edition(field);
    const auto& calendar = calendar_of(edition);
    for (const auto& name : field_stories(field)) {
      const auto story = field_story(field, name);
      const auto end = casework::rehearse(story, edition, calendar).standing;
      for (std::uint32_t seed = 1; seed <= 3 && !HasFailure(); ++seed) {
        RandomPlay(seed, edition, calendar)
            .go_on(end.history, end.now, 20, [&](const Attempt& attempt) {
              SCOPED_TRACE(field + ", " + name + ", seed " + std::to_string(seed) + ", " +
                           attempt.asking.act);
              what_is_decided_leads_on(attempt);
              nothing_is_stranded(attempt);
            });
      }
    }
  }
}

/// The plays must go far, or the laws would prove little. Hearings are left to the stories.
TEST(RandomPlays, ReachDelaysApprovalsAndTheDesignatedPerson) {
  std::map<std::string, int> done;
  for (const auto& edition : all_editions()) {
    for (std::uint32_t seed = kOthers; seed < kOthers + kPlays; ++seed) {
      RandomPlay(seed, edition, calendar_of(edition)).run(kActs, [&](const Attempt& attempt) {
        ++done[attempt.not_done ? "" : attempt.asking.act];
      });
    }
  }
  EXPECT_GT(done[""], 300) << "refusals are tried too";
  for (const auto* act :
       {"register", "extend-clock", "send-holding", "issue-decision", "request-escalation",
        "accept-escalation", "exclude", "redirect", "request-approval", "approve", "decline",
        "appoint-panel", "refer-external", "record-referral-answer", "mark-person",
        "receive-external-request", "close", "reopen"}) {
    EXPECT_GT(done[act], 0) << act << " was never done";
  }
}

/// Every act that a person can do is done in some landlord's story.
TEST(Stories, DoEveryAct) {
  std::set<std::string> done;
  for (const auto& edition : all_editions()) {
    for (const auto& story : stories_of(edition.slug)) {
      for (const auto& step : casework::rehearse(story, edition, calendar_of(edition)).steps) {
        done.insert(step.not_done ? "" : step.step->act);
      }
    }
  }
  for (const auto& field : field_names()) {
    const auto edition = field_edition(field);
    for (const auto& name : field_stories(field)) {
      const auto story = field_story(field, name);
      const auto told = casework::rehearse(story, edition, calendar_of(edition));
      for (const auto& step : told.steps) {
        done.insert(step.not_done ? "" : step.step->act);
      }
    }
  }
  // No landlord has two editions yet, so moving a casefile to another edition has its own test.
  done.insert("migrate-case");
  for (const auto* act : casework::all_acts()) {
    EXPECT_TRUE(!act->traits.is_for_people() || done.contains(std::string(act->traits.name)))
        << act->traits.name << " is done in no story";
  }
}

/// The result does not depend on the watch: clocks do the same whether it runs once or every day.
TEST(Watch, LosesNothingBySleeping) {
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
