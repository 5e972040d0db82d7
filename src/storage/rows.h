#pragma once

#include "casebook/event_store.h"
#include "storage/statements.h"

// What is kept, column by column, in the order of statements.h. Generic over the engine: a Database
// runs statements and a Row gives one column after another.
namespace redress::storage {

template <class Row>
casebook::StoredEvent read_event(Row& row) {
  casebook::StoredEvent event;
  event.landlord = row.text();
  event.stream = row.text();
  event.seq = row.number();
  event.kind = row.text();
  event.occurred_at = row.instant();
  event.recorded_at = row.instant();
  event.actor = row.text();
  event.body = row.text();
  event.salt = row.text();
  event.digest = row.text();
  event.prev_hash = row.text();
  event.hash = row.text();
  return event;
}

template <class Database>
void insert_event(Database& database, const casebook::StoredEvent& event) {
  database.run(kInsertEvent, event.landlord, event.stream, event.seq, event.kind, event.occurred_at,
               event.recorded_at, event.actor, event.body, event.salt, event.digest,
               event.prev_hash, event.hash);
}

template <class Row>
casebook::Attempt read_attempt(Row& row) {
  casebook::Attempt attempt;
  attempt.landlord = row.text();
  attempt.stream = row.text();
  attempt.at = row.instant();
  attempt.actor = row.text();
  attempt.command = row.text();
  attempt.refusal = row.text();
  attempt.sentence = row.text();
  return attempt;
}

template <class Database>
void insert_attempt(Database& database, const casebook::Attempt& attempt) {
  database.run(kInsertAttempt, attempt.landlord, attempt.stream, attempt.at, attempt.actor,
               attempt.command, attempt.refusal, attempt.sentence, attempt.landlord,
               attempt.stream);
}

template <class Row>
casebook::AnsweredRequest read_request(Row& row) {
  casebook::AnsweredRequest request;
  request.landlord = row.text();
  request.idempotency_key = row.text();
  request.request_digest = row.text();
  request.stream = row.text();
  request.version = row.number();
  request.answered_at = row.instant();
  return request;
}

template <class Database>
void insert_request(Database& database, const casebook::AnsweredRequest& request) {
  database.run(kInsertKey, request.landlord, request.idempotency_key, request.request_digest,
               request.stream, request.version, request.answered_at);
}

template <class Row>
casebook::Person read_person(Row& row) {
  casebook::Person person;
  person.landlord = row.text();
  person.number = row.text();
  person.name = row.text();
  person.contact = row.text();
  person.relationship = row.text();
  person.property = row.text();
  person.tenancy_ended = row.date_if_set();
  return person;
}

template <class Database>
void put_person(Database& database, const casebook::Person& person) {
  database.run(kPutPerson, person.landlord, person.number, person.name, person.contact,
               person.relationship, person.property, person.tenancy_ended);
}

template <class Row>
casebook::Property read_property(Row& row) {
  casebook::Property property;
  property.landlord = row.text();
  property.number = row.text();
  property.address = row.text();
  property.postcode = row.text();
  property.area = row.text();
  return property;
}

template <class Database>
void put_property(Database& database, const casebook::Property& property) {
  database.run(kPutProperty, property.landlord, property.number, property.address,
               property.postcode, property.area);
}

template <class Row>
casebook::Import read_import(Row& row) {
  casebook::Import import;
  import.landlord = row.text();
  import.what = row.text();
  import.digest = row.text();
  import.imported_at = row.instant();
  import.imported_by = row.text();
  import.rows = row.number();
  return import;
}

template <class Database>
void insert_import(Database& database, const casebook::Import& import) {
  database.run(kInsertImport, import.landlord, import.what, import.digest, import.imported_at,
               import.imported_by, import.rows, import.landlord);
}

template <class Row>
casebook::CasefileRow read_casefile(Row& row) {
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
  casefile.received_at = row.instant();
  casefile.next_due = row.instant_if_set();
  casefile.next_due_clock = row.text();
  casefile.wake_at = row.instant_if_set();
  casefile.open = row.number() != 0;
  return casefile;
}

template <class Row>
casebook::DeadlineRow read_deadline(Row& row) {
  casebook::DeadlineRow deadline;
  deadline.clock = row.text();
  deadline.use = row.text();
  deadline.started_at = row.instant_if_set();
  deadline.due_at = row.instant_if_set();
  deadline.expected_on = row.date_if_set();
  deadline.met_at = row.instant_if_set();
  deadline.state = row.text();
  return deadline;
}

template <class Row>
casebook::PromiseRow read_promise(Row& row) {
  casebook::PromiseRow promise;
  promise.promise = row.text();
  promise.what = row.text();
  promise.owner = row.text();
  promise.by = row.date_if_set();
  promise.done_at = row.instant_if_set();
  return promise;
}

template <class Row>
casebook::MarkerRow read_marker(Row& row) {
  casebook::MarkerRow marker;
  marker.person_number = row.text();
  marker.marker = row.text();
  marker.conditions = row.text();
  return marker;
}

/// Writes a casefile's share of the read tables in place of what is there.
template <class Database>
void put_rows(Database& database, const casebook::Rows& rows) {
  const casebook::CasefileRow& file = rows.casefile;
  database.run(kPutCasefile, file.landlord, file.reference, file.version, file.edition, file.kind,
               file.person, file.summary, file.stage, file.procedure_state, file.work_state,
               file.outside_state, file.owner_role, file.owner, file.received_at, file.next_due,
               file.next_due_clock, file.wake_at, file.open);
  database.run(kDropDeadlines, file.landlord, file.reference);
  for (int place = 0; const casebook::DeadlineRow& deadline : rows.deadlines) {
    database.run(kInsertDeadline, file.landlord, file.reference, place++, deadline.clock,
                 deadline.use, deadline.started_at, deadline.due_at, deadline.expected_on,
                 deadline.met_at, deadline.state);
  }
  database.run(kDropPromises, file.landlord, file.reference);
  for (int place = 0; const casebook::PromiseRow& promise : rows.promises) {
    database.run(kInsertPromise, file.landlord, file.reference, place++, promise.promise,
                 promise.what, promise.owner, promise.by, promise.done_at);
  }
  database.run(kDropMarkers, file.landlord, file.reference);
  for (int place = 0; const casebook::MarkerRow& marker : rows.markers) {
    database.run(kInsertMarker, file.landlord, file.reference, place++, marker.person_number,
                 marker.marker, marker.conditions);
  }
}

}  // namespace redress::storage
