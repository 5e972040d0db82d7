#pragma once

#include <cstdint>
#include <string>

#include "storage/store_over.h"

namespace redress::storage {

struct SqliteOptions {
  bool writing = true;          // false: only to read, beside a server that writes
  bool only_filled = false;     // a new file is removed again unless something was written to it
  int readers = 4;              // connections for queries
  int checkpoint_pages = 1000;  // checkpoint when the log has this many pages (4 KB each)
  const char* vfs = nullptr;    // SQLite's file-system layer; tests use a failing one
};

struct SqliteHealth {
  bool writable = false;
  std::string died_of;  // why writing has stopped; "" while all is well
  // As SQLite reported them when the store was opened for writing; "" when it is read-only.
  std::string journal_mode;  // "wal"
  std::string synchronous;   // "2", full: what is acknowledged survives a power cut
  int schema_version = 0;
  std::int64_t commits = 0;  // since it was opened; several appends can share one
};

struct SqliteEngine;

/// Keeps everything in one SQLite file: a write-ahead log, synced with every commit; one thread
/// that writes, in groups; and a few read-only connections. Any thread may call. docs/adr/0011 says
/// what is guaranteed.
class SqliteStore : public StoreOver<SqliteEngine> {
 public:
  /// Throws StorageFailure, naming the file and the reason: another process writes to it, a newer
  /// release or a trial release has written to it, it is not one of our databases, there is none to
  /// read, it has several names, or it cannot be made durable. A file that was made is removed
  /// then.
  explicit SqliteStore(const std::string& file, const SqliteOptions& options = {});

  /// Returns the settings read back when the database was opened, and the current state.
  [[nodiscard]] SqliteHealth health() const;
};

}  // namespace redress::storage
