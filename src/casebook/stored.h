#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"
#include "casebook/audit.h"
#include "casebook/directory.h"

// What a store keeps and gives back. Texts are UTF-8 without NUL, which is checked where they
// enter.
namespace redress::casebook {

using calendar::Date;
using calendar::Instant;

/// A stream of a store.
struct StreamName {
  std::string landlord;
  std::string stream;

  bool operator==(const StreamName&) const = default;
};

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
  bool is_confidential = false;     // then only staff with these numbers see it
  std::vector<std::string> seen_by = {};
  std::vector<std::string> kept_from = {};  // they never do, not even in an emergency
  // By which lists are narrowed, beside stage, kind and owner. All are keys of the edition.
  std::string channel = {};              // by which it came
  std::vector<std::string> tags = {};    // what applies to it now
  std::vector<std::string> bodies = {};  // outside bodies it is or was with, each once

  bool operator==(const CasefileRow&) const = default;
};

/// Whether whoever has this number of the staff list may see a casefile.
[[nodiscard]] bool may_be_seen_by(const CasefileRow& row, std::string_view number);

/// Something with a date: a clock of the edition, a date that the person was told, a promise, an
/// outside body's order, the sitting of a hearing, or the person's comment on what is proposed.
struct DueRow {
  std::string use;    // deadline, window, opening, expected, promise, order, hearing, comment
  std::string name;   // "stage-1.decision" of a clock and of what was told; "P1", "D1", "H1"
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

/// A yes that is awaited of a role.
struct AwaitedRow {
  std::string role;
  std::string approval;  // "A1"
  std::string what;      // that is asked for, in words

  bool operator==(const AwaitedRow&) const = default;
};

/// One casefile's part of the read tables; replaced whole with each append.
struct Rows {
  CasefileRow casefile;
  std::vector<DueRow> due;
  std::vector<MarkerRow> markers;
  std::vector<AwaitedRow> awaited;
  std::string words;  // that a search finds it by (search_words.h)

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
  std::vector<AuditEntry> audited = {};  // what the audit says of it
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

/// CHECKs what every store requires of an append before it accepts it.
void check_hangs_together(const Append& append);

}  // namespace redress::casebook
