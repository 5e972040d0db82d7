#pragma once

#include <string>

#include "casebook/upkeep.h"
#include "cli/verify_verb.h"

namespace redress::cli {

/// Rebuilds the rows that trays and search read from the events. Writes one line for each stream
/// that could not be rebuilt, then the totals. Returns the exit status: kProblemsFound when a
/// stream could not be rebuilt. `open` must open for writing.
[[nodiscard]] int run_rebuild(const std::string& database, const Streams& streams,
                              const StoreOpener& open, const casebook::RowMaker& rows_of);

/// `redress rebuild --database FILE-OR-URL`.
[[nodiscard]] Verb rebuild_verb(const Streams& streams, StoreOpener open,
                                casebook::RowMaker rows_of);

}  // namespace redress::cli
