#pragma once

#include "casebook/event_store.h"
#include "storage/sql.h"

// The SQL statements, the same for both engines. rows.cc binds and reads columns in the order in
// which they appear here.
namespace redress::storage {

inline constexpr Sql kMakeSchemaVersion("CREATE TABLE redress_schema (version BIGINT NOT NULL)");
inline constexpr Sql kSchemaVersion("SELECT max(version) FROM redress_schema");
inline constexpr Sql kSetSchemaVersion("INSERT INTO redress_schema (version) VALUES (?)");

inline constexpr Sql kLoadEvents(
    "SELECT landlord, stream, seq, kind, occurred_at, recorded_at, actor, body, salt, digest,"
    " personal, personal_salt, personal_digest, prev_hash, hash FROM event WHERE landlord = ? AND "
    "stream = ? ORDER BY seq");
inline constexpr Sql kInsertEvent(
    "INSERT INTO event (landlord, stream, seq, kind, occurred_at, recorded_at, actor, body, salt,"
    " digest, personal, personal_salt, personal_digest, prev_hash, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
inline constexpr Sql kErasePersonal(
    "UPDATE event SET personal = '', personal_salt = ''"
    " WHERE landlord = ? AND stream = ? AND seq = ?");
inline constexpr Sql kEraseDigests(
    "UPDATE answered_request SET request_digest = '' WHERE landlord = ? AND stream = ?");
inline constexpr Sql kVersion(
    "SELECT seq FROM event WHERE landlord = ? AND stream = ? ORDER BY seq DESC LIMIT 1");
inline constexpr Sql kListedVersion(
    "SELECT version FROM casefile WHERE landlord = ? AND reference = ?");
inline constexpr Sql kOutOfStep(
    "SELECT landlord, reference, ended, version FROM (SELECT landlord, reference, version,"
    " coalesce((SELECT max(seq) FROM event WHERE event.landlord = casefile.landlord"
    " AND event.stream = casefile.reference), 0) AS ended FROM casefile) AS both_ends"
    " WHERE version <> ended ORDER BY landlord, reference");
inline constexpr Sql kHashAt(
    "SELECT hash FROM event WHERE landlord = ? AND stream = ? AND seq = ?");
// Rows without events belong to streams too, that were damaged. Each part has a limit: neither
// engine may read everything that follows to return one page.
inline constexpr Sql kStreams(
    "SELECT landlord, stream FROM (SELECT DISTINCT landlord, stream FROM event"
    " WHERE (landlord, stream) > (?, ?) ORDER BY landlord, stream LIMIT ?) AS recorded"
    " UNION SELECT landlord, reference FROM (SELECT landlord, reference FROM casefile"
    " WHERE (landlord, reference) > (?, ?) ORDER BY landlord, reference LIMIT ?) AS listed"
    " UNION SELECT landlord, reference FROM (SELECT DISTINCT landlord, reference FROM due"
    " WHERE (landlord, reference) > (?, ?) ORDER BY landlord, reference LIMIT ?) AS dated"
    " UNION SELECT landlord, reference FROM (SELECT DISTINCT landlord, reference FROM marker"
    " WHERE (landlord, reference) > (?, ?) ORDER BY landlord, reference LIMIT ?) AS marked"
    " UNION SELECT landlord, reference FROM (SELECT DISTINCT landlord, reference FROM awaited"
    " WHERE (landlord, reference) > (?, ?) ORDER BY landlord, reference LIMIT ?) AS waiting"
    " UNION SELECT landlord, reference FROM (SELECT landlord, reference FROM casefile_words"
    " WHERE (landlord, reference) > (?, ?) ORDER BY landlord, reference LIMIT ?) AS found"
    " ORDER BY 1, 2 LIMIT ?");

inline constexpr Sql kKeySeen(
    "SELECT stream, version, request_digest FROM answered_request"
    " WHERE landlord = ? AND idempotency_key = ?");
// Excludes keys of imports (casebook::kImportKeys): "!" is the character after the space.
#define REDRESS_OLD_REQUESTS                                           \
  " FROM answered_request WHERE answered_at < ?"                       \
  " AND (idempotency_key < 'import ' OR idempotency_key >= 'import!')" \
  " ORDER BY answered_at LIMIT "
inline constexpr Sql kHasOldRequests("SELECT 1" REDRESS_OLD_REQUESTS "1");
inline constexpr Sql kForgetRequests(
    "DELETE FROM answered_request WHERE (landlord, idempotency_key) IN"
    " (SELECT landlord, idempotency_key" REDRESS_OLD_REQUESTS "?) RETURNING 1");
#undef REDRESS_OLD_REQUESTS
inline constexpr Sql kInsertKey(
    "INSERT INTO answered_request (landlord, idempotency_key, request_digest, stream, version,"
    " answered_at) VALUES (?, ?, ?, ?, ?, ?)");

inline constexpr Sql kInsertAttempt(
    "INSERT INTO attempt (landlord, stream, number, attempted_at, actor, act, refusal, "
    "problems)"
    " SELECT ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? FROM attempt"
    " WHERE landlord = ? AND stream = ?");
inline constexpr Sql kAttempts(
    "SELECT landlord, stream, attempted_at, actor, act, refusal, problems FROM attempt"
    " WHERE landlord = ? AND stream = ? ORDER BY number");

// Whole tables, a page at a time.
inline constexpr Sql kAllEvents(
    "SELECT landlord, stream, seq, kind, occurred_at, recorded_at, actor, body, salt, digest,"
    " personal, personal_salt, personal_digest, prev_hash, hash FROM event"
    " WHERE (landlord, stream, seq) > (?, ?, ?)"
    " ORDER BY landlord, stream, seq LIMIT ?");
inline constexpr Sql kAllAttempts(
    "SELECT landlord, stream, attempted_at, actor, act, refusal, problems, number FROM attempt"
    " WHERE (landlord, stream, number) > (?, ?, ?) ORDER BY landlord, stream, number LIMIT ?");
inline constexpr Sql kAllRequests(
    "SELECT landlord, idempotency_key, request_digest, stream, version, answered_at"
    " FROM answered_request WHERE (landlord, idempotency_key) > (?, ?)"
    " ORDER BY landlord, idempotency_key LIMIT ?");
inline constexpr Sql kAllPeople(
    "SELECT landlord, number, name, contact, relationship, property, tenancy_ended FROM person"
    " WHERE (landlord, number) > (?, ?) ORDER BY landlord, number LIMIT ?");
inline constexpr Sql kAllProperties(
    "SELECT landlord, number, address, postcode, area FROM property"
    " WHERE (landlord, number) > (?, ?) ORDER BY landlord, number LIMIT ?");
inline constexpr Sql kAllImports(
    "SELECT landlord, what, digest, imported_at, imported_by, row_count, number FROM import"
    " WHERE (landlord, number) > (?, ?) ORDER BY landlord, number LIMIT ?");
inline constexpr Sql kHoldsNothing(
    "SELECT CASE WHEN EXISTS (SELECT 1 FROM event) OR EXISTS (SELECT 1 FROM attempt)"
    " OR EXISTS (SELECT 1 FROM answered_request) OR EXISTS (SELECT 1 FROM person)"
    " OR EXISTS (SELECT 1 FROM property) OR EXISTS (SELECT 1 FROM import) THEN 0 ELSE 1 END");

inline constexpr Sql kPutPerson(
    "INSERT INTO person (landlord, number, name, contact, relationship, property, tenancy_ended)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (landlord, number) DO UPDATE SET"
    " name = excluded.name, contact = excluded.contact, relationship = excluded.relationship,"
    " property = excluded.property, tenancy_ended = excluded.tenancy_ended");
inline constexpr Sql kPerson(
    "SELECT landlord, number, name, contact, relationship, property, tenancy_ended FROM person"
    " WHERE landlord = ? AND number = ?");
inline constexpr Sql kPutProperty(
    "INSERT INTO property (landlord, number, address, postcode, area) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (landlord, number) DO UPDATE SET address = excluded.address,"
    " postcode = excluded.postcode, area = excluded.area");
inline constexpr Sql kProperty(
    "SELECT landlord, number, address, postcode, area FROM property"
    " WHERE landlord = ? AND number = ?");
inline constexpr Sql kInsertImport(
    "INSERT INTO import (landlord, number, what, digest, imported_at, imported_by, row_count)"
    " SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? FROM import WHERE landlord = ?");
inline constexpr Sql kImports(
    "SELECT landlord, what, digest, imported_at, imported_by, row_count FROM import"
    " WHERE landlord = ? ORDER BY number");

inline constexpr Sql kInsertAuditEntry(
    "INSERT INTO audit (landlord, at, who, kind, reference, whom, what)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)");
inline constexpr Sql kDropDue("DELETE FROM due WHERE landlord = ? AND reference = ?");
inline constexpr Sql kInsertDue(
    "INSERT INTO due (landlord, reference, place, use, name, what, owner, started_at, due_at,"
    " met_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
inline constexpr Sql kDue(
    "SELECT use, name, what, owner, started_at, due_at, met_at, state FROM due"
    " WHERE landlord = ? AND reference = ? ORDER BY place");
inline constexpr Sql kDropMarkers("DELETE FROM marker WHERE landlord = ? AND reference = ?");
inline constexpr Sql kInsertMarker(
    "INSERT INTO marker (landlord, reference, place, person_number, marker, conditions)"
    " VALUES (?, ?, ?, ?, ?, ?)");
inline constexpr Sql kMarkers(
    "SELECT person_number, marker, conditions FROM marker"
    " WHERE landlord = ? AND reference = ? ORDER BY place");
inline constexpr Sql kMarkersOn(
    "SELECT reference, person_number, marker, conditions FROM marker"
    " WHERE landlord = ? AND person_number = ? ORDER BY reference, place");
inline constexpr Sql kDropAwaited("DELETE FROM awaited WHERE landlord = ? AND reference = ?");
inline constexpr Sql kInsertAwaited(
    "INSERT INTO awaited (landlord, reference, place, role, approval, what)"
    " VALUES (?, ?, ?, ?, ?, ?)");
inline constexpr Sql kAwaited(
    "SELECT role, approval, what FROM awaited WHERE landlord = ? AND reference = ? ORDER BY place");
// Casefiles under an edition that were made from something else, below it and above it: one index
// search for each, whatever lies between.
inline constexpr Sql kOutdatedBelow(
    "SELECT made_from, reference FROM casefile WHERE landlord = ? AND edition = ?"
    " AND (made_from, reference) > (?, ?) AND made_from < ? ORDER BY made_from, reference LIMIT ?");
inline constexpr Sql kOutdatedAbove(
    "SELECT made_from, reference FROM casefile WHERE landlord = ? AND edition = ?"
    " AND (made_from, reference) > (?, ?) AND made_from > ? ORDER BY made_from, reference LIMIT ?");

inline constexpr Sql kNextEdition(
    "SELECT landlord, edition FROM casefile WHERE (landlord, edition) > (?, ?)"
    " ORDER BY landlord, edition LIMIT 1");

inline constexpr Sql kToWake(
    "SELECT wake_at, landlord, reference FROM casefile WHERE wake_at <= ?"
    " AND (wake_at, landlord, reference) > (?, ?, ?)"
    " ORDER BY wake_at, landlord, reference LIMIT ?");

}  // namespace redress::storage
