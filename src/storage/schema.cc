#include "storage/schema.h"

#include <utility>

#include <fmt/format.h>

#include "casebook/event_store.h"

namespace redress::storage {

namespace {

// The first version that can be brought up to date. Those before were of trial releases.
constexpr int kFirstVersion = 6;

// The source of truth (event), what was asked (answered_request, attempt), what is copied from a
// landlord's housing system (person, property) with the journal of imports, and the read tables
// (casefile, due, marker, awaited).
// NOLINTBEGIN(readability-function-size, bugprone-suspicious-missing-comma): a list of statements
std::vector<std::string_view> first_tables() {
  return {
      "CREATE TABLE event (landlord TEXT NOT NULL, stream TEXT NOT NULL, seq BIGINT NOT NULL,"
      " kind TEXT NOT NULL, occurred_at TEXT NOT NULL, recorded_at TEXT NOT NULL, actor TEXT NOT "
      "NULL,"
      " body TEXT NOT NULL, salt TEXT NOT NULL, digest TEXT NOT NULL, personal TEXT NOT NULL,"
      " personal_salt TEXT NOT NULL, personal_digest TEXT NOT NULL, prev_hash TEXT NOT NULL,"
      " hash TEXT NOT NULL, PRIMARY KEY (landlord, stream, seq))",

      "CREATE TABLE answered_request (landlord TEXT NOT NULL, idempotency_key TEXT NOT NULL,"
      " request_digest TEXT NOT NULL, stream TEXT NOT NULL, version BIGINT NOT NULL,"
      " answered_at TEXT NOT NULL, PRIMARY KEY (landlord, idempotency_key))",
      "CREATE INDEX answered_request_old ON answered_request (answered_at)"
      " WHERE idempotency_key < 'import ' OR idempotency_key >= 'import!'",

      "CREATE TABLE attempt (landlord TEXT NOT NULL, stream TEXT NOT NULL, number BIGINT NOT NULL,"
      " attempted_at TEXT NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL, refusal TEXT NOT "
      "NULL,"
      " problems TEXT NOT NULL, PRIMARY KEY (landlord, stream, number))",

      "CREATE TABLE person (landlord TEXT NOT NULL, number TEXT NOT NULL, name TEXT NOT NULL,"
      " contact TEXT NOT NULL, relationship TEXT NOT NULL, property TEXT NOT NULL,"
      " tenancy_ended TEXT, PRIMARY KEY (landlord, number))",
      "CREATE INDEX person_home ON person (landlord, property, number)",

      "CREATE TABLE property (landlord TEXT NOT NULL, number TEXT NOT NULL, address TEXT NOT NULL,"
      " postcode TEXT NOT NULL, area TEXT NOT NULL, PRIMARY KEY (landlord, number))",

      "CREATE TABLE import (landlord TEXT NOT NULL, number BIGINT NOT NULL, what TEXT NOT NULL,"
      " digest TEXT NOT NULL, imported_at TEXT NOT NULL, imported_by TEXT NOT NULL,"
      " row_count BIGINT NOT NULL, PRIMARY KEY (landlord, number))",

      // next_due is never NULL: the last possible moment stands for nothing due, so that a page of
      // a tray begins after the previous page's end with one index search.
      "CREATE TABLE casefile (landlord TEXT NOT NULL, reference TEXT NOT NULL, version BIGINT NOT "
      "NULL,"
      " edition TEXT NOT NULL, kind TEXT NOT NULL, person TEXT NOT NULL, summary TEXT NOT NULL,"
      " stage TEXT NOT NULL, procedure_state TEXT NOT NULL, work_state TEXT NOT NULL,"
      " outside_state TEXT NOT NULL, owner_role TEXT NOT NULL, owner TEXT NOT NULL,"
      " owner_name TEXT NOT NULL,"
      " received_at TEXT NOT NULL, next_due TEXT NOT NULL, next_due_use TEXT NOT NULL,"
      " next_due_name TEXT NOT NULL, wake_at TEXT, is_open SMALLINT NOT NULL, made_from TEXT NOT "
      "NULL,"
      " PRIMARY KEY (landlord, reference))",

      // The trays. Closed casefiles are in none of the open ones' indexes, so an open tray costs
      // the same in the tenth year as in the first. is_open ends each index; without it SQLite
      // would read the table to count.
      "CREATE INDEX casefile_open ON casefile (landlord, next_due, received_at, reference, is_open)"
      " WHERE is_open = 1",
      "CREATE INDEX casefile_owned ON casefile (landlord, owner, next_due, received_at, reference,"
      " is_open) WHERE is_open = 1",
      "CREATE INDEX casefile_closed ON casefile (landlord, next_due, received_at, reference,"
      " is_open) WHERE is_open = 0",
      "CREATE INDEX casefile_wake ON casefile (wake_at, landlord, reference) WHERE wake_at IS NOT "
      "NULL",
      "CREATE INDEX casefile_made ON casefile (landlord, edition, made_from, reference)",

      "CREATE TABLE due (landlord TEXT NOT NULL, reference TEXT NOT NULL, place BIGINT NOT NULL,"
      " use TEXT NOT NULL, name TEXT NOT NULL, what TEXT NOT NULL, owner TEXT NOT NULL,"
      " started_at TEXT, due_at TEXT, met_at TEXT, state TEXT NOT NULL,"
      " PRIMARY KEY (landlord, reference, place))",

      "CREATE TABLE marker (landlord TEXT NOT NULL, reference TEXT NOT NULL, place BIGINT NOT NULL,"
      " person_number TEXT NOT NULL, marker TEXT NOT NULL, conditions TEXT NOT NULL,"
      " PRIMARY KEY (landlord, reference, place))",
      "CREATE INDEX marker_person ON marker (landlord, person_number, reference, place)",

      // Whose yes is awaited, by role.
      "CREATE TABLE awaited (landlord TEXT NOT NULL, reference TEXT NOT NULL, place BIGINT NOT "
      "NULL, role TEXT NOT NULL, approval TEXT NOT NULL, what TEXT NOT NULL,"
      " PRIMARY KEY (landlord, reference, place))",
      "CREATE INDEX awaited_role ON awaited (landlord, role, reference, place)",
  };
}

// NOLINTEND(readability-function-size, bugprone-suspicious-missing-comma)

// What the servers of one store share apart from casework: who is signed in (each of one of an
// account's eras), and their own notes.
// NOLINTBEGIN(bugprone-suspicious-missing-comma): a list of statements
std::vector<std::string_view> tables_of_server_state() {
  return {
      "CREATE TABLE sign_in (landlord TEXT NOT NULL, digest TEXT NOT NULL, number TEXT NOT NULL,"
      " role TEXT NOT NULL, era TEXT NOT NULL, stage TEXT NOT NULL, started_at TEXT NOT NULL,"
      " used_at TEXT NOT NULL, PRIMARY KEY (landlord, digest))",
      "CREATE TABLE server_note (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
  };
}

// What staff sign in with.
std::vector<std::string_view> tables_of_accounts() {
  return {
      "CREATE TABLE account (landlord TEXT NOT NULL, number TEXT NOT NULL, revision TEXT NOT NULL,"
      " email TEXT NOT NULL, password TEXT NOT NULL, roles TEXT NOT NULL,"
      " is_administrator SMALLINT NOT NULL, is_disabled SMALLINT NOT NULL, era TEXT NOT NULL,"
      " link_digest TEXT NOT NULL, link_until TEXT, code_secret TEXT NOT NULL,"
      " code_is_set_up SMALLINT NOT NULL, code_step BIGINT NOT NULL, wrong_codes BIGINT NOT NULL,"
      " wrong_at TEXT, recovery_digests TEXT NOT NULL, PRIMARY KEY (landlord, number))",
      "CREATE UNIQUE INDEX account_email ON account (landlord, email)",
      "CREATE INDEX account_link ON account (landlord, link_digest)",
  };
}

// Who may see a casefile, in its row and at the end of each index that trays are counted in: a
// casefile that all may see has NULL. And what a sign-in opened in an emergency.
std::vector<std::string_view> confidentiality() {
  return {
      "ALTER TABLE casefile ADD COLUMN seen_by TEXT",
      "DROP INDEX casefile_open",
      "CREATE INDEX casefile_open ON casefile (landlord, next_due, received_at, reference, is_open,"
      " seen_by) WHERE is_open = 1",
      "DROP INDEX casefile_owned",
      "CREATE INDEX casefile_owned ON casefile (landlord, owner, next_due, received_at, reference,"
      " is_open, seen_by) WHERE is_open = 1",
      "DROP INDEX casefile_closed",
      "CREATE INDEX casefile_closed ON casefile (landlord, next_due, received_at, reference,"
      " is_open, seen_by) WHERE is_open = 0",
      "ALTER TABLE sign_in ADD COLUMN opened TEXT",
  };
}

// What trays are narrowed by, and the orders by receipt. The columns of rows that were made before
// are NULL until they are made again.
std::vector<std::string_view> narrowing() {
  return {
      "ALTER TABLE casefile ADD COLUMN channel TEXT",
      "ALTER TABLE casefile ADD COLUMN tags TEXT",
      "ALTER TABLE casefile ADD COLUMN bodies TEXT",
      "CREATE INDEX casefile_open_received ON casefile (landlord, received_at, reference)"
      " WHERE is_open = 1",
      "CREATE INDEX casefile_owned_received ON casefile (landlord, owner, received_at, reference)"
      " WHERE is_open = 1",
      "CREATE INDEX casefile_closed_received ON casefile (landlord, received_at, reference)"
      " WHERE is_open = 0",
  };
}

#define REDRESS_AUDIT_COLUMNS                                                        \
  "landlord TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL," \
  " reference TEXT NOT NULL, whom TEXT NOT NULL, what TEXT NOT NULL)"
#define REDRESS_AUDIT_INDEXES                                                           \
  "CREATE INDEX audit_at ON audit (landlord, at, number)",                              \
      "CREATE INDEX audit_who ON audit (landlord, who, at, number)",                    \
      "CREATE INDEX audit_whom ON audit (landlord, whom, at, number) WHERE whom <> ''", \
      "CREATE INDEX audit_casefile ON audit (landlord, reference, at, number)"          \
      " WHERE reference <> ''"

// Who saw and did what. The engine numbers entries as they come.
std::vector<std::string_view> audit_in_sqlite() {
  return {"CREATE TABLE audit (number INTEGER PRIMARY KEY, " REDRESS_AUDIT_COLUMNS,
          REDRESS_AUDIT_INDEXES};
}

std::vector<std::string_view> audit_in_postgres() {
  return {
      "CREATE TABLE audit (number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
      " " REDRESS_AUDIT_COLUMNS,
      REDRESS_AUDIT_INDEXES};
}

#undef REDRESS_AUDIT_COLUMNS
#undef REDRESS_AUDIT_INDEXES

// The words by which casefiles and people are found. The engine numbers them as they come.
std::vector<std::string_view> words_in_sqlite() {
  return {
      "CREATE TABLE casefile_words (number INTEGER PRIMARY KEY, landlord TEXT NOT NULL,"
      " reference TEXT NOT NULL, words TEXT NOT NULL)",
      "CREATE UNIQUE INDEX casefile_words_of ON casefile_words (landlord, reference)",
      "CREATE VIRTUAL TABLE casefile_index USING fts5(words, content='', tokenize='ascii',"
      " detail='none', columnsize=0, prefix='2 3 4')",

      "CREATE TABLE person_words (number INTEGER PRIMARY KEY, landlord TEXT NOT NULL,"
      " person TEXT NOT NULL, words TEXT NOT NULL)",
      "CREATE UNIQUE INDEX person_words_of ON person_words (landlord, person)",
      "CREATE VIRTUAL TABLE person_index USING fts5(words, content='', tokenize='ascii',"
      " detail='none', columnsize=0, prefix='2 3 4')",
  };
}

std::vector<std::string_view> words_in_postgres() {
  return {
      "CREATE TABLE casefile_words (number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
      " landlord TEXT NOT NULL, reference TEXT NOT NULL, words TEXT NOT NULL)",
      "CREATE UNIQUE INDEX casefile_words_of ON casefile_words (landlord, reference)",
      "CREATE INDEX casefile_index ON casefile_words USING gin"
      " ((CAST(words || ' l-' || landlord AS tsvector)))",

      "CREATE TABLE person_words (number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
      " landlord TEXT NOT NULL, person TEXT NOT NULL, words TEXT NOT NULL)",
      "CREATE UNIQUE INDEX person_words_of ON person_words (landlord, person)",
      "CREATE INDEX person_index ON person_words USING gin"
      " ((CAST(words || ' l-' || landlord AS tsvector)))",
  };
}

// NOLINTEND(bugprone-suspicious-missing-comma)

}  // namespace

const std::vector<SchemaStep>& schema_steps() {
  static const std::vector<SchemaStep> steps = [] {
    auto first = first_tables();
    for (const auto& others : {tables_of_server_state(), tables_of_accounts()}) {
      first.insert(first.end(), others.begin(), others.end());
    }
    return std::vector<SchemaStep>{
        {kFirstVersion, std::move(first), words_in_sqlite(), words_in_postgres()},
        {kFirstVersion + 1, confidentiality(), audit_in_sqlite(), audit_in_postgres()},
        {kFirstVersion + 2, narrowing()}};
  }();
  return steps;
}

int schema_version() { return schema_steps().back().version; }

void expect_known_schema(int found, const std::string& database) {
  if (found == kNoDatabase) {
    throw casebook::StorageFailure(
        fmt::format("{} is no Redress database, or its beginning is damaged, and was left as it "
                    "is: name another file, or restore a backup into a new one.",
                    database));
  }
  if (found == kWithoutVersion) {
    throw casebook::StorageFailure(
        fmt::format("{} is a Redress database, and its table redress_schema, which says by which "
                    "release it was written, is empty: it is damaged, and was left as it is. "
                    "Restore the last backup that verify found whole.",
                    database));
  }
  if (found == kAnotherPrograms) {
    throw casebook::StorageFailure(
        fmt::format("{} is the database of another program and no Redress database, and was left "
                    "as it is: name another.",
                    database));
  }
  if (found == kATrialReleases || (found > kNoSchemaYet && found < kFirstVersion)) {
    throw casebook::StorageFailure(
        fmt::format("{} was written by a trial release of Redress, whose data cannot be carried "
                    "over: start with a new database, and keep this one with that release",
                    database));
  }
  if (found > schema_version()) {
    throw casebook::StorageFailure(
        fmt::format("{} was written by a newer release: its schema is version {} and this release "
                    "knows up to {}. Start that release, or restore the copy made before it.",
                    database, found, schema_version()));
  }
}

void expect_readable_schema(int found, const std::string& database) {
  expect_known_schema(found, database);
  if (found == kNoSchemaYet) {
    throw casebook::StorageFailure(fmt::format("{} holds no database yet", database));
  }
  if (found != schema_version()) {
    throw casebook::StorageFailure(
        fmt::format("{} has schema version {} and this release reads {}; start the server once to "
                    "bring it up to date",
                    database, found, schema_version()));
  }
}

}  // namespace redress::storage
