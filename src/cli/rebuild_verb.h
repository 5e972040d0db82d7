#pragma once

#include <string>

#include "casebook/upkeep.h"
#include "cli/verify_verb.h"

namespace redress::cli {

/// Writes the rows that trays and search read anew from the events; one line for each stream that
/// could not be, then the sum. Gives the exit status: kProblemsFound when one could not. `open`
/// must be able to write.
[[nodiscard]] int run_rebuild(const std::string& database, const Streams& streams,
                              const StoreOpener& open, const casebook::RowMaker& rows_of);

/// `redress rebuild --database FILE-OR-URL`.
[[nodiscard]] Verb rebuild_verb(const Streams& streams, StoreOpener open,
                                casebook::RowMaker rows_of);

}  // namespace redress::cli
