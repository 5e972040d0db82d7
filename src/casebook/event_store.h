#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "casebook/account.h"
#include "casebook/directory.h"
#include "casebook/register.h"
#include "casebook/search.h"
#include "casebook/server_state.h"
#include "casebook/stored.h"

// The port to stored casework. Events are the source of truth; rows are what lists and trays read,
// written in the same transaction and rebuilt from the events at any time. A store keeps what it is
// given and applies no rules.
namespace redress::casebook {

/// The disk or the database failed. Thrown by adapters and caught once per request or verb; nothing
/// was acknowledged.
class StorageFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class EventStore {
 public:
  virtual ~EventStore() = default;

  /// Returns the stream's events in order; empty when there is no such stream.
  virtual std::vector<StoredEvent> load(std::string_view landlord, std::string_view stream) = 0;

  /// Returns the seq of the stream's last event; 0 when there is no such stream.
  virtual std::int64_t version(std::string_view landlord, std::string_view stream) = 0;

  /// Returns the version of a casefile's rows, which is that of its last event unless one of them
  /// is damaged; 0 when it has no rows.
  virtual std::int64_t listed_version(std::string_view landlord, std::string_view stream) = 0;

  /// Durable when it returns a value. Throws Unreadable, and writes nothing, when the casefile's
  /// rows are of another version than its last event: events were lost, and another would hide it.
  virtual Result<Appended, AppendProblem> append(const Append& append) = 0;

  /// Appends to several streams in one transaction, at most once to each, and returns each outcome
  /// in order. If it throws, nothing is kept.
  virtual std::vector<Result<Appended, AppendProblem>> append_all(
      const std::vector<Append>& appends) = 0;

  virtual std::optional<KeySeen> seen(std::string_view landlord,
                                      std::string_view idempotency_key) = 0;

  /// Forgets up to `limit` requests that were answered before this moment, the oldest first; sent
  /// again after that, they count as new. Requests of imports are never forgotten. Returns how many
  /// were forgotten.
  virtual int forget_requests(Instant before, int limit) = 0;

  virtual void record_attempt(const Attempt& attempt) = 0;
  virtual std::vector<Attempt> attempts(std::string_view landlord, std::string_view stream) = 0;

  /// Returns the streams of the store in (landlord, stream) order, a page at a time, after the
  /// given one ("" "" to begin).
  virtual std::vector<StreamName> streams(const StreamName& after, int limit) = 0;

  /// Replaces the rows of one stream (for rebuild); no event changes. Returns false, and writes
  /// nothing, when the stream is not at the rows' version because somebody wrote to it meanwhile.
  [[nodiscard]] virtual bool replace_rows(std::string_view landlord, std::string_view stream,
                                          const Rows& rows) = 0;
};

/// Reads or fills a whole store at once, to copy or move it.
class Copyable {
 public:
  virtual ~Copyable() = default;

  /// Calls visit for everything that is held, a part at a time, as of one moment: all events, then
  /// all attempts, requests, people, properties and imports. Others may write meanwhile.
  virtual void read_all(const std::function<void(const Holdings& part)>& visit) = 0;

  /// Takes parts from `next` until there are none, and keeps all of them or nothing. Returns false,
  /// and takes none, when the store is not empty. An exception from `next` aborts the fill and is
  /// passed on.
  [[nodiscard]] virtual bool fill(const std::function<std::optional<Filling>()>& next) = 0;
};

/// A whole store, as adapters implement it.
class Store : public EventStore,
              public Register,
              public SearchIndex,
              public Directory,
              public Copyable {
 public:
  /// Returns what the servers of this store share. It lives as long as the store.
  virtual ServerState& server_state() = 0;

  /// Returns what staff sign in with. It lives as long as the store.
  virtual AccountStore& accounts() = 0;

  /// Returns who saw and did what. It lives as long as the store.
  virtual AuditTrail& audit() = 0;
};

}  // namespace redress::casebook
