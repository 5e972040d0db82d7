#include <fstream>
#include <iterator>

#include <benchmark/benchmark.h>

#include "calendar/testing.h"
#include "casework/catalogue.h"
#include "casework/rehearsal.h"
#include "casework/vocabulary.h"

// How fast a history is folded and a command decided, for one straight path through three stages.
// The aim is 5 million events folded a second on one core (docs/adr, "replay").
namespace redress {
namespace {

std::string text_of(const std::string& path) {
  std::ifstream file(std::string(REDRESS_SOURCE_DIR) + "/" + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Story {
  procedure::Edition edition;
  calendar::WorkingCalendar calendar;
  casework::History history;
  calendar::Instant now;
};

/// The journey to a hearing before the panel: the longest of those that ship.
const Story& story() {
  static const Story kStory = [] {
    auto edition = procedure::read_edition(text_of("procedures/housing-plus/2018-07.toml"),
                                           "2018-07.toml", "housing-plus", casework::vocabulary())
                       .value();
    auto calendar = calendar::testing::calendar_of("england-and-wales");
    const auto scenario =
        casework::read_scenario(text_of("tests/journeys/housing-plus-straight.toml"), "").value();
    const auto rehearsal = casework::rehearse(scenario, edition, calendar);
    auto history = rehearsal.standing.history;
    const auto now = rehearsal.standing.now;
    return Story{std::move(edition), std::move(calendar), std::move(history), now};
  }();
  return kStory;
}

void count(benchmark::State& state, std::size_t each) {
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * each));
}

void Replay(benchmark::State& state) {
  const auto& history = story().history;
  for (auto _ : state) {
    benchmark::DoNotOptimize(casework::replay(history));
  }
  count(state, history.size());
}

BENCHMARK(Replay);

void DeadlinesAndRoutes(benchmark::State& state) {
  const auto& [edition, calendar, history, now] = story();
  for (auto _ : state) {
    benchmark::DoNotOptimize(casework::Standing(history, edition, calendar, now));
  }
  count(state, 1);
}

BENCHMARK(DeadlinesAndRoutes);

void Decide(benchmark::State& state) {
  const auto& [edition, calendar, history, now] = story();
  const casework::Standing standing(history, edition, calendar, now);
  const casework::Asking asking{"note",
                                {{"text", {"Rang twice."}}},
                                {.now = now,
                                 .actor = {.kind = casework::ActorKind::staff,
                                           .id = "dee",
                                           .name = "Dee",
                                           .roles = {"director"}},
                                 .occurred_at = now,
                                 .late_reason = ""}};
  for (auto _ : state) {
    benchmark::DoNotOptimize(decide(asking, standing));
  }
  count(state, 1);
}

BENCHMARK(Decide);

}  // namespace
}  // namespace redress

BENCHMARK_MAIN();
