#include <filesystem>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "calendar/london.h"
#include "casebook/agreements.h"
#include "casebook/casebook.h"
#include "casebook/chain.h"
#include "casebook/rows.h"
#include "casework/events/people.h"
#include "casework/events/received.h"
#include "casework/stories/rehearsal.h"
#include "casework/stories/scenario.h"
#include "procedures/editions.h"
#include "storage/postgres/postgres_store.h"
#include "storage/postgres/server_testing.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/testing.h"
#include "stores/shelf.h"

// Every story of every landlord, carried out in each database as officers do it. Each act must be
// accepted or refused as in the rehearsal, and every date at the end must match.
namespace redress::tests {
namespace {

using casebook::Casebook;
using casework::Scenario;

std::vector<Scenario> all_stories() {
  std::vector<Scenario> stories;
  const auto folder = std::filesystem::path(REDRESS_SOURCE_DIR) / "tests/journeys";
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".toml") {
      names.push_back(entry.path().filename());
    }
  }
  std::sort(names.begin(), names.end());
  for (const auto& name : names) {
    auto scenario = casework::read_scenario(text_of("tests/journeys/" + name), name);
    if (!scenario) {
      ADD_FAILURE() << to_string(scenario.error().front());
      continue;
    }
    stories.push_back(std::move(*scenario));
  }
  return stories;
}

const procedure::Edition& edition_of(const Scenario& story) {
  const auto received = std::chrono::floor<std::chrono::days>(story.steps.front().at);
  return story.edition.empty() ? **shelf().in_force(story.landlord, received)
                               : *shelf().edition(story.landlord, story.edition);
}

calendar::Instant instant_of(calendar::LocalTime time) { return *calendar::from_london(time); }

/// Carries out one story in one store.
class Telling {
 public:
  Telling(const Scenario& story, casebook::Store& store, const std::string& name)
      : story_(story),
        store_(store),
        name_(name),
        casebook_(shelf(), store,
                  {.reference = [this] { return next_; }, .salt = casebook::fresh_salt}) {}

  void tell() {
    prepare();
    const auto& edition = edition_of(story_);
    const auto rehearsal = casework::rehearse(story_, edition, calendar_of(edition));
    for (const auto& result : rehearsal.steps) {
      SCOPED_TRACE(fmt::format("line {}: {}", result.step->line, result.step->act));
      if (result.step->act.empty()) {
        continue;
      }
      const auto expected = result.not_done ? result.not_done->code() : "done";
      EXPECT_EQ(outcome_of(*result.step), expected);
    }
    expect_as(rehearsal.standing);
  }

 private:
  /// Sets the limits of the story and no other: an earlier story of the landlord had its own.
  void set_limits(calendar::Instant at) {
    casebook::Agreements agreements(shelf(), store_);
    const auto set = [&](const std::string& role, const std::optional<Money>& amount) {
      EXPECT_TRUE(agreements.set_limit(story_.landlord, {role, amount, "As the story says."},
                                       {.name = "A. Director"}, at));
    };
    const auto before = agreements.of(story_.landlord).value()->file().limits;
    for (const auto& [role, amount] : before) {
      if (!story_.limits.contains(role)) {
        set(role, std::nullopt);
      }
    }
    for (const auto& [role, amount] : story_.limits) {
      const auto found = before.find(role);
      if (found == before.end() || found->second != amount) {
        set(role, amount);
      }
    }
  }

  /// Sets up what the story assumes: limits, and earlier casefiles and markers.
  void prepare() {
    const auto first = instant_of(story_.steps.front().at);
    for (const auto& member : story_.staff->members()) {
      EXPECT_TRUE(casebook_.member(story_.landlord, member.name(), first));
    }
    set_limits(first);
    for (const auto& other : story_.others) {
      next_ = other.reference;
      EXPECT_TRUE(casebook_.handle({.landlord = story_.landlord,
                                    .reference = "",
                                    .act = "log-item",
                                    .answers = story_.steps.front().answers,
                                    .actor = story_.steps.front().actor,
                                    .happened = {},
                                    .late_reason = "",
                                    .idempotency_key = other.reference},
                                   other.received_at));
      if (repeats_what_ended()) {
        EXPECT_TRUE(casebook_.handle({.landlord = story_.landlord,
                                      .reference = other.reference,
                                      .act = "withdraw",
                                      .answers = {{"words", {"It works again."}}},
                                      .actor = story_.steps.front().actor,
                                      .happened = {},
                                      .late_reason = "",
                                      .idempotency_key = other.reference + " ends"},
                                     other.received_at + std::chrono::hours(1)));
      }
    }
    for (const auto& marker : story_.markers) {
      mark(marker.marker, first - std::chrono::days(30));
    }
    next_ = name_;
  }

  [[nodiscard]] bool repeats_what_ended() const {
    return std::ranges::any_of(story_.steps, [](const auto& step) {
      const auto relation = step.answers.find("relation");
      return relation != step.answers.end() && relation->second.front() == "repeat-of-ended";
    });
  }

  /// Creates an earlier casefile of the same person, on which they were marked and told so.
  void mark(const std::string& marker, calendar::Instant then) {
    const auto number = story_.steps.front().answers.at("person-number").front();
    const auto& edition = edition_of(story_);
    const casework::History history = {
        {casework::Received{.edition = edition.id,
                            .kind = "complaint",
                            .account = "Another matter.",
                            .person = {"X1", "Rae Tully"},
                            .person_number = number},
         then,
         then,
         {},
         ""},
        {casework::MarkerApproved{.marker = marker, .reason = "As decided then."},
         then,
         then,
         {},
         ""},
        {casework::MarkerNotified{.marker = marker, .mode = "letter"}, then, then, {}, ""}};
    const auto reference = name_ + "-" + marker;
    ASSERT_TRUE(store_.append(
        {.landlord = story_.landlord,
         .stream = reference,
         .expected_version = 0,
         .events = casebook::seal(story_.landlord, reference, {}, history),
         .rows = casebook::rows_of(story_.landlord, reference,
                                   casework::Standing(history, edition, calendar_of(edition), then),
                                   shelf().made_from(edition)),
         .idempotency_key = "",
         .request_digest = ""}));
  }

  std::string outcome_of(const casework::Step& step) {
    const bool begins = step.act == "log-item" && !begun_;
    auto actor = step.actor;
    if (actor.kind == casework::ActorKind::staff) {
      actor.id = casebook_.member(story_.landlord, actor.name, instant_of(step.at)).value().id;
    }
    const auto done = casebook_.handle({.landlord = story_.landlord,
                                        .reference = begins ? "" : name_,
                                        .act = step.act,
                                        .answers = step.answers,
                                        .actor = actor,
                                        .happened = step.happened,
                                        .late_reason = step.late_reason,
                                        .idempotency_key = fmt::format("{}-{}", name_, step.line)},
                                       instant_of(step.at));
    begun_ = begun_ || done;
    return done ? "done" : done.error().code();
  }

  void expect_as(const casework::Standing& standing) {
    const auto opened = casebook_.open(story_.landlord, name_, standing.now);
    ASSERT_TRUE(opened);
    const auto& stored = opened->standing;
    EXPECT_EQ(stored.casefile.procedure, standing.casefile.procedure);
    ASSERT_EQ(stored.history.size(), standing.history.size());
    ASSERT_EQ(stored.deadlines.size(), standing.deadlines.size());
    for (std::size_t i = 0; i < stored.deadlines.size(); ++i) {
      SCOPED_TRACE(stored.deadlines[i].key());
      EXPECT_EQ(due_text(stored.deadlines[i]), due_text(standing.deadlines[i]));
      EXPECT_EQ(stored.deadlines[i].state, standing.deadlines[i].state);
    }
    expect_rows(*store_.find(story_.landlord, name_), standing);
  }

  /// Everything owed has a row, and no tray shows a later date than the earliest of them.
  static void expect_rows(const casebook::Rows& rows, const casework::Standing& standing) {
    for (const auto& deadline : standing.deadlines) {
      if (!deadline.owed() || !deadline.due) {
        continue;
      }
      EXPECT_TRUE(std::any_of(rows.due.begin(), rows.due.end(), [&](const auto& row) {
        return row.use == "deadline" && row.name == deadline.key() &&
               row.due_at == deadline.due->at;
      })) << deadline.key();
      EXPECT_LE(rows.casefile.next_due, deadline.due->at);
    }
    for (const auto& promise : standing.casefile.promises) {
      EXPECT_TRUE(std::any_of(rows.due.begin(), rows.due.end(), [&](const auto& row) {
        return row.use == "promise" && row.name == promise.id && row.met_at == promise.done_at;
      })) << promise.id;
    }
  }

  const Scenario& story_;
  casebook::Store& store_;
  const std::string name_;
  std::string next_;
  bool begun_ = false;
  Casebook casebook_;
};

void tell_all(casebook::Store& store) {
  const auto stories = all_stories();
  ASSERT_GT(stories.size(), 80U);
  for (std::size_t i = 0; i < stories.size(); ++i) {
    SCOPED_TRACE(stories[i].landlord + ": " + stories[i].title);
    Telling(stories[i], store, fmt::format("story-{:03}", i)).tell();
  }
  const auto found =
      verify(store, casebook::row_maker(shelf()), [](const casebook::StoreProblem& problem) {
        ADD_FAILURE() << problem.stream << " " << problem.what;
      });
  EXPECT_GE(found.streams, 80);
}

TEST(SqliteStories, AreAsRehearsed) {
  const storage::TemporaryFolder folder;
  storage::SqliteStore store(folder.file("redress.db"));
  tell_all(store);
}

TEST(PostgresStories, AreAsRehearsed) {
  storage::PostgresStore store(storage::postgres::PrivateServer::shared().new_database());
  tell_all(store);
}

}  // namespace
}  // namespace redress::tests
