#pragma once

#include <fmt/format.h>

#include "casebook/directory.h"
#include "storage/statements.h"
#include "storage/stored_text.h"

// Reads and writes what is copied from a landlord's own lists, like rows.h.
namespace redress::storage {

template <class Row>
casebook::Person read_person(Row& row) {
  casebook::Person person;
  person.landlord = row.text();
  person.number = row.text();
  person.name = row.text();
  person.contact = row.text();
  person.relationship = row.text();
  person.property = row.text();
  in_row_of([&] { return fmt::format("{}, person {}", person.landlord, person.number); },
            [&] { person.tenancy_ended = row.date_if_set(); });
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
  in_row_of([&] { return fmt::format("{}, an import of {}", import.landlord, import.what); },
            [&] { import.imported_at = row.instant(); });
  import.imported_by = row.text();
  import.rows = row.number();
  return import;
}

template <class Database>
void insert_import(Database& database, const casebook::Import& import) {
  database.run(kInsertImport, import.landlord, import.what, import.digest, import.imported_at,
               import.imported_by, import.rows, import.landlord);
}

}  // namespace redress::storage
