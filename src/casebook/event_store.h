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

/// One event as it is kept: the body is the text that was hashed and is never written anew.
struct StoredEvent {
  std::string landlord;  // slug
  std::string stream;    // a casefile's reference
  std::int64_t seq = 0;  // from 1, without gaps within its stream
  std::string kind;      // "decision-issued"
  Instant occurred_at;
  Instant recorded_at;
  std::string actor;      // JSON
  std::string body;       // JSON; empty once erased
  std::string salt;       // 16 random bytes, hex; empty once erased
  std::string digest;     // of salt and body, hex; stays when they are erased
  std::string prev_hash;  // of the event before it in the stream; 64 zeros for the first
  std::string hash;       // of everything above but body and salt

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
  std::string owner;  // a name; "" while unallocated
  Instant received_at;
  std::optional<Instant> next_due;  // the earliest deadline not yet met; orders the tray
  std::string next_due_clock;       // "stage-1.decision"
  std::optional<Instant> wake_at;   // when the system must act next (a lapse, a miss to record)
  bool open = true;                 // not closed

  bool operator==(const CasefileRow&) const = default;
};

struct DeadlineRow {
  std::string clock;  // "stage-1.decision"
  std::string use;    // deadline, window, opening
  std::optional<Instant> started_at;
  std::optional<Instant> due_at;
  std::optional<Date> expected_on;
  std::optional<Instant> met_at;
  std::string state;  // as of the last event; a running one is late once due_at has passed

  bool operator==(const DeadlineRow&) const = default;
};

struct PromiseRow {
  std::string promise;
  std::string what;
  std::string owner;
  std::optional<Date> by;
  std::optional<Instant> done_at;

  bool operator==(const PromiseRow&) const = default;
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
  std::vector<DeadlineRow> deadlines;
  std::vector<PromiseRow> promises;
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
  std::vector<StoredEvent> events;  // at least one, seq following on
  std::optional<Rows> rows;         // of a casefile's stream, and of no other
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

enum class AppendProblem {
  someone_else_was_first,  // the stream has moved on (or exists already): load and decide again
  key_belongs_to_another_request,
};

/// A command that was refused: it changes no stream, but leaves this line.
struct Attempt {
  std::string landlord;
  std::string stream;
  Instant at;
  std::string actor;  // JSON
  std::string command;
  std::string refusal;  // its code
  std::string sentence;

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

  /// Durable when it returns a value.
  virtual Result<Appended, AppendProblem> append(const Append& append) = 0;

  virtual std::optional<KeySeen> seen(std::string_view landlord,
                                      std::string_view idempotency_key) = 0;

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

struct TrayQuery {
  std::string landlord = {};
  Tray tray = Tray::all_open;
  std::string owner = {};  // for mine
  Instant now = {};        // for late
  int limit = 100;
  int offset = 0;
};

/// Queries for trays and search, over the rows.
class Register {
 public:
  virtual ~Register() = default;

  /// By next due, those without one last, then by receipt.
  virtual std::vector<CasefileRow> tray(const TrayQuery& query) = 0;
  virtual std::int64_t tray_count(const TrayQuery& query) = 0;
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

  /// Whether rows were written by a release that held less in them; rebuild makes them anew.
  virtual bool has_outdated_rows() = 0;

  /// Casefiles with wake_at at or before `now`, earliest first, over all landlords.
  virtual std::vector<EventStore::StreamName> to_wake(Instant now, int limit) = 0;
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
