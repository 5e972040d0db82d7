// Compares a working-day date with its two bounds: reading an array, and stepping day by day.
#include <cstdio>
#include <map>
#include <random>

#include <benchmark/benchmark.h>

#include "calendar/testing.h"

namespace {

using namespace redress::calendar;

constexpr std::size_t kStarts =
    4096;  // a power of two, so that wrapping round costs almost nothing

const WorkingCalendar& england() {
  static const auto calendar = testing::calendar_of("england-and-wales");
  return calendar;
}

/// Returns the last day to start from: 250 working days later is still within the calendar.
Date last_start() { return england().last_day() - std::chrono::days{400}; }

/// Returns the same random days for every measurement.
const std::vector<Date>& starts() {
  static const auto days = [] {
    std::mt19937 random(20220919);
    const auto span = (last_start() - england().first_day()).count();
    std::uniform_int_distribution<int> offset(0, static_cast<int>(span));
    std::vector<Date> drawn(kStarts);
    for (auto& day : drawn) {
      day = england().first_day() + std::chrono::days{offset(random)};
    }
    return drawn;
  }();
  return days;
}

template <class Count>
void count_from_random_days(benchmark::State& state, Count count) {
  const auto& days = starts();
  const int n = static_cast<int>(state.range(0));
  std::size_t turn = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(count(days[turn++ % kStarts], n));
  }
}

void read_array(benchmark::State& state) {
  std::vector<Date> answers;
  for (Date day = england().first_day(); day <= last_start(); day += std::chrono::days{1}) {
    answers.push_back(england().add_working_days(day, static_cast<int>(state.range(0))).value());
  }
  const auto first = england().first_day();
  count_from_random_days(state, [&](Date day, int) {
    return answers[static_cast<std::size_t>((day - first).count())];
  });
}

void add_working_days(benchmark::State& state) {
  const auto& calendar = england();
  count_from_random_days(state,
                         [&](Date day, int n) { return *calendar.add_working_days(day, n); });
}

void step_day_by_day(benchmark::State& state) {
  const testing::Stepper stepper(england().table());
  count_from_random_days(state, [&](Date day, int n) { return stepper.add_working_days(day, n); });
}

BENCHMARK(read_array)->Arg(5)->Arg(20)->Arg(250);
BENCHMARK(add_working_days)->Arg(5)->Arg(20)->Arg(250);
BENCHMARK(step_day_by_day)->Arg(5)->Arg(20)->Arg(250);

/// Shows each measurement as usual and keeps it, so that the ratios can be shown at the end.
class Keeper : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const auto& run : runs) {
      // Keep the median of repeated runs, or the only run.
      if (run.aggregate_name.empty() || run.aggregate_name == "median") {
        nanoseconds_[run.run_name.str()] = run.GetAdjustedCPUTime();
      }
    }
  }

  void tell_ratios() const {
    for (const char* span : {"5", "20", "250"}) {
      const double array = of("read_array/", span);
      const double ours = of("add_working_days/", span);
      const double steps = of("step_day_by_day/", span);
      std::printf("%4s working days: %.1f times an array read; stepping takes %.0f times as long\n",
                  span, ours / array, steps / ours);
    }
  }

 private:
  [[nodiscard]] double of(const std::string& name, const char* span) const {
    const auto found = nanoseconds_.find(name + span);
    return found == nanoseconds_.end() ? 0 : found->second;
  }

  std::map<std::string, double> nanoseconds_;
};

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  Keeper keeper;
  benchmark::RunSpecifiedBenchmarks(&keeper);
  keeper.tell_ratios();
}
