#pragma once

#include <functional>
#include <string>
#include <vector>

#include "casebook/casebook.h"
#include "cli/verb.h"
#include "cli/verify_verb.h"

namespace redress::cli {

/// A landlord whose procedure cannot be used, and why.
struct ProcedureLeftOut {
  std::string landlord;
  std::string why;
};

/// What `redress stuck` needs from the rest of the program.
struct StuckSources {
  StoreOpener to_read;
  std::function<casebook::Shelf()> shelf;  // of the procedures that can be used
  std::function<calendar::Instant()> now;
  std::function<std::vector<ProcedureLeftOut>()> left_out = [] {
    return std::vector<ProcedureLeftOut>();
  };
};

/// Writes a line for each casefile whose clocks cannot proceed and each landlord's own stream that
/// is damaged or whose procedure cannot be used, with the reason; then how many there are, and how
/// many are due and only waiting for a server. Returns the exit status: kProblemsFound when there
/// is one. Changes nothing.
[[nodiscard]] int run_stuck(const std::string& database, const Streams& streams,
                            const StuckSources& sources);

/// `redress stuck --database FILE-OR-URL`.
[[nodiscard]] Verb stuck_verb(const Streams& streams, StuckSources sources);

}  // namespace redress::cli
