#pragma once

#include <chrono>
#include <string>

#include "storage/store_over.h"

namespace redress::storage {

struct PostgresOptions {
  bool writing = true;                         // false: only to read
  int connections = 8;                         // for writing, and as many again for reading
  std::chrono::milliseconds deadline{10'000};  // no call takes longer, whatever the server does
};

struct PostgresEngine;

/// Keeps everything in one PostgreSQL database, beside any number of other nodes. Any thread may
/// call. docs/adr/0017 says what is guaranteed.
///
/// A call that fails throws StorageFailure, at the latest when its time is up. If it is unknown
/// whether something was kept, the message says so, and the same request may safely be sent again.
/// Once a newer release has changed the database, nothing more is written.
class PostgresStore : public StoreOver<PostgresEngine> {
 public:
  /// `url` is postgres://user@host:5432/name. Throws StorageFailure, naming the database and what
  /// to do: nobody answers there, the server is too old or may lose what it acknowledged, the
  /// database is another program's, a trial release's or a newer release's.
  explicit PostgresStore(const std::string& url, const PostgresOptions& options = {});
};

}  // namespace redress::storage
