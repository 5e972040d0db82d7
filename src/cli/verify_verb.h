#pragma once

#include <functional>
#include <memory>
#include <string>

#include "casebook/upkeep.h"
#include "cli/verb.h"

namespace redress::cli {

/// Opens a database: a file's name or a postgres:// address. Throws StorageFailure with the reason.
using StoreOpener = std::function<std::unique_ptr<casebook::Store>(const std::string& database)>;

/// Checks that a database is whole and that the tables for lists match the histories. Writes one
/// line for each problem, then the totals. Returns the exit status: kProblemsFound when there is a
/// problem. `open` need only open for reading.
[[nodiscard]] int run_verify(const std::string& database, const Streams& streams,
                             const StoreOpener& open, const casebook::RowMaker& rows_of);

/// Checks that an archive is whole, as run_verify_archive does (archive_verbs.h).
using ArchiveVerifier = std::function<int(const std::string& archive)>;

/// `redress verify --database FILE-OR-URL` or `--archive FILE-OR-FOLDER`.
[[nodiscard]] Verb verify_verb(const Streams& streams, StoreOpener open, casebook::RowMaker rows_of,
                               ArchiveVerifier verify_archive);

/// Returns a problem as the upkeep verbs write it: "a-landlord 7K4M-2QXD-R, event 3: was changed
/// after it was recorded".
[[nodiscard]] std::string line_for(const casebook::StoreProblem& problem);

}  // namespace redress::cli
