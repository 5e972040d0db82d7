#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace CLI {
class App;
}

namespace redress::cli {

// The exit statuses. Scripts rely on them, so they do not change (docs/command-line.md).
inline constexpr int kOk = 0;
inline constexpr int kProblemsFound = 1;  // what was checked has problems
inline constexpr int kBadInput = 2;       // the request cannot be carried out as given
inline constexpr int kWorldFailed = 3;    // a disk, a file or a pipe failed

/// What `--database` accepts, for the verbs that take one.
inline constexpr const char* kDatabaseHelp = "The SQLite file, or postgres://user@host:5432/name";

/// Where a verb reads and writes.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// Says on `err` why `verb` ("" for redress itself) cannot be carried out. Returns kBadInput.
int refuse(const Streams& streams, std::string_view verb, std::string_view why);
int refuse(const Streams& streams, std::string_view verb, const Message& why);

/// One word of the command line ("date"). Adds its own subcommand, which sets `status` when it
/// runs.
using Verb = std::function<void(CLI::App& app, int& status)>;

/// Runs the verb that the arguments name and returns the exit status. `data_root` is set from
/// --data or REDRESS_DATA before the verb runs.
[[nodiscard]] int run(int argc, const char* const* argv, const Streams& streams,
                      std::string& data_root, const std::vector<Verb>& verbs);

}  // namespace redress::cli
