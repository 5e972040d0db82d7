#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "storage/queries.h"

// All of a store read and written at once, generic over the engine. Whoever calls has begun the
// transaction these belong to, which makes what is read one moment's and what is written all or
// nothing.
namespace redress::storage {

/// Rows to a page: a part is some megabytes.
inline constexpr int kCopyPage = 2000;

/// Calls visit with every event, a page at a time.
template <class Database, class Visit>
void read_all_events(Database& database, Visit&& visit) {
  casebook::Holdings part;
  part.events.resize(1);  // before the first: no landlord, no stream, seq 0
  do {
    const auto last = part.events.back();
    part.events = all_of(
        database, kAllEvents, [](auto& row) { return read_event(row); }, last.landlord, last.stream,
        last.seq, kCopyPage);
    visit(part);
  } while (!part.events.empty());
}

template <class Database, class Visit>
void read_all_attempts(Database& database, Visit&& visit) {
  casebook::Holdings part;
  part.attempts.resize(1);
  std::int64_t number = 0;
  do {
    const auto last = part.attempts.back();
    part.attempts = all_of(
        database, kAllAttempts,
        [&](auto& row) {
          auto attempt = read_attempt(row);
          number = row.number();
          return attempt;
        },
        last.landlord, last.stream, number, kCopyPage);
    visit(part);
  } while (!part.attempts.empty());
}

template <class Database, class Visit>
void read_all_requests(Database& database, Visit&& visit) {
  casebook::Holdings part;
  part.requests.resize(1);
  do {
    const auto last = part.requests.back();
    part.requests = all_of(
        database, kAllRequests, [](auto& row) { return read_request(row); }, last.landlord,
        last.idempotency_key, kCopyPage);
    visit(part);
  } while (!part.requests.empty());
}

template <class Database, class Visit>
void read_all_people(Database& database, Visit&& visit) {
  casebook::Holdings part;
  part.people.resize(1);
  do {
    const auto last = part.people.back();
    part.people = all_of(
        database, kAllPeople, [](auto& row) { return read_person(row); }, last.landlord,
        last.number, kCopyPage);
    visit(part);
  } while (!part.people.empty());
}

template <class Database, class Visit>
void read_all_properties(Database& database, Visit&& visit) {
  casebook::Holdings part;
  part.properties.resize(1);
  do {
    const auto last = part.properties.back();
    part.properties = all_of(
        database, kAllProperties, [](auto& row) { return read_property(row); }, last.landlord,
        last.number, kCopyPage);
    visit(part);
  } while (!part.properties.empty());
}

template <class Database, class Visit>
void read_all_imports(Database& database, Visit&& visit) {
  casebook::Holdings part;
  part.imports.resize(1);
  std::int64_t number = 0;
  do {
    const auto last = part.imports.back();
    part.imports = all_of(
        database, kAllImports,
        [&](auto& row) {
          auto import = read_import(row);
          number = row.number();
          return import;
        },
        last.landlord, number, kCopyPage);
    visit(part);
  } while (!part.imports.empty());
}

/// Calls visit with all that is held, a page at a time; a page that holds nothing ends its kind.
template <class Database, class Visit>
void read_everything(Database& database, Visit&& visit) {
  read_all_events(database, visit);
  read_all_attempts(database, visit);
  read_all_requests(database, visit);
  read_all_people(database, visit);
  read_all_properties(database, visit);
  read_all_imports(database, visit);
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
  }
  for (const auto& property : part.holdings.properties) {
    put_property(database, property);
  }
  for (const auto& import : part.holdings.imports) {
    insert_import(database, import);
  }
  for (const auto& rows : part.rows) {
    put_rows(database, rows);
  }
}

}  // namespace redress::storage
