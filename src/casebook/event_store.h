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

// The port to what is kept. `event` is the truth; the rows are what lists and trays read, written
// in the same transaction and rebuilt from the events at any time. A store keeps what it is given:
// it computes no rule. Texts are UTF-8 without NUL, which is checked where they come in.
namespace redress::casebook {

using calendar::Date;
using calendar::Instant;

/// A stream is a casefile's unless its name begins with #: then it is the landlord's own.
[[nodiscard]] inline bool is_casefile(std::string_view stream) { return !stream.starts_with('#'); }

/// An event as it is kept. Its two texts are the ones that were hashed; they are never rewritten.
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
  // The personal text has the same, all "" where nothing is personal. Once it is erased, text and
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
  std::string made_from;            // what the rows were counted on, see Shelf::made_from

  bool operator==(const CasefileRow&) const = default;
};

/// Something with a date: a clock of the edition, a date that the person was told, a promise, an
/// outside body's order.
struct DueRow {
  std::string use;    // deadline, window, opening, expected, promise, order
  std::string name;   // "stage-1.decision" of a clock and of what was told; "P1", "D1"
  std::string what;   // a promise or an order in words; "" of a clock
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
  std::string conditions;  // in words; "" for none

  bool operator==(const MarkerRow&) const = default;
};

/// The read tables' share of one casefile; replaced whole with each append.
struct Rows {
  CasefileRow casefile;
  std::vector<DueRow> due;
  std::vector<MarkerRow> markers;

  bool operator==(const Rows&) const = default;
};

/// New events of one stream with its rows, all or nothing. Stores CHECK that it hangs together:
/// events of this stream that follow on from expected_version; of a casefile, rows as of its last
/// event.
struct Append {
  std::string landlord;
  std::string stream;
  std::int64_t expected_version =
      0;  // seq of the last event the decision was made on; 0: a new stream
  std::vector<StoredEvent> events;        // at least one, seq following on
  std::vector<std::int64_t> erased = {};  // of the stream's events, whose personal text goes
  std::optional<Rows> rows;               // of a casefile's stream, and of no other
  std::string
      idempotency_key;  // unique per landlord and request; "" only for the system's own acts
  std::string
      request_digest;  // of what was asked, so that a key is never taken for another request
};

struct Appended {
  std::int64_t version = 0;
  std::string stream;        // of the first append with this key, when it was done before
  bool done_before = false;  // the key was seen: nothing was written now
};

/// How the keys of imported rows begin: a row that was taken over is never taken over twice,
/// however long ago that was.
inline constexpr std::string_view kImportKeys = "import ";

enum class AppendProblem {
  someone_else_was_first,  // the stream has moved on (or exists already): load and decide again
  key_belongs_to_another_request,
};

/// An act that was refused: it changes no stream, but leaves this line. Nothing that was typed
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

/// What was answered to an idempotency key, if it was seen.
struct KeySeen {
  std::string stream;
  std::int64_t version = 0;
  std::string request_digest;
};

/// A request that was answered, as it is kept.
struct AnsweredRequest {
  std::string landlord;
  std::string idempotency_key;
  std::string request_digest;
  std::string stream;
  std::int64_t version = 0;
  Instant answered_at;

  bool operator==(const AnsweredRequest&) const = default;
};

/// All that a store holds and cannot make anew, or a part of it: each kind in the order of its key
/// (landlord and stream, then seq or the order of arrival; landlord and idempotency key; landlord
/// and number; landlord and the order of arrival).
struct Holdings {
  std::vector<StoredEvent> events;
  std::vector<Attempt> attempts;
  std::vector<AnsweredRequest> requests;
  std::vector<Person> people = {};
  std::vector<Property> properties = {};
  std::vector<Import> imports = {};

  bool operator==(const Holdings&) const = default;
};

/// A part of what a store is filled with, with the read tables' share.
struct Filling {
  Holdings holdings;
  std::vector<Rows> rows;
};

/// The disk or the database failed. Thrown by adapters, caught once per request or verb; nothing
/// was acknowledged.
class StorageFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class EventStore {
 public:
  virtual ~EventStore() = default;

  /// The stream's events in order; empty when there is no such stream.
  virtual std::vector<StoredEvent> load(std::string_view landlord, std::string_view stream) = 0;

  /// The seq of the stream's last event; 0 when there is no such stream.
  virtual std::int64_t version(std::string_view landlord, std::string_view stream) = 0;

  /// Durable when it returns a value.
  virtual Result<Appended, AppendProblem> append(const Append& append) = 0;

  /// Several streams' appends in one transaction, none of a stream twice, each with its own
  /// outcome, in their order. What throws keeps none of them.
  virtual std::vector<Result<Appended, AppendProblem>> append_all(
      const std::vector<Append>& appends) = 0;

  virtual std::optional<KeySeen> seen(std::string_view landlord,
                                      std::string_view idempotency_key) = 0;

  /// Forgets up to `limit` requests that were answered before this moment, the oldest first: after
  /// that, sent again, they are new ones. Those of imports are never forgotten. Gives how many.
  virtual int forget_requests(Instant before, int limit) = 0;

  virtual void record_attempt(const Attempt& attempt) = 0;
  virtual std::vector<Attempt> attempts(std::string_view landlord, std::string_view stream) = 0;

  /// Every stream of the store in (landlord, stream) order, a page at a time, after the given one
  /// ("" "" to begin).
  struct StreamName {
    std::string landlord;
    std::string stream;

    bool operator==(const StreamName&) const = default;
  };

  virtual std::vector<StreamName> streams(const StreamName& after, int limit) = 0;

  /// Writes the rows of one stream anew (for rebuild); no event changes. False, and nothing
  /// written, when the stream is not at the rows' version: someone wrote to it meanwhile.
  [[nodiscard]] virtual bool replace_rows(std::string_view landlord, std::string_view stream,
                                          const Rows& rows) = 0;
};

enum class Tray { all_open, unallocated, mine, late, closed };

/// A casefile's place in the order of every tray: by what is due first, those with nothing due
/// last, then by receipt.
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
  std::optional<TrayPlace> after = {};  // the last of the page before; none for the first page
};

/// A tray is counted up to here: one more stands for "more than that".
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

  /// A page of a tray, in the order of TrayPlace.
  virtual std::vector<CasefileRow> tray(const TrayQuery& query) = 0;
  /// Of all trays at once, for the query's landlord, owner and moment.
  virtual TrayCounts tray_counts(const TrayQuery& query) = 0;
  virtual std::optional<Rows> find(std::string_view landlord, std::string_view reference) = 0;

  /// A marker, and the casefile that holds it.
  struct HeldMarker {
    std::string reference;
    MarkerRow marker;

    bool operator==(const HeldMarker&) const = default;
  };

  /// Those in force on the person with this number, by reference.
  virtual std::vector<HeldMarker> markers_on(std::string_view landlord,
                                             std::string_view person_number) = 0;

  /// A casefile and what its rows were made from.
  struct MadeFrom {
    std::string made_from;
    std::string reference;

    bool operator==(const MadeFrom&) const = default;
  };

  /// Casefiles under this edition whose rows were made from something else than `made_from`
  /// (Shelf::made_from), in the order of MadeFrom, after the given one (a default one to begin).
  virtual std::vector<MadeFrom> outdated(std::string_view landlord, std::string_view edition,
                                         std::string_view made_from, const MadeFrom& after,
                                         int limit) = 0;

  /// A casefile in which a clock asks something of the system.
  struct Waking {
    Instant wake_at;
    EventStore::StreamName name;

    bool operator==(const Waking&) const = default;
  };

  /// Casefiles with wake_at at or before `now`, earliest first, over all landlords, after the given
  /// one (a default one to begin).
  virtual std::vector<Waking> to_wake(Instant now, const Waking& after, int limit) = 0;
};

/// What a whole store gives and takes at once: to copy it, or to bring it elsewhere.
class Copyable {
 public:
  virtual ~Copyable() = default;

  /// Calls visit for all that is held, a part at a time, as it stood at one moment: all events,
  /// then all attempts, requests, people, properties and imports. Others may write meanwhile.
  virtual void read_all(const std::function<void(const Holdings& part)>& visit) = 0;

  /// Takes parts until there is none, and keeps all of them or nothing. False, and none taken, when
  /// the store is not empty. What `next` throws ends it and comes out.
  [[nodiscard]] virtual bool fill(const std::function<std::optional<Filling>()>& next) = 0;
};

/// A whole store, as adapters make them.
class Store : public EventStore, public Register, public Directory, public Copyable {
 public:
  /// What the servers of this store share. It lives as long as the store.
  virtual ServerState& server_state() = 0;
};

/// What every store holds of an append before it takes it (CHECK).
void check_hangs_together(const Append& append);

}  // namespace redress::casebook
