#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "casebook/archive.h"
#include "cli/verify_verb.h"

namespace redress::cli {

/// Where archives lie, and what goes into one beside the store.
struct Archives {
  using Writer = std::function<std::unique_ptr<casebook::ArchiveSink>(const std::string& name)>;
  using Reader = std::function<std::unique_ptr<casebook::ArchiveSource>(const std::string& name)>;

  Writer write_file;
  Writer write_folder;
  Reader read;                                                      // a file or a folder, as it is
  std::function<std::vector<casebook::ArchivedFile>()> companions;  // as they lie here
  std::function<casebook::Instant()> now;
};

/// Packs a database into a new archive and reads it back. Gives the exit status.
[[nodiscard]] int run_pack(const std::string& database, const std::string& to,
                           const Archives::Writer& write, const Archives& archives,
                           const Streams& streams, const StoreOpener& open);

/// What `redress restore` was asked.
struct RestoreOptions {
  std::string archive;
  std::string database;
  std::string fingerprint;  // of the archive that is meant; "" for any
};

/// Checks an archive, fills an empty database from it and verifies that. Gives the exit status:
/// kProblemsFound, and nothing kept, when the archive is refused.
[[nodiscard]] int run_restore(const RestoreOptions& options, const Archives& archives,
                              const Streams& streams, const StoreOpener& open,
                              const casebook::RowMaker& rows_of);

/// Checks an archive as it lies and writes what it holds. Gives the exit status.
[[nodiscard]] int run_verify_archive(const std::string& archive, const Archives& archives,
                                     const Streams& streams);

/// `redress backup`, `redress export` and `redress restore`.
[[nodiscard]] Verb backup_verb(const Streams& streams, StoreOpener open, Archives archives);
[[nodiscard]] Verb export_verb(const Streams& streams, StoreOpener open, Archives archives);
[[nodiscard]] Verb restore_verb(const Streams& streams, StoreOpener open, Archives archives,
                                casebook::RowMaker rows_of);

}  // namespace redress::cli
