#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "calendar/london.h"
#include "casebook/event_store.h"
#include "storage/casefile_statements.h"
#include "storage/copied_rows.h"
#include "storage/search_engine.h"
#include "storage/statements.h"
#include "storage/stored_text.h"

// Reads and writes stored values, column by column, in the order of statements.h. Generic over the
// engine: a Database runs statements and a Row returns its columns in order.
namespace redress::storage {

template <class Row>
casebook::StoredEvent read_event(Row& row) {
  casebook::StoredEvent event;
  event.landlord = row.text();
  event.stream = row.text();
  event.seq = row.number();
  event.kind = row.text();
  in_row_of([&] { return fmt::format("{} {}, event {}", event.landlord, event.stream, event.seq); },
            [&] {
              event.occurred_at = row.instant();
              event.recorded_at = row.instant();
            });
  event.actor = row.text();
  event.body = row.text();
  event.salt = row.text();
  event.digest = row.text();
  event.personal = row.text();
  event.personal_salt = row.text();
  event.personal_digest = row.text();
  event.prev_hash = row.text();
  event.hash = row.text();
  return event;
}

template <class Database>
void insert_event(Database& database, const casebook::StoredEvent& event) {
  database.run(kInsertEvent, event.landlord, event.stream, event.seq, event.kind, event.occurred_at,
               event.recorded_at, event.actor, event.body, event.salt, event.digest, event.personal,
               event.personal_salt, event.personal_digest, event.prev_hash, event.hash);
}

template <class Database>
void insert_audit_entry(Database& database, const casebook::AuditEntry& entry) {
  database.run(kInsertAuditEntry, entry.landlord, entry.at, entry.who, entry.kind, entry.reference,
               entry.whom, entry.what);
}

template <class Row>
casebook::Attempt read_attempt(Row& row) {
  casebook::Attempt attempt;
  attempt.landlord = row.text();
  attempt.stream = row.text();
  in_row_of([&] { return fmt::format("{} {}, an attempt", attempt.landlord, attempt.stream); },
            [&] { attempt.at = row.instant(); });
  attempt.actor = row.text();
  attempt.act = row.text();
  attempt.refusal = row.text();
  attempt.problems = row.text();
  return attempt;
}

template <class Database>
void insert_attempt(Database& database, const casebook::Attempt& attempt) {
  database.run(kInsertAttempt, attempt.landlord, attempt.stream, attempt.at, attempt.actor,
               attempt.act, attempt.refusal, attempt.problems, attempt.landlord, attempt.stream);
}

template <class Row>
casebook::AnsweredRequest read_request(Row& row) {
  casebook::AnsweredRequest request;
  request.landlord = row.text();
  request.idempotency_key = row.text();
  request.request_digest = row.text();
  request.stream = row.text();
  request.version = row.number();
  in_row_of([&] { return fmt::format("{} {}, a request", request.landlord, request.stream); },
            [&] { request.answered_at = row.instant(); });
  return request;
}

template <class Database>
void insert_request(Database& database, const casebook::AnsweredRequest& request) {
  database.run(kInsertKey, request.landlord, request.idempotency_key, request.request_digest,
               request.stream, request.version, request.answered_at);
}

/// Keys of an edition, as they are stored: " care damp "; "" for none.
[[nodiscard]] inline std::string keys_text(const std::vector<std::string>& keys) {
  std::string text = keys.empty() ? "" : " ";
  for (const auto& key : keys) {
    text += key + " ";
  }
  return text;
}

[[nodiscard]] inline std::vector<std::string> read_keys(std::string_view text) {
  std::vector<std::string> keys;
  for (const auto key : split(text, ' ')) {
    if (!key.empty()) {
      keys.emplace_back(key);
    }
  }
  return keys;
}

/// The value of next_due where nothing is due: later than any moment that can be stored.
inline constexpr std::string_view kNothingDue = "9999-12-31T23:59:59Z";

[[nodiscard]] inline std::string next_due_text(const std::optional<casebook::Instant>& next_due) {
  return next_due ? calendar::to_iso_utc(*next_due) : std::string(kNothingDue);
}

/// Who may see a casefile, as it is stored: " S3 S17 -S5 ", with those who never do after a sign;
/// "" where all staff may, which is stored as NULL.
[[nodiscard]] inline std::string seen_by_text(const casebook::CasefileRow& casefile) {
  std::string text = casefile.is_confidential ? " " : "";
  for (const auto& number : casefile.seen_by) {
    text += number + " ";
  }
  for (const auto& number : casefile.kept_from) {
    text += "-" + number + " ";
  }
  return text;
}

inline void read_seen_by(casebook::CasefileRow& casefile, const std::string& text) {
  casefile.is_confidential = !text.empty();
  for (const auto part : split(text, ' ')) {
    if (part.starts_with('-')) {
      casefile.kept_from.emplace_back(part.substr(1));
    } else if (!part.empty()) {
      casefile.seen_by.emplace_back(part);
    }
  }
}

/// The pattern of seen_by_text where whoever has this number may see it. What is no number is in
/// none.
[[nodiscard]] inline std::string seen_by_pattern(std::string_view viewer) {
  const bool is_number = !viewer.empty() && std::ranges::all_of(viewer, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
  return is_number ? "% " + std::string(viewer) + " %" : "nobody";
}

/// A casefile's place in the order of lists, as the texts that are stored: also that of a row with
/// a value that cannot be read.
struct StoredPlace {
  std::string landlord;
  std::string reference;
  std::string received_at;
  std::string next_due;
};

/// Sets `place` whatever the row's values are.
template <class Row>
casebook::CasefileRow read_casefile(Row& row, StoredPlace& place) {
  casebook::CasefileRow casefile;
  casefile.landlord = row.text();
  casefile.reference = row.text();
  casefile.version = row.number();
  casefile.edition = row.text();
  casefile.kind = row.text();
  casefile.person = row.text();
  casefile.summary = row.text();
  casefile.stage = row.text();
  casefile.procedure_state = row.text();
  casefile.work_state = row.text();
  casefile.outside_state = row.text();
  casefile.owner_role = row.text();
  casefile.owner = row.text();
  casefile.owner_name = row.text();
  place = {casefile.landlord, casefile.reference, row.text(), row.text()};
  casefile.received_at = stored_instant(place.received_at);
  if (place.next_due != kNothingDue) {
    casefile.next_due = stored_instant(place.next_due);
  }
  casefile.next_due_use = row.text();
  casefile.next_due_name = row.text();
  casefile.wake_at = row.instant_if_set();
  casefile.open = stored_flag(row.number());
  casefile.made_from = row.text();
  casefile.channel = row.text();
  casefile.tags = read_keys(row.text());
  casefile.bodies = read_keys(row.text());
  read_seen_by(casefile, row.text());
  return casefile;
}

template <class Row>
casebook::CasefileRow read_casefile(Row& row) {
  StoredPlace place;
  return read_casefile(row, place);
}

template <class Row>
casebook::DueRow read_due(Row& row) {
  casebook::DueRow due;
  due.use = row.text();
  due.name = row.text();
  due.what = row.text();
  due.owner = row.text();
  due.started_at = row.instant_if_set();
  due.due_at = row.instant_if_set();
  due.met_at = row.instant_if_set();
  due.state = row.text();
  return due;
}

template <class Row>
casebook::MarkerRow read_marker(Row& row) {
  casebook::MarkerRow marker;
  marker.person_number = row.text();
  marker.marker = row.text();
  marker.conditions = row.text();
  return marker;
}

template <class Row>
casebook::AwaitedRow read_awaited(Row& row) {
  casebook::AwaitedRow awaited;
  awaited.role = row.text();
  awaited.approval = row.text();
  awaited.what = row.text();
  return awaited;
}

template <class Database>
void insert_rows(Database& database, const casebook::Rows& rows) {
  const casebook::CasefileRow& file = rows.casefile;
  for (int place = 0; const casebook::DueRow& due : rows.due) {
    database.run(kInsertDue, file.landlord, file.reference, place++, due.use, due.name, due.what,
                 due.owner, due.started_at, due.due_at, due.met_at, due.state);
  }
  for (int place = 0; const casebook::MarkerRow& marker : rows.markers) {
    database.run(kInsertMarker, file.landlord, file.reference, place++, marker.person_number,
                 marker.marker, marker.conditions);
  }
  for (int place = 0; const casebook::AwaitedRow& awaited : rows.awaited) {
    database.run(kInsertAwaited, file.landlord, file.reference, place++, awaited.role,
                 awaited.approval, awaited.what);
  }
}

/// Writes a casefile's part of the read tables, replacing what is there.
template <class Database>
void put_rows(Database& database, const casebook::Rows& rows) {
  const casebook::CasefileRow& file = rows.casefile;
  database.run(kPutCasefile, file.landlord, file.reference, file.version, file.edition, file.kind,
               file.person, file.summary, file.stage, file.procedure_state, file.work_state,
               file.outside_state, file.owner_role, file.owner, file.owner_name, file.received_at,
               next_due_text(file.next_due), file.next_due_use, file.next_due_name, file.wake_at,
               file.open, file.made_from, file.channel, keys_text(file.tags),
               keys_text(file.bodies), seen_by_text(file));
  database.run(kDropDue, file.landlord, file.reference);
  database.run(kDropMarkers, file.landlord, file.reference);
  database.run(kDropAwaited, file.landlord, file.reference);
  SearchEngine<Database>::keep_casefile(database, file.landlord, file.reference, rows.words);
  insert_rows(database, rows);
}

}  // namespace redress::storage
