#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "storage/rows.h"

// What a store is asked for, statement by statement, generic over the engine: a Database runs
// statements (run, each, first) and a row gives one column after another. Whoever calls has begun
// the transaction these belong to.
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

/// The seq of a stream's last event; 0 when there is no such stream.
template <class Database>
std::int64_t version_of(Database& database, std::string_view landlord, std::string_view stream) {
  return database.first(
                     kVersion, [](auto& row) { return row.number(); }, landlord, stream)
      .value_or(0);
}

/// Writes an append whole, or says why not and has written nothing.
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
  for (const casebook::StoredEvent& event : append.events) {
    insert_event(database, event);
  }
  if (append.rows) {
    put_rows(database, *append.rows);
  }
  const casebook::StoredEvent& last = append.events.back();
  if (!append.idempotency_key.empty()) {
    insert_request(database, {append.landlord, append.idempotency_key, append.request_digest,
                              append.stream, last.seq, last.recorded_at});
  }
  return casebook::Appended{last.seq, append.stream, false};
}

/// Writes a stream's rows anew; false, and nothing written, when it is not at their version.
template <class Database>
bool write_rows(Database& database, std::string_view landlord, std::string_view stream,
                const casebook::Rows& rows) {
  const auto version = version_of(database, landlord, stream);
  if (version == 0 || version != rows.casefile.version) {
    return false;
  }
  put_rows(database, rows);
  return true;
}

/// What read(row) makes of each row.
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

/// Writes what was copied. Calls rest() now and then, so that none of it takes longer than one call
/// may.
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
    count();
  }
  for (const auto& person : copied.people) {
    put_person(database, person);
    count();
  }
  insert_import(database, copied.import);
  rest();
}

template <class Row>
casebook::EventStore::StreamName read_stream_name(Row& row) {
  casebook::EventStore::StreamName name;
  name.landlord = row.text();
  name.stream = row.text();
  return name;
}

template <class Database>
std::vector<casebook::EventStore::StreamName> read_streams(
    Database& database, const casebook::EventStore::StreamName& after, int limit) {
  return all_of(
      database, kStreams, [](auto& row) { return read_stream_name(row); }, after.landlord,
      after.stream, limit, after.landlord, after.stream, limit, limit);
}

template <class Database>
std::vector<casebook::EventStore::StreamName> read_to_wake(Database& database,
                                                           casebook::Instant now, int limit) {
  return all_of(database, kToWake, [](auto& row) { return read_stream_name(row); }, now, limit);
}

/// Calls use(list, count, values...) with what a tray asks for: its list and its count differ only
/// in the statement.
template <class Use>
void with_tray(const casebook::TrayQuery& query, Use&& use) {
  switch (query.tray) {
    case casebook::Tray::all_open:
      return use(kTrayOpen, kCountOpen, query.landlord);
    case casebook::Tray::unallocated:
      return use(kTrayOwned, kCountOwned, query.landlord, std::string_view());
    case casebook::Tray::mine:
      return use(kTrayOwned, kCountOwned, query.landlord, query.owner);
    case casebook::Tray::late:
      return use(kTrayLate, kCountLate, query.landlord, query.now);
    case casebook::Tray::closed:
      return use(kTrayClosed, kCountClosed, query.landlord);
  }
}

template <class Database>
std::vector<casebook::CasefileRow> read_tray(Database& database, const casebook::TrayQuery& query) {
  std::vector<casebook::CasefileRow> rows;
  with_tray(query, [&](Sql list, Sql /*count*/, const auto&... values) {
    rows = all_of(
        database, list, [](auto& row) { return read_casefile(row); }, values..., query.limit,
        query.offset);
  });
  return rows;
}

template <class Database>
std::int64_t count_tray(Database& database, const casebook::TrayQuery& query) {
  std::int64_t count = 0;
  with_tray(query, [&](Sql /*list*/, Sql counting, const auto&... values) {
    count = database.first(counting, [](auto& row) { return row.number(); }, values...).value_or(0);
  });
  return count;
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
          database, kDeadlines, [](auto& row) { return read_deadline(row); }, landlord, reference),
      all_of(
          database, kPromises, [](auto& row) { return read_promise(row); }, landlord, reference),
      all_of(database, kMarkers, [](auto& row) { return read_marker(row); }, landlord, reference)};
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
bool finds_outdated_rows(Database& database) {
  return database.first(kOutdatedRows, [](auto& row) { return row.number(); }).has_value();
}

}  // namespace redress::storage
