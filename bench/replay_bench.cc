// Measures how fast histories are replayed and acts decided, over every story that ships: all
// landlords, and every act that any of them does. The lower bound of a replay is copying its
// events, which is measured beside it.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <list>
#include <map>
#include <set>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "calendar/testing.h"
#include "casework/acts/acts.h"
#include "casework/stories/rehearsal.h"
#include "casework/stories/vocabulary.h"

namespace redress {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// An act that was accepted, and the standing before it.
struct Act {
  casework::Asking asking;
  casework::Standing before;
};

struct Story {
  casework::Scenario scenario;
  const procedure::Edition* edition = nullptr;
  const calendar::WorkingCalendar* calendar = nullptr;
  casework::History history;
  std::vector<Act> acts;
};

/// Returns every edition under procedures/, by "<landlord>/<edition>".
std::map<std::string, procedure::Edition> read_editions(const fs::path& root) {
  std::map<std::string, procedure::Edition> editions;
  for (const auto& file : fs::recursive_directory_iterator(root / "procedures")) {
    if (file.path().extension() == ".toml") {
      const auto slug = file.path().parent_path().filename().string();
      const auto id = file.path().stem().string();
      editions.emplace(fmt::format("{}/{}", slug, id),
                       procedure::read_edition(text_of(file.path()), file.path().string(), slug,
                                               casework::vocabulary())
                           .value());
    }
  }
  return editions;
}

std::vector<Act> acts_of(const casework::Rehearsal& rehearsal, const Story& story) {
  std::vector<Act> acts;
  for (const auto& done : rehearsal.steps) {
    if (done.step->act.empty() || done.not_done) {
      continue;
    }
    const auto& all = rehearsal.standing.history;
    casework::History before(all.begin(),
                             all.begin() + static_cast<std::ptrdiff_t>(done.events_before));
    acts.push_back(
        {{.act = done.step->act,
          .answers = done.step->answers,
          .circumstances = {.now = done.at,
                            .actor = done.step->actor,
                            .occurred_at = done.at,
                            .late_reason = done.step->late_reason,
                            .limits = story.scenario.limits,
                            .markers = story.scenario.markers,
                            .others = story.scenario.others}},
         casework::Standing(std::move(before), *story.edition, *story.calendar, done.at)});
  }
  return acts;
}

const std::list<Story>& stories() {
  static const auto kEditions = read_editions(REDRESS_SOURCE_DIR);
  static const auto kCalendar = calendar::testing::calendar_of("england-and-wales");
  static const std::list<Story> kStories = [] {
    std::list<Story> all;
    for (const auto& file :
         fs::directory_iterator(fs::path(REDRESS_SOURCE_DIR) / "tests/journeys")) {
      if (file.path().extension() != ".toml") {
        continue;
      }
      auto scenario = casework::read_scenario(text_of(file.path()), "").value();
      const auto* edition = &kEditions.lower_bound(scenario.landlord + "/")->second;
      auto& story = all.emplace_back(Story{std::move(scenario), edition, &kCalendar, {}, {}});
      const auto rehearsal = casework::rehearse(story.scenario, *edition, kCalendar);
      story.history = rehearsal.standing.history;
      story.acts = acts_of(rehearsal, story);
    }
    return all;
  }();
  return kStories;
}

/// Runs `each` on every story, or on every act of all stories, and counts what it did.
template <class Each>
void over_stories(benchmark::State& state, const Each& each) {
  std::int64_t done = 0;
  (void)stories();
  for (auto _ : state) {
    for (const auto& story : stories()) {
      done += each(story);
    }
  }
  state.SetItemsProcessed(done);
}

void copy_events(benchmark::State& state) {
  over_stories(state, [](const Story& story) {
    auto copy = story.history;
    benchmark::DoNotOptimize(copy);
    return std::ssize(copy);
  });
}

void replay_events(benchmark::State& state) {
  over_stories(state, [](const Story& story) {
    benchmark::DoNotOptimize(casework::replay(story.history));
    return std::ssize(story.history);
  });
}

/// Computes what a page or a decision starts from: the casefile, every deadline and every route.
void stand(benchmark::State& state) {
  over_stories(state, [](const Story& story) {
    for (const auto& act : story.acts) {
      const auto& before = act.before;
      benchmark::DoNotOptimize(
          casework::Standing(before.history, *story.edition, *story.calendar, before.now));
    }
    return std::ssize(story.acts);
  });
}

void decide_acts(benchmark::State& state) {
  over_stories(state, [](const Story& story) {
    for (const auto& act : story.acts) {
      benchmark::DoNotOptimize(decide(act.asking, act.before));
    }
    return std::ssize(story.acts);
  });
}

BENCHMARK(copy_events);
BENCHMARK(replay_events);
BENCHMARK(stand);
BENCHMARK(decide_acts);

/// Shows each measurement as usual and keeps its rate, so that the ratios can be shown at the end.
class Keeper : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const auto& run : runs) {
      if (run.aggregate_name.empty() || run.aggregate_name == "median") {
        rates_[run.run_name.str()] = run.counters.at("items_per_second");
      }
    }
  }

  void tell_ratios() const {
    std::set<std::string> named;
    std::size_t events = 0;
    std::size_t acts = 0;
    for (const auto& story : stories()) {
      events += story.history.size();
      acts += story.acts.size();
      for (const auto& act : story.acts) {
        named.insert(act.asking.act);
      }
    }
    std::printf("%zu stories, %zu events, %zu acts, %zu of %zu acts\n", stories().size(), events,
                acts, named.size(), casework::all_acts().size());
    std::printf("folding an event takes %.1f times copying it: %.2f million a second\n",
                of("copy_events") / of("replay_events"), of("replay_events") / 1e6);
    std::printf(
        "deciding an act takes %.2f of standing where it is decided: %.0f and %.0f a second\n",
        of("stand") / of("decide_acts"), of("decide_acts"), of("stand"));
  }

 private:
  [[nodiscard]] double of(const std::string& name) const {
    const auto found = rates_.find(name);
    return found == rates_.end() ? 0 : found->second;
  }

  std::map<std::string, double> rates_;
};

}  // namespace
}  // namespace redress

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  redress::Keeper keeper;
  benchmark::RunSpecifiedBenchmarks(&keeper);
  keeper.tell_ratios();
}
