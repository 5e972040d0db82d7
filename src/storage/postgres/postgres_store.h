#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casebook/event_store.h"

namespace redress::storage {

struct PostgresOptions {
  bool writing = true;                         // false: only to read
  int connections = 8;                         // to write, and as many again to read
  std::chrono::milliseconds deadline{10'000};  // no call takes longer, whatever the server does
};

/// Keeps everything in one PostgreSQL database, beside any number of other nodes. Any thread may
/// call. See docs/adr/0017 for what is promised.
///
/// A call that fails throws StorageFailure at the latest when its time is up. Where it was lost
/// whether something had been kept, the message says so, and the same request may safely be sent
/// again.
class PostgresStore : public casebook::Store {
 public:
  using StreamName = casebook::EventStore::StreamName;

  /// `url` is postgres://user@host:5432/name. Throws StorageFailure, naming the database and the
  /// mend: nobody answers there, the server is too old or may lose what it acknowledged, the
  /// database is another programme's or a newer release's.
  explicit PostgresStore(const std::string& url, const PostgresOptions& options = {});
  ~PostgresStore() override;

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

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace redress::storage
