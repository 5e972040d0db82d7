#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "casebook/archive.h"
#include "cli/verify_verb.h"

namespace redress::cli {

/// Where archives are, and what goes into one besides the store.
struct Archives {
  using Writer = std::function<std::unique_ptr<casebook::ArchiveSink>(const std::string& name)>;
  using Reader = std::function<std::unique_ptr<casebook::ArchiveSource>(const std::string& name)>;

  Writer write_file;
  Writer write_folder;
  Reader read;                                                      // a file or a folder
  std::function<std::vector<casebook::ArchivedFile>()> companions;  // from the data root
  std::function<casebook::Instant()> now;
};

/// Packs a database into a new archive and reads it back. Returns the exit status.
[[nodiscard]] int run_pack(const std::string& database, const std::string& to,
                           const Archives::Writer& write, const Archives& archives,
                           const Streams& streams, const StoreOpener& open);

/// The options of `redress restore`.
struct RestoreOptions {
  std::string archive;
  std::string database;
  std::string fingerprint;  // of the archive that is expected; "" for any
};

/// Checks an archive, fills an empty database from it and verifies that. Returns the exit status:
/// kProblemsFound, with nothing kept, when the archive is refused.
[[nodiscard]] int run_restore(const RestoreOptions& options, const Archives& archives,
                              const Streams& streams, const StoreOpener& open,
                              const casebook::RowMaker& rows_of);

/// Checks an archive in place and writes what it holds. Returns the exit status.
[[nodiscard]] int run_verify_archive(const std::string& archive, const Archives& archives,
                                     const Streams& streams);

/// `redress backup`, `redress export` and `redress restore`.
[[nodiscard]] Verb backup_verb(const Streams& streams, StoreOpener open, Archives archives);
[[nodiscard]] Verb export_verb(const Streams& streams, StoreOpener open, Archives archives);
[[nodiscard]] Verb restore_verb(const Streams& streams, StoreOpener open, Archives archives,
                                casebook::RowMaker rows_of);

}  // namespace redress::cli
