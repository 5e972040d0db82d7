#include <filesystem>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "casebook/chain.h"
#include "casebook/codec.h"
#include "casebook/rows.h"
#include "casework/acts/acts.h"
#include "casework/deciding/answers.h"
#include "casework/deciding/duties.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/fields.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"
#include "casework/stories/rehearsal.h"
#include "casework/stories/scenario.h"
#include "laws/histories.h"
#include "procedures/editions.h"

// Laws that hold for every procedure and every history, tested on thousands of random ones. A
// failure names the edition and the seed, which give the same play again.
namespace redress::tests {
namespace {

using casework::ClockState;
using casework::Deadline;
using casework::Standing;

std::string text_of(const casework::Event& event) {
  std::string text = std::string(name_of(event.body)) + " " +
                     calendar::to_iso_utc(event.occurred_at) + " " +
                     calendar::to_iso_utc(event.recorded_at) + " " + event.actor.id + " " +
                     event.actor.name + " " + event.late_reason;
  for (const auto& field : fields_of(event.body)) {
    for (const auto& value : values_of(event.body, field.name)) {
      text += " " + std::string(field.name) + "=" + value;
    }
  }
  return text;
}

void refused_with_words_and_without_a_trace(const Attempt& attempt) {
  if (!attempt.not_done) {
    EXPECT_GT(attempt.after.history.size(), attempt.before.history.size());
    return;
  }
  EXPECT_FALSE(attempt.not_done->code().empty());
  EXPECT_FALSE(attempt.not_done->sentences().empty());
  for (const auto& sentence : attempt.not_done->sentences()) {
    EXPECT_FALSE(sentence.empty());
    EXPECT_EQ(sentence.find('{'), sentence.npos) << sentence;
  }
  EXPECT_EQ(attempt.after.history.size(), attempt.before.history.size());
}

void no_question_offers_an_answer_twice(const Attempt& attempt) {
  const auto here = attempt.before.seen_by(attempt.asking.circumstances);
  for (const auto& asked : casework::questions_of(attempt.asking.act, here)) {
    std::set<std::string> offered;
    for (const auto& choice : asked.choices) {
      EXPECT_TRUE(offered.insert(choice.value).second)
          << asked.question.name << " offers " << choice.value << " twice";
    }
  }
}

void every_duty_can_be_done(const Attempt& attempt) {
  const auto& [history, edition, calendar, now] = std::tie(
      attempt.after.history, attempt.after.edition, attempt.after.calendar, attempt.after.now);
  const Standing done(with_duties(history, edition, calendar, now), edition, calendar, now);
  const auto left = next_duty(done.history, done.deadlines, now);
  EXPECT_FALSE(left) << left->act << " cannot be done";
}

/// Returns each clock by its key, to compare two moments.
std::map<std::string, Deadline> clocks_of(const Standing& standing) {
  std::map<std::string, Deadline> clocks;
  for (const auto& one : standing.deadlines) {
    clocks[one.key()] = one;
  }
  return clocks;
}

void due_moves_only_by_an_extension(const Attempt& attempt) {
  const auto before = clocks_of(attempt.before);
  for (const auto& [key, after] : clocks_of(attempt.after)) {
    const auto found = before.find(key);
    // An earlier start that becomes known (a form recorded late) restarts the clock.
    if (found == before.end() || !found->second.due ||
        found->second.started_at != after.started_at) {
      continue;
    }
    // Once it has stopped, a holiday that was announced later no longer counts.
    if (found->second.counted_on != after.counted_on) {
      continue;
    }
    if (found->second.extensions == after.extensions) {
      EXPECT_EQ(found->second.due, after.due) << key;
    } else {
      EXPECT_TRUE(attempt.asking.act == "extend-clock" || attempt.asking.act == "revise-external")
          << attempt.asking.act;
      EXPECT_TRUE(after.due->at > found->second.due->at || attempt.asking.act == "revise-external")
          << key << ": only an outside body asks for an earlier day";
    }
  }
}

void a_miss_is_undone_only_by_a_timely_act_recorded_late(const Attempt& attempt) {
  const auto before = clocks_of(attempt.before);
  for (const auto& [key, after] : clocks_of(attempt.after)) {
    const auto found = before.find(key);
    const bool was_missed = found != before.end() && (found->second.state == ClockState::missed ||
                                                      found->second.state == ClockState::met_late);
    if (!was_missed) {
      continue;
    }
    if (attempt.asking.act == "correct") {
      continue;  // what rested on a wrong fact may never have been missed
    }
    if (attempt.asking.act == "extend-clock" && after.extensions > found->second.extensions) {
      EXPECT_LE(attempt.asking.circumstances.occurred_at, found->second.due->at) << key;
      continue;  // told in time, written up late
    }
    EXPECT_NE(after.state, ClockState::running) << key;
    EXPECT_NE(after.state, ClockState::cancelled) << key;
    if (after.state == ClockState::met) {
      EXPECT_TRUE(after.recorded_late) << key;
      EXPECT_LE(*after.met_at, after.due->at) << key;
    }
  }
}

/// Returns whether an event is a last decision, an exclusion, a refused escalation or an early
/// closure.
bool ends_the_procedure(const casework::EventBody& body, const procedure::Edition& edition) {
  if (const auto* issued = body.as<casework::DecisionIssued>()) {
    return !edition.stage(issued->stage)->next;
  }
  return body.is<casework::Excluded>() || body.is<casework::EscalationRefused>() ||
         body.is<casework::ClosedEarly>();
}

void what_ends_the_procedure_exhausts_and_nothing_else(const Attempt& attempt) {
  bool decided_last = false;
  bool excluded = false;
  for (const auto& event : attempt.after.history) {
    if (ends_the_procedure(event.body, attempt.after.edition)) {
      decided_last = true;
      excluded = event.body.is<casework::Excluded>();
    } else if (event.body.is<casework::Reopened>() && excluded) {
      decided_last = excluded = false;  // it goes on where it stood
    }
  }
  const auto& casefile = attempt.after.casefile;
  EXPECT_EQ(decided_last, casefile.exhausted_at.has_value());
  EXPECT_EQ(decided_last, casefile.procedure == casework::ProcedureState::exhausted);
}

void closing_moves_no_route(const Attempt& attempt) {
  if (attempt.asking.act != "close") {
    return;
  }
  ASSERT_EQ(attempt.before.routes.size(), attempt.after.routes.size());
  for (std::size_t i = 0; i < attempt.before.routes.size(); ++i) {
    EXPECT_EQ(attempt.before.routes[i].opens_at, attempt.after.routes[i].opens_at);
    EXPECT_EQ(attempt.before.routes[i].open, attempt.after.routes[i].open);
  }
}

void nobody_decides_two_stages(const Attempt& attempt) {
  std::set<std::string> deciders;
  for (const auto& run : attempt.after.casefile.runs) {
    if (run.decided_at) {
      EXPECT_TRUE(deciders.insert(run.decided_by).second) << run.decided_by;
    }
  }
}

void closed_means_all_work_is_done(const Attempt& attempt) {
  EXPECT_FALSE(attempt.after.casefile.closed_at && attempt.after.casefile.promises_outstanding());
}

struct Law {
  std::string_view words;
  void (*holds)(const Attempt&);
};

constexpr Law kLaws[] = {
    {"what is refused has a code and a sentence and leaves no trace",
     refused_with_words_and_without_a_trace},
    {"no question offers an answer twice", no_question_offers_an_answer_twice},
    {"every duty can be done", every_duty_can_be_done},
    {"due moves only by an extension", due_moves_only_by_an_extension},
    {"a miss is undone only by a timely act recorded late",
     a_miss_is_undone_only_by_a_timely_act_recorded_late},
    {"what ends the procedure exhausts it, and nothing else does",
     what_ends_the_procedure_exhausts_and_nothing_else},
    {"closing moves no route", closing_moves_no_route},
    {"nobody decides two stages", nobody_decides_two_stages},
    {"closed means that all work is done", closed_means_all_work_is_done},
};

constexpr std::uint32_t kPlays = 40;
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

/// A casefile as the store keeps it: every event encoded as text, read back, and applied one by
/// one.
class KeptCasefile {
 public:
  explicit KeptCasefile(std::shared_ptr<const casework::Staff> staff = casework::no_staff())
      : staff_(std::move(staff)) {}

  /// Adds the events of an attempt. Every event, the casefile and every date must then be the same,
  /// and erasing every personal word must not change where the casefile stands.
  void follow(const Attempt& attempt) {
    take(attempt.after.history);
    if (!attempt.not_done) {
      is_the_same_as(attempt.after);
    }
  }

 private:
  static casebook::Rows rows_of(const Standing& standing) {
    return casebook::rows_of("landlord", "casefile", standing, "");
  }

  void take(const casework::History& history) {
    const auto begin = history.begin() + static_cast<std::ptrdiff_t>(read_.size());
    for (const auto& stored :
         casebook::seal("landlord", "casefile", end_, casework::History(begin, history.end()))) {
      const auto event = casebook::decode(stored, *staff_);
      ASSERT_TRUE(event) << render(event.error());
      EXPECT_EQ(text_of(*event), text_of(history[read_.size()]));
      read_.push_back(*event);
      casework::evolve(grown_, *event);
      erased_.push_back(casebook::without_personal(*event, *staff_));
      end_ = {stored.seq, stored.hash};
    }
  }

  void is_the_same_as(const Standing& standing) const {
    Standing again(read_, standing.edition, standing.calendar, standing.now);
    again.casefile = grown_;
    EXPECT_EQ(casebook::difference(rows_of(again), rows_of(standing)), "");
    EXPECT_TRUE(rows_of(again) == rows_of(standing));
    has_the_dates_of(standing, again);
    const Standing erased(erased_, standing.edition, standing.calendar, standing.now);
    EXPECT_EQ(erased.casefile.procedure, standing.casefile.procedure);
    EXPECT_EQ(erased.casefile.work(), standing.casefile.work());
    EXPECT_EQ(erased.casefile.outside, standing.casefile.outside);
    EXPECT_EQ(erased.casefile.stage, standing.casefile.stage);
    EXPECT_EQ(erased.casefile.owner.number, standing.casefile.owner.number);
    has_the_dates_of(standing, erased);
  }

  static void has_the_dates_of(const Standing& standing, const Standing& again) {
    ASSERT_EQ(again.deadlines.size(), standing.deadlines.size());
    for (std::size_t i = 0; i < again.deadlines.size(); ++i) {
      EXPECT_EQ(again.deadlines[i].due, standing.deadlines[i].due);
      EXPECT_EQ(again.deadlines[i].state, standing.deadlines[i].state);
    }
  }

  std::shared_ptr<const casework::Staff> staff_;
  casework::History read_;
  casework::History erased_;
  casework::Casefile grown_;
  casebook::ChainEnd end_;
};

void try_every_law(const Attempt& attempt) {
  for (const auto& law : kLaws) {
    SCOPED_TRACE(law.words);
    law.holds(attempt);
  }
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

/// The plays must go far, or the laws would prove little. Hearings are left to the stories.
TEST(RandomPlays, ReachDelaysApprovalsAndTheDesignatedPerson) {
  std::map<std::string, int> done;
  for (const auto& edition : all_editions()) {
    for (std::uint32_t seed = 1; seed <= kPlays; ++seed) {
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
