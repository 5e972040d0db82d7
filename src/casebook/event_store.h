#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "calendar/date.h"
#include "casebook/directory.h"
#include "casebook/server_state.h"

// The port to stored casework. Events are the source of truth; rows are what lists and trays read,
// written in the same transaction and rebuilt from the events at any time. A store keeps what it is
// given and applies no rules. Texts are UTF-8 without NUL, which is checked where they enter.
namespace redress::casebook {

using calendar::Date;
using calendar::Instant;

/// Returns whether a stream is a casefile's. A name that begins with # is the landlord's own
/// stream.
[[nodiscard]] inline bool is_casefile(std::string_view stream) { return !stream.starts_with('#'); }

/// An event as it is stored. Its two texts are the ones that were hashed; they are never rewritten.
struct StoredEvent {
  std::string landlord;  // slug
  std::string stream;    // a casefile's reference
  std::int64_t seq = 0;  // from 1, without gaps within its stream
  std::string kind;      // "decision-issued"
  Instant occurred_at;
  Instant recorded_at;
  std::string actor;   // JSON
  std::string body;    // JSON; never empty
  std::string salt;    // 16 random bytes, hex
  std::string digest;  // of salt and body, hex
  // The same for the personal text; all "" where nothing is personal. Once it is erased, text and
  // salt are "" and the digest stays.
  std::string personal;
  std::string personal_salt;
  std::string personal_digest;
  std::string prev_hash;  // of the event before it in the stream; 64 zeros for the first
  std::string hash;       // of everything above but the texts and their salts

  bool operator==(const StoredEvent&) const = default;
};

/// A casefile as lists show it.
struct CasefileRow {
  std::string landlord;
  std::string reference;
  std::int64_t version = 0;  // seq of its last event
  std::string edition;
  std::string kind;
  std::string person;           // "" when anonymous
  std::string summary;          // the first words of the account, one line
  std::string stage;            // "" before and outside the stages
  std::string procedure_state;  // casework::ProcedureState as its stored word
  std::string work_state;
  std::string outside_state;
  std::string owner_role;
  std::string owner;       // their number; "" while unallocated
  std::string owner_name;  // as of the last event; "" while unallocated
  Instant received_at;
  std::optional<Instant> next_due;  // the earliest thing owed (DueRow); orders the tray
  std::string next_due_use;         // of that thing: "deadline"; "" when nothing is owed
  std::string next_due_name;        // "stage-1.decision"
  std::optional<Instant> wake_at;   // when the system must act next (a lapse, a miss to record)
  bool open = true;                 // not closed, or something is still owed
  std::string made_from;            // what the rows were computed from, see Shelf::made_from

  bool operator==(const CasefileRow&) const = default;
};

/// Something with a date: a clock of the edition, a date that the person was told, a promise, or an
/// outside body's order.
struct DueRow {
  std::string use;    // deadline, window, opening, expected, promise, order
  std::string name;   // "stage-1.decision" of a clock and of what was told; "P1", "D1"
  std::string what;   // a promise or an order in words; "" for a clock
  std::string owner;  // of a promise
  std::optional<Instant> started_at;
  std::optional<Instant> due_at;
  std::optional<Instant> met_at;
  std::string state;  // as of the last event; a running one is late once due_at has passed

  bool operator==(const DueRow&) const = default;
};

/// A marker in force on a person who has a number in the landlord's own list.
struct MarkerRow {
  std::string person_number;
  std::string marker;
  std::string conditions;  // in words; "" when there are none

  bool operator==(const MarkerRow&) const = default;
};

/// One casefile's part of the read tables; replaced whole with each append.
struct Rows {
  CasefileRow casefile;
  std::vector<DueRow> due;
  std::vector<MarkerRow> markers;

  bool operator==(const Rows&) const = default;
};

/// New events of one stream with its rows, all or nothing. Stores CHECK that it is consistent: the
/// events belong to this stream and follow expected_version; a casefile has rows as of its last
/// event.
struct Append {
  std::string landlord;
  std::string stream;
  std::int64_t expected_version =
      0;  // seq of the last event the decision was made on; 0: a new stream
  std::vector<StoredEvent> events;        // at least one, seq following on
  std::vector<std::int64_t> erased = {};  // events of the stream whose personal text is erased
  std::optional<Rows> rows;               // for a casefile's stream, and for no other
  std::string
      idempotency_key;  // unique per landlord and request; "" only for the system's own acts
  std::string
      request_digest;  // of what was asked, so that a key is never taken for another request
};

struct Appended {
  std::int64_t version = 0;
  std::string stream;        // the stream of the first append with this key, when done_before
  bool done_before = false;  // the key was seen before: nothing was written this time
};

/// The prefix of imported rows' keys. A row that was imported once is never imported again, however
/// long ago that was.
inline constexpr std::string_view kImportKeys = "import ";

enum class AppendProblem {
  someone_else_was_first,  // the stream has moved on (or exists already): load and decide again
  key_belongs_to_another_request,
};

/// An act that was refused. It changes no stream, but is recorded here. Nothing that was typed
/// is in it.
struct Attempt {
  std::string landlord;
  std::string stream;
  Instant at;
  std::string actor;  // JSON, without the name
  std::string act;
  std::string refusal;   // its code
  std::string problems;  // fields that could not be used: "account: required, contact: too-long"

  bool operator==(const Attempt&) const = default;
};

/// What was answered to an idempotency key that has been seen before.
struct KeySeen {
  std::string stream;
  std::int64_t version = 0;
  std::string request_digest;
};

/// A request that was answered, as it is stored.
struct AnsweredRequest {
  std::string landlord;
  std::string idempotency_key;
  std::string request_digest;
  std::string stream;
  std::int64_t version = 0;
  Instant answered_at;

  bool operator==(const AnsweredRequest&) const = default;
};

/// Everything in a store that cannot be rebuilt, or a part of it: each kind in key order (landlord
/// and stream, then seq or order of arrival; landlord and idempotency key; landlord and number;
/// landlord and order of arrival).
struct Holdings {
  std::vector<StoredEvent> events;
  std::vector<Attempt> attempts;
  std::vector<AnsweredRequest> requests;
  std::vector<Person> people = {};
  std::vector<Property> properties = {};
  std::vector<Import> imports = {};

  bool operator==(const Holdings&) const = default;
};

/// A part of what a store is filled with, with its part of the read tables.
struct Filling {
  Holdings holdings;
  std::vector<Rows> rows;
};

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

  /// Durable when it returns a value.
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

  /// A stream of the store.
  struct StreamName {
    std::string landlord;
    std::string stream;

    bool operator==(const StreamName&) const = default;
  };

  /// Returns the streams of the store in (landlord, stream) order, a page at a time, after the
  /// given one ("" "" to begin).
  virtual std::vector<StreamName> streams(const StreamName& after, int limit) = 0;

  /// Replaces the rows of one stream (for rebuild); no event changes. Returns false, and writes
  /// nothing, when the stream is not at the rows' version because somebody wrote to it meanwhile.
  [[nodiscard]] virtual bool replace_rows(std::string_view landlord, std::string_view stream,
                                          const Rows& rows) = 0;
};

enum class Tray { all_open, unallocated, mine, late, closed };

/// A casefile's place in the order of every tray: by what is due first, then by receipt. Those with
/// nothing due come last.
struct TrayPlace {
  std::optional<Instant> next_due;
  Instant received_at;
  std::string reference;

  bool operator==(const TrayPlace&) const = default;
};

[[nodiscard]] inline TrayPlace place_of(const CasefileRow& row) {
  return {row.next_due, row.received_at, row.reference};
}

struct TrayQuery {
  std::string landlord = {};
  Tray tray = Tray::all_open;
  std::string owner = {};  // for mine: their number
  Instant now = {};        // for late
  int limit = 100;
  std::optional<TrayPlace> after = {};  // the last of the previous page; none for the first page
};

/// A tray is counted up to this limit; one more stands for "more than that".
inline constexpr std::int64_t kMostCounted = 100;

/// How many casefiles each tray holds, up to kMostCounted + 1.
struct TrayCounts {
  std::int64_t all_open = 0;
  std::int64_t unallocated = 0;
  std::int64_t mine = 0;
  std::int64_t late = 0;
  std::int64_t closed = 0;

  [[nodiscard]] std::int64_t of(Tray tray) const;

  bool operator==(const TrayCounts&) const = default;
};

/// Queries for trays and search, over the rows.
class Register {
 public:
  virtual ~Register() = default;

  /// Returns a page of a tray, in the order of TrayPlace.
  virtual std::vector<CasefileRow> tray(const TrayQuery& query) = 0;
  /// Counts all trays at once, for the query's landlord, owner and moment.
  virtual TrayCounts tray_counts(const TrayQuery& query) = 0;
  virtual std::optional<Rows> find(std::string_view landlord, std::string_view reference) = 0;

  /// A marker, and the casefile that holds it.
  struct HeldMarker {
    std::string reference;
    MarkerRow marker;

    bool operator==(const HeldMarker&) const = default;
  };

  /// Returns the markers in force on the person with this number, by reference.
  virtual std::vector<HeldMarker> markers_on(std::string_view landlord,
                                             std::string_view person_number) = 0;

  /// A casefile and what its rows were computed from.
  struct MadeFrom {
    std::string made_from;
    std::string reference;

    bool operator==(const MadeFrom&) const = default;
  };

  /// Returns casefiles under this edition whose rows were computed from something other than
  /// `made_from` (Shelf::made_from), in the order of MadeFrom, after the given one (a default one
  /// to begin).
  virtual std::vector<MadeFrom> outdated(std::string_view landlord, std::string_view edition,
                                         std::string_view made_from, const MadeFrom& after,
                                         int limit) = 0;

  /// A casefile in which a clock asks something of the system.
  struct Waking {
    Instant wake_at;
    EventStore::StreamName name;

    bool operator==(const Waking&) const = default;
  };

  /// Returns casefiles with wake_at at or before `now`, earliest first, over all landlords, after
  /// the given one (a default one to begin).
  virtual std::vector<Waking> to_wake(Instant now, const Waking& after, int limit) = 0;
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
class Store : public EventStore, public Register, public Directory, public Copyable {
 public:
  /// Returns what the servers of this store share. It lives as long as the store.
  virtual ServerState& server_state() = 0;
};

/// CHECKs what every store requires of an append before it accepts it.
void check_hangs_together(const Append& append);

}  // namespace redress::casebook
