#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace redress::cli {

// What the program leaves to the shell. Scripts rely on these: they do not change
// (docs/command-line.md).
inline constexpr int kOk = 0;
inline constexpr int kProblemsFound = 1;  // what was looked at is not in order
inline constexpr int kBadInput = 2;       // what was asked cannot be done as asked
inline constexpr int kWorldFailed = 3;    // a disk, a file or a pipe let us down

/// What `--database` takes, for the verbs that want one.
inline constexpr const char* kDatabaseHelp = "The SQLite file, or postgres://user@host:5432/name";

/// Where a verb reads and writes.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// One word of the command line ("date"): adds its own subcommand, which sets `status` when it is
/// run.
using Verb = std::function<void(CLI::App& app, int& status)>;

/// Runs the verb that the arguments name and gives the exit status. `data_root` is set by --data or
/// REDRESS_DATA before the verb runs.
[[nodiscard]] int run(int argc, const char* const* argv, const Streams& streams,
                      std::string& data_root, const std::vector<Verb>& verbs);

}  // namespace redress::cli
