// Kills a process that writes, again and again, and looks afterwards whether all it acknowledged is
// there, whole and in step.
//
//   torture [--rounds N] [--seed S] [--threads T] [--hasty] WRITER
//
// WRITER is torture_writer. With --hasty it acknowledges too early, and the torture succeeds only
// if it notices.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <random>
#include <string>
#include <thread>

#include <CLI/CLI.hpp>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "casebook/upkeep.h"
#include "storage/testing.h"
#include "torture/ledger.h"

namespace {

using namespace redress;
using Clock = std::chrono::steady_clock;

struct Options {
  std::string writer;
  int rounds = 20;
  unsigned seed = 2022;
  int threads = 6;
  bool hasty = false;
};

std::string read_some(int pipe) {
  std::array<char, 65536> bytes{};
  const auto count = ::read(pipe, bytes.data(), bytes.size());
  return {bytes.data(), count > 0 ? static_cast<std::size_t>(count) : 0};
}

// Starts the writer, lets it run this long after its first word, kills it; gives all it said.
std::string run_and_kill(const Options& options, const std::string& file, int round,
                         std::chrono::milliseconds life) {
  std::array<int, 2> pipe{};
  CHECK(::pipe2(pipe.data(), O_CLOEXEC) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(pipe[1], STDOUT_FILENO);
    ::execl(options.writer.c_str(), "torture_writer", file.c_str(), std::to_string(round).c_str(),
            std::to_string(options.threads).c_str(), options.hasty ? "hasty" : "faithful", nullptr);
    ::_exit(127);
  }
  CHECK(child > 0);
  ::close(pipe[1]);
  std::string said = read_some(pipe[0]);
  const auto end = Clock::now() + life;
  while (Clock::now() < end) {
    said += read_some(pipe[0]);
  }
  ::kill(child, SIGKILL);
  // What stands in the pipe was said before the end.
  for (std::string more = read_some(pipe[0]); !more.empty(); more = read_some(pipe[0])) {
    said += more;
  }
  ::close(pipe[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL) {
    std::fprintf(stderr, "round %d: the writer ended by itself with status %d\n", round, status);
    std::exit(1);
  }
  return said;
}

struct Found {
  std::int64_t lost = 0;
  std::int64_t problems = 0;
  std::int64_t half_done = 0;
};

Found inspect(const std::string& file, const torture::Ledger& ledger, bool writing) {
  // Looking without writing leaves the log as the kill left it, for the next writer to recover.
  storage::SqliteStore store(file, {.writing = writing});
  Found found;
  found.lost = ledger.lost_from(store, "a-landlord");
  found.problems = verify(store, [](const casebook::StoreProblem& problem) {
                     std::fprintf(stderr, "%s event %lld %s\n", problem.stream.c_str(),
                                  static_cast<long long>(problem.seq), problem.what.c_str());
                   }).problems;
  // Each append has two events and two deadlines.
  casebook::EventStore::StreamName last;
  for (auto page = store.streams(last, 1000); !page.empty(); page = store.streams(last, 1000)) {
    for (const auto& [landlord, stream] : page) {
      const auto rows = store.find(landlord, stream);
      const bool whole = rows && rows->casefile.version % 2 == 0 && rows->deadlines.size() == 2;
      found.half_done += whole ? 0 : 1;
    }
    last = page.back();
  }
  return found;
}

int torture_with(const Options& options) {
  const storage::TemporaryFolder folder;
  const std::string file = folder.file("redress.db");
  std::mt19937 chance(options.seed);
  torture::Ledger ledger;
  Found worst;
  for (int round = 0; round < options.rounds; ++round) {
    const auto life = std::chrono::milliseconds(std::uniform_int_distribution(0, 250)(chance));
    ledger.read(run_and_kill(options, file, round, life));
    const Found found = inspect(file, ledger, round % 2 == 0 || round + 1 == options.rounds);
    worst.lost = std::max(worst.lost, found.lost);
    worst.problems = std::max(worst.problems, found.problems);
    worst.half_done = std::max(worst.half_done, found.half_done);
  }
  std::printf(
      "torture: seed %u, %d kills, %lld events acknowledged: %lld lost, %lld problems, %lld half "
      "done\n",
      options.seed, options.rounds, static_cast<long long>(ledger.size()),
      static_cast<long long>(worst.lost), static_cast<long long>(worst.problems),
      static_cast<long long>(worst.half_done));
  if (ledger.size() < options.rounds) {
    std::printf("torture: too little was acknowledged to say anything\n");
    return 1;
  }
  if (options.hasty) {
    return worst.lost > 0 ? 0 : 1;
  }
  return worst.lost + worst.problems + worst.half_done == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Kills a process that writes and looks whether all it acknowledged is there",
               "torture");
  app.add_option("--rounds", options.rounds, "How often to kill");
  app.add_option("--seed", options.seed, "Where chance begins");
  app.add_option("--threads", options.threads, "How many threads write");
  app.add_flag("--hasty", options.hasty,
               "The writer acknowledges too early; succeed only if that is noticed");
  app.add_option("writer", options.writer, "torture_writer")->required();
  CLI11_PARSE(app, argc, argv);
  return torture_with(options);
}
