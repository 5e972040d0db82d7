#include <atomic>
#include <barrier>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/conformance/testing.h"

namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::AppendProblem;
using casebook::Attempt;
using casebook::end_of;
using casebook::moment;
using casebook::Tray;
using HeldMarker = casebook::Register::HeldMarker;
using StreamName = casebook::StreamName;
using testing::ElementsAre;
using testing::IsEmpty;

TYPED_TEST(StoreConformance, HasNothingAtFirst) {
  EXPECT_THAT(this->store().load("a", "1"), IsEmpty());
  EXPECT_THAT(this->store().streams({}, 10), IsEmpty());
  EXPECT_EQ(this->store().find("a", "1"), std::nullopt);
  EXPECT_FALSE(this->store().seen("a", "k"));
}

TYPED_TEST(StoreConformance, GivesBackEventsAsTheyCameInOrder) {
  const auto first = append_to("a", "1", {}, 3);
  const auto second = append_to("a", "1", end_of(first.events), 2);
  EXPECT_EQ(this->store().append(first)->version, 3);
  EXPECT_EQ(this->store().append(second)->version, 5);
  auto all = first.events;
  all.insert(all.end(), second.events.begin(), second.events.end());
  EXPECT_EQ(this->store().load("a", "1"), all);
  EXPECT_THAT(casebook::verify_stream("a", "1", all), IsEmpty());
}

TYPED_TEST(StoreConformance, KeepsAnyText) {
  auto append = append_to("a", "1", {});
  append.events[0].body = "\x01 ' \" \\ \n \t $1 ? é \U0001F600 \x7f";
  append.rows->casefile.summary = "'; DROP TABLE event; --";
  ASSERT_TRUE(this->store().append(append));
  EXPECT_EQ(this->store().load("a", "1"), append.events);
  EXPECT_EQ(this->store().find("a", "1"), append.rows);
}

TYPED_TEST(StoreConformance, KeepsAnErasedBodyEmpty) {
  auto append = append_to("a", "1", {});
  append.events[0].body.clear();
  append.events[0].salt.clear();
  ASSERT_TRUE(this->store().append(append));
  EXPECT_EQ(this->store().load("a", "1"), append.events);
}

TYPED_TEST(StoreConformance, KeepsLandlordsApart) {
  ASSERT_TRUE(this->add("a", "1", 1, "key", "x"));
  ASSERT_TRUE(this->add("b", "1", 2, "key", "y"));
  EXPECT_EQ(this->store().load("a", "1").size(), 1U);
  EXPECT_EQ(this->store().load("b", "1").size(), 2U);
  EXPECT_EQ(this->store().tray_counts({.landlord = "a"}).all_open, 1);
  EXPECT_EQ(this->store().tray_counts({.landlord = "c"}), casebook::TrayCounts{});
}

TYPED_TEST(StoreConformance, RefusesAVersionThatHasMovedOn) {
  ASSERT_TRUE(this->add("a", "1"));
  const auto late = append_to("a", "1", {});
  const auto early = append_to("a", "1", {5, std::string(64, 'f')});
  EXPECT_EQ(this->store().append(late).error(), AppendProblem::someone_else_was_first);
  EXPECT_EQ(this->store().append(early).error(), AppendProblem::someone_else_was_first);
  EXPECT_EQ(this->store().append(append_to("a", "2", {5, ""})).error(),
            AppendProblem::someone_else_was_first);
  EXPECT_EQ(this->store().load("a", "1").size(), 1U);
  EXPECT_EQ(this->store().find("a", "1")->casefile.version, 1);
  EXPECT_EQ(this->store().find("a", "2"), std::nullopt);
}

TYPED_TEST(StoreConformance, LetsOneOfTwoRacingWritersWin) {
  for (int round = 0; round < 50; ++round) {
    const std::string stream = "race-" + std::to_string(round);
    std::barrier start(2);
    std::atomic<int> won = 0;
    std::atomic<int> lost = 0;
    const auto race = [&] {
      const auto append = append_to("a", stream, {});
      start.arrive_and_wait();
      const auto result = this->store().append(append);
      ++(result ? won : lost);
    };
    std::thread other(race);
    race();
    other.join();
    EXPECT_EQ(won, 1);
    EXPECT_EQ(lost, 1);
    EXPECT_EQ(this->store().load("a", stream).size(), 1U);
  }
}

TYPED_TEST(StoreConformance, AnswersARepeatedRequestWithWhatItDid) {
  ASSERT_TRUE(this->add("a", "1", 2, "key", "digest"));
  ASSERT_TRUE(this->add("a", "1"));
  auto again = append_to("a", "other", {});  // a retry draws a new reference
  again.idempotency_key = "key";
  again.request_digest = "digest";
  const auto result = this->store().append(again);
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->done_before);
  EXPECT_EQ(result->stream, "1");
  EXPECT_EQ(result->version, 2);
  EXPECT_THAT(this->store().load("a", "other"), IsEmpty());
  EXPECT_EQ(this->store().seen("a", "key")->stream, "1");
  EXPECT_EQ(this->store().seen("a", "key")->request_digest, "digest");
  EXPECT_FALSE(this->store().seen("b", "key"));
}

TYPED_TEST(StoreConformance, RefusesAKeyThatBelongsToAnotherRequest) {
  ASSERT_TRUE(this->add("a", "1", 1, "key", "digest"));
  const auto result = this->add("a", "2", 1, "key", "another");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error(), AppendProblem::key_belongs_to_another_request);
  EXPECT_THAT(this->store().load("a", "2"), IsEmpty());
}

TYPED_TEST(StoreConformance, DoesNotSpendAKeyOnARefusal) {
  ASSERT_TRUE(this->add("a", "1"));
  auto late = append_to("a", "1", {});
  late.idempotency_key = "key";
  EXPECT_FALSE(this->store().append(late));
  EXPECT_FALSE(this->store().seen("a", "key"));
  EXPECT_FALSE(this->add("a", "1", 1, "key", "")->done_before);
}

TYPED_TEST(StoreConformance, DoesOneOf64ParallelDuplicates) {
  constexpr int kThreads = 64;
  std::barrier start(kThreads);
  std::atomic<int> done = 0;
  std::atomic<int> done_before = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      auto append = append_to("a", "stream-" + std::to_string(i), {}, 2);
      append.idempotency_key = "key";
      append.request_digest = "digest";
      start.arrive_and_wait();
      const auto result = this->store().append(append);
      ASSERT_TRUE(result);
      ++(result->done_before ? done_before : done);
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(done, 1);
  EXPECT_EQ(done_before, kThreads - 1);
  EXPECT_EQ(this->store().streams({}, 1000).size(), 1U);
}

TYPED_TEST(StoreConformance, HasTheSameAfterReopening) {
  const auto append = append_to("a", "1", {}, 3);
  ASSERT_TRUE(this->store().append(append));
  ASSERT_TRUE(this->add("a", "2", 1, "key", "digest"));
  this->store().record_attempt({"a", "1", moment(), "{}", "close", "not-yet", "Not yet."});
  this->engine_.reopen();
  EXPECT_EQ(this->store().load("a", "1"), append.events);
  EXPECT_EQ(this->store().find("a", "1"), append.rows);
  EXPECT_EQ(this->store().seen("a", "key")->stream, "2");
  EXPECT_EQ(this->store().attempts("a", "1").size(), 1U);
  EXPECT_TRUE(this->add("a", "1"));
}

TYPED_TEST(StoreConformance, ReplacesRowsWhole) {
  ASSERT_TRUE(this->add("a", "1"));
  auto second = append_to("a", "1", end_of(this->store().load("a", "1")));
  second.rows->due.pop_back();
  second.rows->casefile.next_due.reset();
  second.rows->casefile.wake_at.reset();
  second.rows->casefile.owner = "";
  ASSERT_TRUE(this->store().append(second));
  EXPECT_EQ(this->store().find("a", "1"), second.rows);
}

TYPED_TEST(StoreConformance, WritesRowsAgainOnlyAtTheirVersion) {
  ASSERT_TRUE(this->add("a", "1", 2));
  auto rows = casebook::rows_at("a", "1", 2);
  rows.casefile.stage = "review";
  EXPECT_TRUE(this->store().replace_rows("a", "1", rows));
  EXPECT_EQ(this->store().find("a", "1"), rows);
  EXPECT_FALSE(this->store().replace_rows("a", "1", casebook::rows_at("a", "1", 1)));
  EXPECT_FALSE(this->store().replace_rows("a", "2", casebook::rows_at("a", "2", 1)));
  EXPECT_EQ(this->store().find("a", "1"), rows);
  EXPECT_EQ(this->store().find("a", "2"), std::nullopt);
}

TYPED_TEST(StoreConformance, FindsTheMarkersOnAPersonByTheirNumber) {
  const auto add_with = [&](std::string_view landlord, std::string_view reference,
                            std::vector<casebook::MarkerRow> markers) {
    auto append = append_to(landlord, reference, end_of(this->store().load(landlord, reference)));
    append.rows->markers = std::move(markers);
    ASSERT_TRUE(this->store().append(append));
  };
  const casebook::MarkerRow letters{"T1", "restricted", "By letter only"};
  const casebook::MarkerRow vexatious{"T1", "vexatious", ""};
  add_with("a", "2", {letters});
  add_with("a", "1", {vexatious, letters});
  add_with("a", "3", {{"T2", "vexatious", ""}});
  add_with("b", "4", {vexatious});
  EXPECT_THAT(
      this->store().markers_on("a", "T1"),
      ElementsAre(HeldMarker{"1", vexatious}, HeldMarker{"1", letters}, HeldMarker{"2", letters}));
  EXPECT_THAT(this->store().markers_on("a", "T3"), IsEmpty());
  add_with("a", "1", {});
  EXPECT_THAT(this->store().markers_on("a", "T1"), ElementsAre(HeldMarker{"2", letters}));
}

TYPED_TEST(StoreConformance, FindsTheRowsThatWereMadeFromSomethingElse) {
  const auto add_made_from = [&](std::string_view reference, std::string_view edition,
                                 std::string_view made_from) {
    this->put("a", reference, [&](auto& row) {
      row.edition = edition;
      row.made_from = made_from;
    });
  };
  add_made_from("1", "e", "c");
  add_made_from("2", "e", "d");
  add_made_from("3", "e", "b");
  add_made_from("4", "e", "d");
  add_made_from("5", "e", "c");
  add_made_from("6", "f", "b");
  using MadeFrom = casebook::Register::MadeFrom;
  const auto outdated = [&](const MadeFrom& after, int limit) {
    return this->store().outdated("a", "e", "c", after, limit);
  };
  EXPECT_THAT(outdated({}, 10),
              ElementsAre(MadeFrom{"b", "3"}, MadeFrom{"d", "2"}, MadeFrom{"d", "4"}));
  EXPECT_THAT(outdated({}, 1), ElementsAre(MadeFrom{"b", "3"}));
  EXPECT_THAT(outdated({"b", "3"}, 1), ElementsAre(MadeFrom{"d", "2"}));
  EXPECT_THAT(outdated({"d", "2"}, 10), ElementsAre(MadeFrom{"d", "4"}));
  EXPECT_THAT(outdated({"d", "4"}, 10), IsEmpty());
  EXPECT_THAT(this->store().outdated("b", "e", "c", {}, 10), IsEmpty());
}

TYPED_TEST(StoreConformance, CountsATrayUpToALimit) {
  for (int i = 0; i < casebook::kMostCounted + 20; ++i) {
    ASSERT_TRUE(this->add("a", std::to_string(i)));
  }
  const auto counts = this->store().tray_counts({.landlord = "a", .owner = "Jo Smith"});
  EXPECT_EQ(counts.all_open, casebook::kMostCounted + 1);
  EXPECT_EQ(counts.mine, casebook::kMostCounted + 1);
  EXPECT_EQ(counts.unallocated, 0);
  EXPECT_EQ(counts.closed, 0);
}

TYPED_TEST(StoreConformance, AppendsToManyStreamsAtOnceEachWithItsOwnOutcome) {
  ASSERT_TRUE(this->add("a", "2"));
  const auto outcomes = this->store().append_all(
      {append_to("a", "3", {}), append_to("a", "2", {}), append_to("a", "1", {}, 2)});
  ASSERT_EQ(outcomes.size(), 3U);
  EXPECT_EQ(outcomes[0]->version, 1);
  EXPECT_EQ(outcomes[1].error(), AppendProblem::someone_else_was_first);
  EXPECT_EQ(outcomes[2]->version, 2);
  this->engine_.reopen();
  EXPECT_EQ(this->store().version("a", "1"), 2);
  EXPECT_EQ(this->store().version("a", "2"), 1);
  EXPECT_EQ(this->store().version("a", "3"), 1);
  EXPECT_EQ(this->store().version("a", "4"), 0);
}

TYPED_TEST(StoreConformance, ForgetsRequestsThatWereAnsweredLongAgo) {
  for (int i = 0; i < 5; ++i) {
    auto append = append_to("a", std::to_string(i), {});
    append.events.back().recorded_at = moment(i);
    append.idempotency_key = "key " + std::to_string(i);
    ASSERT_TRUE(this->store().append(append));
  }
  EXPECT_EQ(this->store().forget_requests(moment(3), 2), 2);
  EXPECT_FALSE(this->store().seen("a", "key 1"));
  EXPECT_TRUE(this->store().seen("a", "key 2"));
  EXPECT_EQ(this->store().forget_requests(moment(3), 10), 1);
  EXPECT_EQ(this->store().forget_requests(moment(3), 10), 0);
  EXPECT_TRUE(this->store().seen("a", "key 3"));
  EXPECT_EQ(this->store().load("a", "0").size(), 1U) << "what was done stays";
  auto imported = append_to("a", "imported", {});
  imported.events.back().recorded_at = moment(-1);
  imported.idempotency_key = "import row 1";
  ASSERT_TRUE(this->store().append(imported));
  EXPECT_EQ(this->store().forget_requests(moment(3), 10), 0) << "nor is a row taken over twice";
  EXPECT_TRUE(this->store().seen("a", "import row 1"));
}

TYPED_TEST(StoreConformance, OrdersATrayByWhatIsDueThenByReceipt) {
  const auto file = [&](std::string_view reference, std::optional<int> due, int received) {
    this->put("a", reference, [&](auto& row) {
      row.next_due = due ? std::optional(moment(*due)) : std::nullopt;
      row.received_at = moment(received);
    });
  };
  file("none-later", std::nullopt, 9);
  file("none-first", std::nullopt, 1);
  file("due-20", 20, 0);
  file("due-10-later", 10, 5);
  file("due-10-first", 10, 4);
  EXPECT_THAT(this->in_tray({}),
              ElementsAre("due-10-first", "due-10-later", "due-20", "none-first", "none-later"));
  EXPECT_THAT(this->in_tray({.limit = 2}), ElementsAre("due-10-first", "due-10-later"));
  const auto after = [&](std::string_view reference) {
    return this->in_tray(
        {.limit = 2, .after = place_of(this->store().find("a", reference)->casefile)});
  };
  EXPECT_THAT(after("due-10-first"), ElementsAre("due-10-later", "due-20"));
  EXPECT_THAT(after("due-20"), ElementsAre("none-first", "none-later"));
  EXPECT_THAT(after("none-first"), ElementsAre("none-later"));
  EXPECT_THAT(after("none-later"), IsEmpty());
}

TYPED_TEST(StoreConformance, SortsCasefilesIntoTrays) {
  this->put("a", "mine", [](auto& row) { row.next_due = moment(30); });
  this->put("a", "late", [](auto& row) {
    row.owner = "Sam";
    row.next_due = moment(9);
  });
  this->put("a", "nobodys", [](auto& row) {
    row.owner = "";
    row.next_due = moment(10);
  });
  this->put("a", "closed", [](auto& row) {
    row.open = false;
    row.next_due = moment(1);
  });
  this->put("b", "elsewhere", [](auto&) {});
  const std::pair<casebook::TrayQuery, std::vector<std::string>> table[] = {
      {{.tray = Tray::all_open}, {"late", "nobodys", "mine"}},
      {{.tray = Tray::unallocated}, {"nobodys"}},
      {{.tray = Tray::mine, .owner = "Jo Smith"}, {"mine"}},
      {{.tray = Tray::late, .now = moment(10)}, {"late"}},
      {{.tray = Tray::closed}, {"closed"}},
  };
  for (auto [query, expected] : table) {
    EXPECT_EQ(this->in_tray(query), expected);
    query.landlord = "a";
    EXPECT_EQ(this->store().tray_counts(query).of(query.tray), std::ssize(expected));
  }
}

TYPED_TEST(StoreConformance, MovesACasefileFromTrayToTray) {
  this->put("a", "1", [](auto& row) { row.owner = ""; });
  this->put("a", "1", [](auto& row) { row.owner = "Sam"; });
  EXPECT_THAT(this->in_tray({.tray = Tray::unallocated}), IsEmpty());
  EXPECT_THAT(this->in_tray({.tray = Tray::mine, .owner = "Sam"}), ElementsAre("1"));
  this->put("a", "1", [](auto& row) { row.open = false; });
  EXPECT_THAT(this->in_tray({}), IsEmpty());
  EXPECT_THAT(this->in_tray({.tray = Tray::closed}), ElementsAre("1"));
}

TYPED_TEST(StoreConformance, WakesWhatIsDueOverAllLandlordsEarliestFirst) {
  this->put("b", "second", [](auto& row) { row.wake_at = moment(2); });
  this->put("a", "first", [](auto& row) { row.wake_at = moment(1); });
  this->put("a", "at-now", [](auto& row) { row.wake_at = moment(3); });
  this->put("a", "later", [](auto& row) { row.wake_at = moment(4); });
  this->put("a", "never", [](auto& row) { row.wake_at.reset(); });
  using Waking = casebook::Register::Waking;
  const Waking first{moment(1), {"a", "first"}};
  const Waking second{moment(2), {"b", "second"}};
  const Waking third{moment(3), {"a", "at-now"}};
  EXPECT_THAT(this->store().to_wake(moment(3), {}, 10), ElementsAre(first, second, third));
  EXPECT_THAT(this->store().to_wake(moment(3), {}, 1), ElementsAre(first));
  EXPECT_THAT(this->store().to_wake(moment(3), first, 1), ElementsAre(second));
  EXPECT_THAT(this->store().to_wake(moment(3), third, 10), IsEmpty());
  EXPECT_THAT(this->store().to_wake(moment(0), {}, 10), IsEmpty());
}

TYPED_TEST(StoreConformance, ListsStreamsAPageAtATime) {
  for (const auto& [landlord, stream] :
       {std::pair("b", "1"), {"a", "2"}, {"a", "1"}, {"a", "10"}}) {
    ASSERT_TRUE(this->add(landlord, stream, 2));
  }
  EXPECT_THAT(this->store().streams({}, 3),
              ElementsAre(StreamName{"a", "1"}, StreamName{"a", "10"}, StreamName{"a", "2"}));
  EXPECT_THAT(this->store().streams({"a", "2"}, 3), ElementsAre(StreamName{"b", "1"}));
  EXPECT_THAT(this->store().streams({"b", "1"}, 3), IsEmpty());
}

TYPED_TEST(StoreConformance, KeepsTheJournalOfAttempts) {
  const Attempt first{
      "a", "1", moment(5), R"({"kind":"staff"})", "close", "promise-open", "A promise is open."};
  Attempt second = first;
  second.at = moment(4);  // a clock that went back: the order stays that of recording
  this->store().record_attempt(first);
  this->store().record_attempt(second);
  this->store().record_attempt({"a", "2", moment(), "{}", "close", "x", "y"});
  EXPECT_THAT(this->store().attempts("a", "1"), ElementsAre(first, second));
  EXPECT_THAT(this->store().attempts("b", "1"), IsEmpty());
  EXPECT_THAT(this->store().load("a", "1"), IsEmpty());
}

TYPED_TEST(StoreConformance, KeepsCopiesByTheirNumber) {
  EXPECT_EQ(this->store().person("a", "P1"), std::nullopt);
  EXPECT_EQ(this->store().property("a", "U1"), std::nullopt);
  EXPECT_THAT(this->store().imports("a"), IsEmpty());
  const auto home = casebook::property_of("a", "U1");
  const auto first = casebook::person_of("a", "P1");
  this->store().keep({casebook::import_of("a", "people"), {first}, {home}});
  EXPECT_EQ(this->store().person("a", "P1"), first);
  EXPECT_EQ(this->store().property("a", "U1"), home);
  EXPECT_EQ(this->store().person("b", "P1"), std::nullopt);
  auto moved = first;
  moved.contact = "'; DROP TABLE person; --";
  moved.tenancy_ended.reset();
  this->store().keep({casebook::import_of("a", "people"), {moved}, {}});
  EXPECT_EQ(this->store().person("a", "P1"), moved);
  EXPECT_EQ(this->store().property("a", "U1"), home);
}

TYPED_TEST(StoreConformance, KeepsTheJournalOfImports) {
  const auto first = casebook::import_of("a", "properties");
  auto second = casebook::import_of("a", "people");
  second.imported_at = moment(-5);  // the order stays that of recording
  this->store().keep({first});
  this->store().keep({casebook::import_of("b", "people")});
  this->store().keep({second});
  this->engine_.reopen();
  EXPECT_THAT(this->store().imports("a"), ElementsAre(first, second));
}

TYPED_TEST(StoreConformance, KeepsAWholeTownAtOnce) {
  casebook::Copied town{casebook::import_of("a", "people"), {}, {}};
  for (int number = 0; number < 5'000; ++number) {
    town.people.push_back(casebook::person_of("a", std::to_string(number)));
  }
  this->store().keep(town);
  this->engine_.reopen();
  EXPECT_EQ(this->store().person("a", "4999"), town.people.back());
}

TYPED_TEST(StoreConformance, HoldsAStreamOf10000Events) {
  const auto first = append_to("a", "1", {}, 9'999);
  ASSERT_TRUE(this->store().append(first));
  ASSERT_TRUE(this->add("a", "1"));
  const auto events = this->store().load("a", "1");
  EXPECT_EQ(events.size(), 10'000U);
  EXPECT_THAT(casebook::verify_stream("a", "1", events), IsEmpty());
}

TYPED_TEST(StoreConformance, TakesManyWritersAtOnce) {
  constexpr int kThreads = 8;
  constexpr int kEach = 50;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      for (int n = 0; n < kEach; ++n) {
        EXPECT_TRUE(this->add("a", std::to_string(i)));
        this->store().record_attempt({"a", "all", moment(), "{}", "close", "x", "y"});
      }
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  for (int i = 0; i < kThreads; ++i) {
    const auto stream = std::to_string(i);
    EXPECT_EQ(std::ssize(this->store().load("a", stream)), kEach);
    EXPECT_THAT(casebook::verify_stream("a", stream, this->store().load("a", stream)), IsEmpty());
  }
  EXPECT_EQ(std::ssize(this->store().attempts("a", "all")), kThreads * kEach);
}

TYPED_TEST(StoreConformance, CannotTakeWhatDoesNotHangTogether) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");  // the store has threads of its own
  auto gap = append_to("a", "1", {}, 2);
  gap.events[1].seq = 3;
  EXPECT_DEATH((void)this->store().append(gap), "should always hold");
  auto behind = append_to("a", "1", {}, 2);
  behind.rows->casefile.version = 1;
  EXPECT_DEATH((void)this->store().append(behind), "should always hold");
}

}  // namespace
}  // namespace redress::storage
