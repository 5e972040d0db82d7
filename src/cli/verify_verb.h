#pragma once

#include <functional>
#include <memory>
#include <string>

#include "casebook/upkeep.h"
#include "cli/verb.h"

namespace redress::cli {

/// Opens a database: a file's name, or a postgres:// address. Throws StorageFailure, saying why
/// not.
using StoreOpener = std::function<std::unique_ptr<casebook::Store>(const std::string& database)>;

/// Looks whether a database is whole, and whether the tables of lists are what the histories make;
/// writes one line for each problem, then the sum. Gives the exit status: kProblemsFound when it is
/// not. `open` need only read.
[[nodiscard]] int run_verify(const std::string& database, const Streams& streams,
                             const StoreOpener& open, const casebook::RowMaker& rows_of);

/// Looks whether an archive is whole, as run_verify_archive does (archive_verbs.h).
using ArchiveVerifier = std::function<int(const std::string& archive)>;

/// `redress verify --database FILE-OR-URL` or `--archive FILE-OR-FOLDER`.
[[nodiscard]] Verb verify_verb(const Streams& streams, StoreOpener open, casebook::RowMaker rows_of,
                               ArchiveVerifier verify_archive);

/// A problem as the upkeep verbs write it: "a-landlord 7K4M-2QXD-R, event 3: was changed after it
/// was recorded".
[[nodiscard]] std::string line_for(const casebook::StoreProblem& problem);

}  // namespace redress::cli
