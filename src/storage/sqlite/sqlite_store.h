#pragma once

#include <cstdint>
#include <string>

#include "storage/store_over.h"

namespace redress::storage {

struct SqliteOptions {
  bool writing = true;          // false: only to read, beside a server that writes
  int readers = 4;              // connections for queries
  int checkpoint_pages = 1000;  // moved from the log into the file once so many wait (4 KB each)
  const char* vfs = nullptr;    // SQLite's layer to the file system; tests put a failing one here
};

struct SqliteHealth {
  bool writable = false;
  std::string died_of;  // why nothing is written any more; "" while all is well
  // As SQLite gave them when it was opened to write; "" when only to read.
  std::string journal_mode;  // "wal"
  std::string synchronous;   // "2", full: what is acknowledged outlives a power cut
  int schema_version = 0;
  std::int64_t commits = 0;  // since it was opened; what was written shares them
};

struct SqliteEngine;

/// Keeps everything in one SQLite file: a write-ahead log, synced with every commit; one thread
/// that writes, in groups; a few connections that only read. Any thread may call. See docs/adr/0011
/// for what is promised.
class SqliteStore : public StoreOver<SqliteEngine> {
 public:
  /// Throws StorageFailure, naming the file and the reason: another process writes to it, a newer
  /// release or a trial release has written it, it is no database of ours, there is none to read,
  /// it has several names, it cannot be made durable.
  explicit SqliteStore(const std::string& file, const SqliteOptions& options = {});

  /// As read back from the database when it was opened, and as of now.
  [[nodiscard]] SqliteHealth health() const;
};

}  // namespace redress::storage
