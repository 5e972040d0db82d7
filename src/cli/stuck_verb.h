#pragma once

#include <functional>
#include <string>

#include "casebook/casebook.h"
#include "cli/verb.h"
#include "cli/verify_verb.h"

namespace redress::cli {

/// What `redress stuck` asks the rest of the program for.
struct StuckSources {
  StoreOpener to_read;
  std::function<casebook::Shelf()> shelf;
  std::function<calendar::Instant()> now;
};

/// Writes a line for each casefile whose clocks cannot go on, and why; then how many there are, and
/// how many are due and only wait for a server. Gives the exit status: kProblemsFound when there is
/// one. Reads only.
[[nodiscard]] int run_stuck(const std::string& database, const Streams& streams,
                            const StuckSources& sources);

/// `redress stuck --database FILE-OR-URL`.
[[nodiscard]] Verb stuck_verb(const Streams& streams, StuckSources sources);

}  // namespace redress::cli
