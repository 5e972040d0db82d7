#pragma once

#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "calendar/london.h"
#include "casebook/casebook.h"
#include "casebook/shelf.h"
#include "casework/stories/vocabulary.h"
#include "cli/import_verb.h"
#include "formats/csv.h"
#include "procedure/reader.h"
#include "procedure/testing.h"
#include "storage/postgres/postgres_store.h"
#include "storage/postgres/server_testing.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/testing.h"
#include "system/reference.h"

// `redress import` into either kind of database, with what it says.
namespace redress::tests {

inline constexpr const char* kLandlord = "example-homes";

inline std::unique_ptr<casebook::Store> open_any(const std::string& database, bool writing) {
  if (database.starts_with("postgres")) {
    return std::make_unique<storage::PostgresStore>(database,
                                                    storage::PostgresOptions{.writing = writing});
  }
  return std::make_unique<storage::SqliteStore>(database,
                                                storage::SqliteOptions{.writing = writing});
}

/// Returns 2024 with Easter Monday as its only holiday, under the small procedure with one
/// relationship.
inline casebook::Shelf small_shelf() {
  const auto text =
      procedure::small_edition() + "\n[relationship.tenant]\nname = \"Tenant\"\nclause = \"2\"\n";
  auto edition = procedure::read_edition(text, "small.toml", kLandlord, casework::vocabulary());
  calendar::HolidayTable table{
      .name = "england-and-wales", .release = "test", .first_year = 2024, .last_year = 2024};
  table.holidays.push_back({.on = *calendar::parse_date("2024-04-01"), .name = "Easter Monday"});
  return *casebook::Shelf::of({*edition}, {table});
}

struct Said {
  int status = 0;
  std::string out;
  std::string err;
};

class Imports : public ::testing::Test {
 protected:
  Said import(const std::string& text, std::vector<const char*> more = {}) {
    files_["items.csv"] = text;
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    std::vector<const char*> arguments = {
        "redress",     "import",     "items.csv",       "--by",       by_.c_str(),      "--what",
        what_.c_str(), "--landlord", landlord_.c_str(), "--database", database_.c_str()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::string data_root;
    const cli::Streams streams{in, out, err};
    const int status = cli::run(static_cast<int>(arguments.size()), arguments.data(), streams,
                                data_root, {cli::import_verb(streams, imports_)});
    return {status, out.str(), err.str()};
  }

  std::vector<casebook::CasefileRow> casefiles() {
    return open_any(database_, false)->tray({.landlord = kLandlord, .limit = 1000});
  }

  storage::TemporaryFolder folder_;
  std::string by_ = "Sam Green";
  std::string what_ = "feedback";
  std::string landlord_ = kLandlord;
  std::string database_ = folder_.file("redress.db");
  std::map<std::string, std::string> files_;
  cli::Imports imports_{
      .text_of = [this](const auto& file) { return files_.at(file); },
      .read = formats::read_csv,
      .shelf = small_shelf,
      .to_read = [](const auto& name) { return open_any(name, false); },
      .to_write = [](const auto& name) { return open_any(name, true); },
      .chance = {.reference = system::new_reference, .salt = casebook::fresh_salt},
      .now = [] { return *calendar::from_london(*calendar::parse_local_time("2024-06-03T09:00")); },
  };
};

class PostgresImports : public Imports {
 protected:
  PostgresImports() { database_ = storage::postgres::PrivateServer::shared().new_database(); }
};

/// Two rows without a mistake.
inline constexpr const char* kGood =
    "row,received,kind,account,person,contact\n"
    "H-1,2024-05-28,complaint,The roof leaks.,A. Person,a@example.org\n"
    "H-2,2024-05-28T14:00,complaint,\"The lift,\nagain.\",,\n";

}  // namespace redress::tests
