#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <tuple>
#include <vector>

#include "storage/queries.h"

// Reads and writes a whole store at once, generic over the engine. The caller has begun the
// transaction, so that everything read is as of one moment and everything written is all or
// nothing.
namespace redress::storage {

/// Rows per page: a part is a few megabytes.
inline constexpr int kCopyPage = 2000;

/// Calls visit with every record of one kind, a page at a time, until a page is empty. `read` makes
/// a record from a row, and `key_of` returns the key after which the next page starts.
template <class Record, class Database, class Visit, class Read, class KeyOf>
void read_kind(Database& database, Visit&& visit, std::vector<Record> casebook::Holdings::* kind,
               Sql sql, Read&& read, KeyOf&& key_of) {
  casebook::Holdings part;
  auto& page = part.*kind;
  page.resize(1);  // before the first: no landlord, nothing, 0
  do {
    const auto last = page.back();
    page = std::apply(
        [&](const auto&... key) { return all_of(database, sql, read, key..., kCopyPage); },
        key_of(last));
    visit(part);
  } while (!page.empty());
}

/// The same for a kind whose order is in a column after the record's own.
template <class Record, class Database, class Visit, class Read, class KeyOf>
void read_numbered_kind(Database& database, Visit&& visit,
                        std::vector<Record> casebook::Holdings::* kind, Sql sql, Read&& read,
                        KeyOf&& key_of) {
  std::int64_t number = 0;
  const auto read_with_number = [&](auto& row) {
    auto record = read(row);
    number = row.number();
    return record;
  };
  read_kind(database, visit, kind, sql, read_with_number,
            [&](const Record& last) { return std::tuple_cat(key_of(last), std::tuple(number)); });
}

/// Calls visit with everything that is held, a page at a time.
template <class Database, class Visit>
void read_everything(Database& database, Visit&& visit) {
  using casebook::Holdings;
  read_kind(
      database, visit, &Holdings::events, kAllEvents, [](auto& row) { return read_event(row); },
      [](const auto& last) { return std::tuple(last.landlord, last.stream, last.seq); });
  read_numbered_kind(
      database, visit, &Holdings::attempts, kAllAttempts,
      [](auto& row) { return read_attempt(row); },
      [](const auto& last) { return std::tuple(last.landlord, last.stream); });
  read_kind(
      database, visit, &Holdings::requests, kAllRequests,
      [](auto& row) { return read_request(row); },
      [](const auto& last) { return std::tuple(last.landlord, last.idempotency_key); });
  const auto by_number = [](const auto& last) { return std::tuple(last.landlord, last.number); };
  read_kind(
      database, visit, &Holdings::people, kAllPeople, [](auto& row) { return read_person(row); },
      by_number);
  read_kind(
      database, visit, &Holdings::properties, kAllProperties,
      [](auto& row) { return read_property(row); }, by_number);
  read_numbered_kind(
      database, visit, &Holdings::imports, kAllImports, [](auto& row) { return read_import(row); },
      [](const auto& last) { return std::tuple(last.landlord); });
}

template <class Database>
bool holds_nothing(Database& database) {
  return database.first(kHoldsNothing, [](auto& row) { return row.number(); }) == 1;
}

/// Writes one part.
template <class Database>
void write_filling(Database& database, const casebook::Filling& part) {
  for (const auto& event : part.holdings.events) {
    insert_event(database, event);
  }
  for (const auto& attempt : part.holdings.attempts) {
    insert_attempt(database, attempt);
  }
  for (const auto& request : part.holdings.requests) {
    insert_request(database, request);
  }
  for (const auto& person : part.holdings.people) {
    put_person(database, person);
    index_person(database, person);
  }
  for (const auto& property : part.holdings.properties) {
    put_property(database, property);
    index_residents(database, property);
  }
  for (const auto& import : part.holdings.imports) {
    insert_import(database, import);
  }
  for (const auto& rows : part.rows) {
    put_rows(database, rows);
  }
}

}  // namespace redress::storage
