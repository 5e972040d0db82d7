#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"

// Redress's copy of what a landlord's housing system knows: who lives where. It is looked up while
// feedback is logged. It is not casework and has no history; corrections are made in the housing
// system.
namespace redress::casebook {

/// A person as the landlord's housing system knows them.
struct Person {
  std::string landlord;  // slug
  std::string number;    // in that system; never given to another person
  std::string name;
  std::string contact;
  std::string relationship;  // an id of the landlord's edition; "" when not said
  std::string property;      // a property's number; "" when not said
  std::optional<calendar::Date> tenancy_ended;

  bool operator==(const Person&) const = default;
};

struct Property {
  std::string landlord;
  std::string number;
  std::string address;
  std::string postcode;
  std::string area;

  bool operator==(const Property&) const = default;
};

/// A line in the journal of imports.
struct Import {
  std::string landlord;
  std::string what;    // "feedback", "people" or "properties"
  std::string digest;  // SHA-256 of the file, hex
  calendar::Instant imported_at;
  std::string imported_by;  // their number on the staff list
  std::int64_t rows = 0;    // number of rows written

  bool operator==(const Import&) const = default;
};

/// What one import writes: its line in the journal, and the copies, which replace those with the
/// same number.
struct Copied {
  Import import;
  std::vector<Person> people = {};
  std::vector<Property> properties = {};
};

class Directory {
 public:
  virtual ~Directory() = default;

  /// Keeps all of it or nothing. Durable when it returns.
  virtual void keep(const Copied& copied) = 0;

  virtual std::optional<Person> person(std::string_view landlord, std::string_view number) = 0;
  virtual std::optional<Property> property(std::string_view landlord, std::string_view number) = 0;

  /// Returns the landlord's journal in the order of recording.
  virtual std::vector<Import> imports(std::string_view landlord) = 0;
};

}  // namespace redress::casebook
