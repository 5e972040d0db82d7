#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "casebook/import.h"
#include "cli/verify_verb.h"

namespace redress::cli {

/// What importing needs.
struct Imports {
  using Reader = std::function<Result<casebook::Table, std::vector<casebook::TableProblem>>(
      const std::string& text, const std::vector<casebook::Column>& columns)>;

  /// Throws std::runtime_error, naming the file, when it cannot be read.
  std::function<std::string(const std::string& file)> text_of;
  Reader read;
  std::function<casebook::Shelf()> shelf;
  StoreOpener to_read;
  StoreOpener to_write;
  casebook::Chance chance;
  std::function<casebook::Instant()> now;
};

/// The options of `redress import`.
struct ImportOptions {
  std::string file;
  std::string what;  // "feedback", "people" or "properties"
  std::string landlord;
  std::string database;
  std::string by;
  bool keep_good = false;
  bool dry_run = false;
};

/// Imports a file. Writes a line for each refused row with what is wrong, then the totals. Returns
/// the exit status: kProblemsFound when a row was refused.
[[nodiscard]] int run_import(const ImportOptions& options, const Imports& imports,
                             const Streams& streams);

/// `redress import FILE.csv --what WHAT --landlord SLUG --database FILE-OR-URL --by NAME`.
[[nodiscard]] Verb import_verb(const Streams& streams, Imports imports);

}  // namespace redress::cli
