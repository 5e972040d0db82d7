#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casebook/event_store.h"

namespace redress::storage {

struct SqliteOptions {
  bool writing = true;          // false: only to read, beside a server that writes
  int readers = 4;              // connections for queries
  int checkpoint_pages = 1000;  // moved from the log into the file once so many wait (4 KB each)
  const char* vfs = nullptr;    // SQLite's layer to the file system; tests put a failing one here
};

struct SqliteHealth {
  bool writable = false;
  std::string died_of;       // why nothing is written any more; "" while all is well
  std::string journal_mode;  // "wal"
  std::string synchronous;   // "full": what is acknowledged outlives a power cut
  int schema_version = 0;
  std::int64_t commits = 0;  // since it was opened; what was written shares them
};

/// Keeps everything in one SQLite file: a write-ahead log, synced with every commit; one thread
/// that writes, in groups; a few connections that only read. Any thread may call. See docs/adr/0011
/// for what is promised.
class SqliteStore : public casebook::Store {
 public:
  using StreamName = casebook::EventStore::StreamName;

  /// Throws StorageFailure, naming the file and the reason: another process writes to it, a newer
  /// release has written it, it is no database of ours, there is none to read, it cannot be made
  /// durable.
  explicit SqliteStore(const std::string& file, const SqliteOptions& options = {});
  ~SqliteStore() override;

  std::vector<casebook::StoredEvent> load(std::string_view landlord,
                                          std::string_view stream) override;
  Result<casebook::Appended, casebook::AppendProblem> append(
      const casebook::Append& append) override;
  std::optional<casebook::KeySeen> seen(std::string_view landlord,
                                        std::string_view idempotency_key) override;
  void record_attempt(const casebook::Attempt& attempt) override;
  std::vector<casebook::Attempt> attempts(std::string_view landlord,
                                          std::string_view stream) override;
  std::vector<StreamName> streams(const StreamName& after, int limit) override;
  bool replace_rows(std::string_view landlord, std::string_view stream,
                    const casebook::Rows& rows) override;

  std::vector<casebook::CasefileRow> tray(const casebook::TrayQuery& query) override;
  std::int64_t tray_count(const casebook::TrayQuery& query) override;
  std::optional<casebook::Rows> find(std::string_view landlord,
                                     std::string_view reference) override;
  std::vector<HeldMarker> markers_on(std::string_view landlord,
                                     std::string_view person_number) override;
  bool has_outdated_rows() override;
  std::vector<StreamName> to_wake(casebook::Instant now, int limit) override;

  void keep(const casebook::Copied& copied) override;
  std::optional<casebook::Person> person(std::string_view landlord,
                                         std::string_view number) override;
  std::optional<casebook::Property> property(std::string_view landlord,
                                             std::string_view number) override;
  std::vector<casebook::Import> imports(std::string_view landlord) override;

  casebook::ServerState& server_state() override;

  void read_all(const std::function<void(const casebook::Holdings&)>& visit) override;
  bool fill(const std::function<std::optional<casebook::Filling>()>& next) override;

  /// As read back from the database when it was opened, and as of now.
  [[nodiscard]] SqliteHealth health() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace redress::storage
