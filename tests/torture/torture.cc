// Causes faults while a database is being written to, again and again, and checks after each that
// everything acknowledged is there, whole and in step.
//
//   torture [--engine sqlite|postgres] [--blow kill|server-kill|power-cut|full-disk|failing]
//           [--control] [--rounds N | --minutes M] [--seed S] [--threads T] WRITER
//
// WRITER is torture_writer. With --control a guarantee is dropped on purpose in every second round,
// and the test succeeds only if it finds a loss in one of those, and none in a round before. Exits
// with 77 when a fault needs a disk of its own and cannot have one.
#include <chrono>
#include <cstdio>
#include <exception>
#include <map>
#include <random>
#include <string>

#include <CLI/CLI.hpp>

#include "base/check.h"
#include "casebook/testing.h"
#include "torture/inspection.h"
#include "torture/ledger.h"
#include "torture/loop_disk.h"
#include "torture/scene.h"
#include "torture/writer_process.h"

namespace {

using namespace redress::torture;
using redress::casebook::append_to;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr int kSkipped = 77;
// The longest wait for a disk to become full or to fail, and for the writer to recover afterwards.
constexpr std::chrono::seconds kLongestWait(20);
constexpr milliseconds kAfterwards(100);

const std::map<std::string, Blow> kBlows = {{"kill", Blow::kill},
                                            {"server-kill", Blow::server_kill},
                                            {"power-cut", Blow::power_cut},
                                            {"full-disk", Blow::full_disk},
                                            {"failing", Blow::failing}};

struct Options {
  std::string writer;
  std::string engine = "sqlite";
  std::string blow_name = "kill";
  int rounds = 20;
  double minutes = 0;
  unsigned seed = 2022;
  int threads = 6;
  bool control = false;

  [[nodiscard]] Blow blow() const { return kBlows.at(blow_name); }

  [[nodiscard]] bool is_loose(int round) const { return control && round % 2 == 1; }

  // The writer survives these faults, and notices them only after a while.
  [[nodiscard]] bool is_felt_alive() const {
    return blow() == Blow::full_disk || blow() == Blow::failing;
  }
};

std::string write_and_strike(const Options& options, Scene& scene, int round, milliseconds life) {
  const bool is_loose = options.is_loose(round);
  scene.prepare();
  WriterProcess writer(options.writer, scene.database(), round, options.threads,
                       scene.manner(is_loose));
  writer.listen();
  if (is_loose) {
    scene.loosen();
  }
  writer.listen_until(Clock::now() + life);
  if (options.is_felt_alive() && !options.control) {
    writer.listen_until_failure(Clock::now() + kLongestWait);
  }
  if (options.blow() == Blow::power_cut) {
    writer.stop_counting();
  }
  scene.strike();
  if (options.is_felt_alive() && !options.control) {
    writer.listen_until(Clock::now() + kAfterwards);
  }
  return writer.end();
}

Found look(const Options& options, const Scene& scene, const Ledger& ledger, int round) {
  // Checking read-only leaves an SQLite log as the fault left it, for the next writer.
  const bool writing = options.engine == "postgres" || round % 2 == 0;
  const auto store = scene.open(writing);
  const Found found = inspect(*store, ledger);
  if (writing) {
    // The next writer must be able to work.
    CHECK(store->append(append_to(kLandlord, "after-" + std::to_string(round), {}, 2)));
  }
  return found;
}

Found one_round(const Options& options, Scene& scene, Ledger& ledger, int round,
                milliseconds life) {
  ledger.read(write_and_strike(options, scene, round, life));
  try {
    scene.recover();
    return look(options, scene, ledger, round);
  } catch (const std::exception& error) {
    // Without syncs a power cut can leave a database that cannot be opened, or a server that does
    // not start. That counts as a loss.
    if (!options.is_loose(round) || options.blow() != Blow::power_cut) {
      throw;
    }
    std::fprintf(stderr, "torture: the control's database is of no use any more: %s\n",
                 error.what());
    return {.lost = ledger.size()};
  }
}

void report(const Options& options, const Ledger& ledger, const Found& worst, int rounds) {
  const auto number = [](auto count) { return static_cast<long long>(count); };
  std::printf(
      "torture: %s, %s, seed %u, %d rounds, %lld events acknowledged, %lld appends refused: %lld "
      "lost, %lld problems, %lld half done%s\n",
      options.engine.c_str(), options.blow_name.c_str(), options.seed, rounds,
      number(ledger.size()), number(ledger.failures()), number(worst.lost), number(worst.problems),
      number(worst.half_done), options.control ? " (a control: must lose)" : "");
}

int judge(const Options& options, const Ledger& ledger, const Found& worst, int rounds) {
  if (ledger.size() < rounds) {
    std::printf("torture: too little was acknowledged to say anything\n");
    return 1;
  }
  if (options.control) {
    return worst.lost > 0 && options.is_loose(rounds - 1) ? 0 : 1;
  }
  if (options.is_felt_alive() && ledger.failures() == 0) {
    std::printf("torture: the blows were not felt\n");
    return 1;
  }
  return worst.is_clean() ? 0 : 1;
}

int torture_with(const Options& options) {
  const auto scene = make_scene(options.engine, options.blow(), options.seed);
  if (!scene) {
    std::fprintf(stderr, "torture: there is no such blow at %s\n", options.engine.c_str());
    return 2;
  }
  std::mt19937 chance(options.seed);
  Ledger ledger;
  Found worst;
  int rounds = 0;
  const auto end = Clock::now() + std::chrono::duration<double, std::ratio<60>>(options.minutes);
  const auto goes_on = [&] {
    return options.minutes > 0 ? Clock::now() < end : rounds < options.rounds;
  };
  // A control has done its job at the first loss.
  for (; goes_on() && !(options.control && worst.lost > 0); ++rounds) {
    const milliseconds life(std::uniform_int_distribution(0, 250)(chance));
    worst.add(one_round(options, *scene, ledger, rounds, life));
  }
  report(options, ledger, worst, rounds);
  return judge(options, ledger, worst, rounds);
}

void describe(CLI::App& app, Options& options) {
  app.add_option("--engine", options.engine, "sqlite or postgres");
  app.add_option("--blow", options.blow_name, "What befalls those who write")
      ->check(CLI::IsMember(kBlows));
  app.add_option("--rounds", options.rounds, "How often to strike");
  app.add_option("--minutes", options.minutes, "How long to strike, in place of how often");
  app.add_option("--seed", options.seed, "Where chance begins");
  app.add_option("--threads", options.threads, "How many threads write");
  app.add_flag("--control", options.control,
               "Something is loose on purpose; succeed only if that is noticed");
  app.add_option("writer", options.writer, "torture_writer")->required();
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Strikes those who write and looks whether all that was acknowledged is there",
               "torture");
  describe(app, options);
  CLI11_PARSE(app, argc, argv);
  if (wants_own_disk(options.blow()) && !LoopDisk::is_possible()) {
    return kSkipped;
  }
  try {
    return torture_with(options);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "torture: %s\n", error.what());
    return 1;
  }
}
