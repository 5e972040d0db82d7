#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/london.h"
#include "casebook/whole.h"
#include "storage/rows.h"
#include "storage/search_over.h"

// The operations of a store, statement by statement, generic over the engine: a Database runs
// statements (run, each, first) and a row returns its columns in order. The caller has begun the
// transaction they belong to.
namespace redress::storage {

template <class Row>
casebook::KeySeen read_key(Row& row) {
  casebook::KeySeen seen;
  seen.stream = row.text();
  seen.version = row.number();
  seen.request_digest = row.text();
  return seen;
}

template <class Database>
std::optional<casebook::KeySeen> key_seen(Database& database, std::string_view landlord,
                                          std::string_view idempotency_key) {
  return database.first(
      kKeySeen, [](auto& row) { return read_key(row); }, landlord, idempotency_key);
}

/// Returns the seq of a stream's last event; 0 when there is no such stream.
template <class Database>
std::int64_t version_of(Database& database, std::string_view landlord, std::string_view stream) {
  return database.first(
                     kVersion, [](auto& row) { return row.number(); }, landlord, stream)
      .value_or(0);
}

/// Returns the version of a casefile's rows; 0 when it has none.
template <class Database>
std::int64_t listed_version_of(Database& database, std::string_view landlord,
                               std::string_view stream) {
  return database.first(
                     kListedVersion, [](auto& row) { return row.number(); }, landlord, stream)
      .value_or(0);
}

/// Writes a whole append, or returns why it has written nothing. Throws Unreadable when the rows
/// that are there are of another version than the last event.
template <class Database>
Result<casebook::Appended, casebook::AppendProblem> write_append(Database& database,
                                                                 const casebook::Append& append) {
  if (!append.idempotency_key.empty()) {
    const auto seen = key_seen(database, append.landlord, append.idempotency_key);
    if (seen && seen->request_digest != append.request_digest) {
      return fail(casebook::AppendProblem::key_belongs_to_another_request);
    }
    if (seen) {
      return casebook::Appended{seen->version, seen->stream, true};
    }
  }
  if (version_of(database, append.landlord, append.stream) != append.expected_version) {
    return fail(casebook::AppendProblem::someone_else_was_first);
  }
  if (append.rows) {
    casebook::expect_in_step(append.landlord, append.stream, append.expected_version,
                             listed_version_of(database, append.landlord, append.stream));
  }
  for (const casebook::StoredEvent& event : append.events) {
    insert_event(database, event);
  }
  for (const auto place : append.erased) {
    database.run(kErasePersonal, append.landlord, append.stream, place);
  }
  if (!append.erased.empty()) {
    database.run(kEraseDigests, append.landlord, append.stream);
  }
  if (append.rows) {
    put_rows(database, *append.rows);
  }
  for (const auto& entry : append.audited) {
    insert_audit_entry(database, entry);
  }
  const casebook::StoredEvent& last = append.events.back();
  if (!append.idempotency_key.empty()) {
    insert_request(database, {append.landlord, append.idempotency_key, append.request_digest,
                              append.stream, last.seq, last.recorded_at});
  }
  return casebook::Appended{last.seq, append.stream, false};
}

/// Rewrites a stream's rows. Returns false, and writes nothing, when it is not at their version.
template <class Database>
bool write_rows(Database& database, std::string_view landlord, std::string_view stream,
                const casebook::Rows& rows) {
  const auto version = version_of(database, landlord, stream);
  if (version == 0 || version != rows.casefile.version) {
    return false;
  }
  // Emptied first, so that the index is written again as well.
  SearchEngine<Database>::keep_casefile(database, landlord, stream, "");
  put_rows(database, rows);
  return true;
}

/// Returns read(row) for each row.
template <class Database, class Read, class... Values>
auto all_of(Database& database, Sql sql, Read&& read, const Values&... values) {
  std::vector<decltype(read(std::declval<typename Database::Row&>()))> all;
  database.each(sql, [&](auto& row) { all.push_back(read(row)); }, values...);
  return all;
}

template <class Database>
std::vector<casebook::StoredEvent> read_stream(Database& database, std::string_view landlord,
                                               std::string_view stream) {
  return all_of(database, kLoadEvents, [](auto& row) { return read_event(row); }, landlord, stream);
}

template <class Database>
std::vector<casebook::Attempt> read_attempts(Database& database, std::string_view landlord,
                                             std::string_view stream) {
  return all_of(database, kAttempts, [](auto& row) { return read_attempt(row); }, landlord, stream);
}

template <class Database>
std::optional<casebook::Person> find_person(Database& database, std::string_view landlord,
                                            std::string_view number) {
  return database.first(kPerson, [](auto& row) { return read_person(row); }, landlord, number);
}

template <class Database>
std::optional<casebook::Property> find_property(Database& database, std::string_view landlord,
                                                std::string_view number) {
  return database.first(kProperty, [](auto& row) { return read_property(row); }, landlord, number);
}

template <class Database>
std::vector<casebook::Import> read_imports(Database& database, std::string_view landlord) {
  return all_of(database, kImports, [](auto& row) { return read_import(row); }, landlord);
}

/// Writes what was copied. Calls rest() from time to time, so that no part takes longer than one
/// call may.
template <class Database, class Rest>
void write_copied(Database& database, const casebook::Copied& copied, Rest&& rest) {
  constexpr int kBeforeRest = 1000;
  int written = 0;
  const auto count = [&] {
    if (++written % kBeforeRest == 0) {
      rest();
    }
  };
  for (const auto& property : copied.properties) {
    put_property(database, property);
    index_residents(database, property);
    count();
  }
  for (const auto& person : copied.people) {
    put_person(database, person);
    index_person(database, person);
    count();
  }
  insert_import(database, copied.import);
  rest();
}

template <class Row>
casebook::StreamName read_stream_name(Row& row) {
  casebook::StreamName name;
  name.landlord = row.text();
  name.stream = row.text();
  return name;
}

template <class Database>
std::vector<casebook::StreamName> read_streams(Database& database,
                                               const casebook::StreamName& after, int limit) {
  return all_of(
      database, kStreams, [](auto& row) { return read_stream_name(row); }, after.landlord,
      after.stream, limit, after.landlord, after.stream, limit, after.landlord, after.stream, limit,
      after.landlord, after.stream, limit, after.landlord, after.stream, limit, after.landlord,
      after.stream, limit, limit);
}

template <class Database>
std::optional<casebook::Rows> read_rows(Database& database, std::string_view landlord,
                                        std::string_view reference) {
  auto casefile =
      database.first(kCasefile, [](auto& row) { return read_casefile(row); }, landlord, reference);
  if (!casefile) {
    return std::nullopt;
  }
  return casebook::Rows{
      std::move(*casefile),
      all_of(
          database, kDue, [](auto& row) { return read_due(row); }, landlord, reference),
      all_of(
          database, kMarkers, [](auto& row) { return read_marker(row); }, landlord, reference),
      all_of(
          database, kAwaited, [](auto& row) { return read_awaited(row); }, landlord, reference),
      database.first(
                  kCasefileWords, [](auto& row) { return row.text(); }, landlord, reference)
          .value_or("")};
}

template <class Database>
std::vector<casebook::Register::WaitingCasefile> read_awaiting(Database& database,
                                                               std::string_view landlord,
                                                               std::string_view role,
                                                               std::string_view viewer, int limit) {
  return all_of(
      database, kAwaiting,
      [](auto& row) {
        casebook::Register::WaitingCasefile waiting;
        waiting.reference = row.text();
        waiting.person = row.text();
        waiting.awaited = read_awaited(row);
        return waiting;
      },
      landlord, role, seen_by_pattern(viewer), limit);
}

template <class Database>
std::vector<casebook::Register::Awaited> read_awaited_of(Database& database,
                                                         std::string_view landlord,
                                                         std::string_view owner,
                                                         std::string_view viewer, int limit) {
  return all_of(
      database, kAwaitedOf,
      [](auto& row) {
        casebook::Register::Awaited one;
        one.reference = row.text();
        one.person = row.text();
        one.due = read_due(row);
        return one;
      },
      landlord, owner, seen_by_pattern(viewer), limit);
}

template <class Database>
std::vector<casebook::Register::HeldMarker> read_markers_on(Database& database,
                                                            std::string_view landlord,
                                                            std::string_view person_number) {
  return all_of(
      database, kMarkersOn,
      [](auto& row) {
        auto reference = row.text();
        return casebook::Register::HeldMarker{std::move(reference), read_marker(row)};
      },
      landlord, person_number);
}

template <class Database>
std::vector<casebook::Register::MadeFrom> read_outdated(
    Database& database, std::string_view landlord, std::string_view edition,
    std::string_view made_from, const casebook::Register::MadeFrom& after, int limit) {
  std::vector<casebook::Register::MadeFrom> found;
  for (const Sql sql : {kOutdatedBelow, kOutdatedAbove}) {
    if (std::ssize(found) < limit) {
      database.each(
          sql,
          [&](auto& row) {
            auto old = row.text();
            found.push_back({std::move(old), row.text()});
          },
          landlord, edition, after.made_from, after.reference, made_from,
          limit - std::ssize(found));
    }
  }
  return found;
}

template <class Database>
bool has_old_requests(Database& database, casebook::Instant before) {
  return database.first(
                     kHasOldRequests, [](auto& row) { return row.number(); }, before)
      .has_value();
}

template <class Database>
int forget_old_requests(Database& database, casebook::Instant before, int limit) {
  int forgotten = 0;
  database.each(kForgetRequests, [&](auto&) { ++forgotten; }, before, limit);
  return forgotten;
}

}  // namespace redress::storage
