#include "raw_sqlite.h"

#include <cstdint>
#include <optional>
#include <type_traits>

#include "base/check.h"
#include "calendar/date.h"
#include "calendar/london.h"
#include "storage/rows.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/opening.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/statements.h"

namespace redress {

namespace {

void bind(sqlite3_stmt* statement, int place, const std::string& text) {
  sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void bind(sqlite3_stmt* statement, int place, std::int64_t number) {
  sqlite3_bind_int64(statement, place, number);
}

void bind(sqlite3_stmt* statement, int place, casebook::Instant at) {
  const std::string text = calendar::to_iso_utc(at);
  sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

template <class Value>
void bind(sqlite3_stmt* statement, int place, const std::optional<Value>& value) {
  if (!value) {
    sqlite3_bind_null(statement, place);
  } else if constexpr (std::is_same_v<Value, casebook::Date>) {
    const std::string text = calendar::to_iso(*value);
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
  } else {
    bind(statement, place, *value);
  }
}

template <class... Values>
void run(sqlite3_stmt* statement, const Values&... values) {
  int place = 0;
  (bind(statement, ++place, values), ...);
  CHECK(sqlite3_step(statement) == SQLITE_DONE);
  sqlite3_reset(statement);
}

}  // namespace

RawSqlite::RawSqlite(const std::string& file) {
  {
    storage::Connection connection(file, storage::Connection::Mode::writing, nullptr);
    storage::prepare_for_writing(connection, file);
  }
  CHECK(sqlite3_open_v2(file.c_str(), &database_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                        nullptr) == SQLITE_OK);
  CHECK(sqlite3_exec(database_, "PRAGMA synchronous = FULL", nullptr, nullptr, nullptr) ==
        SQLITE_OK);
  sqlite3_wal_autocheckpoint(database_, storage::SqliteOptions().checkpoint_pages);
  begin_ = prepare("BEGIN IMMEDIATE");
  commit_ = prepare("COMMIT");
  event_ = prepare(storage::kInsertEvent.text());
  casefile_ = prepare(storage::kPutCasefile.text());
  drop_due_ = prepare(storage::kDropDue.text());
  due_ = prepare(storage::kInsertDue.text());
  key_ = prepare(storage::kInsertKey.text());
}

RawSqlite::~RawSqlite() {
  for (auto* statement : {begin_, commit_, event_, casefile_, drop_due_, due_, key_}) {
    sqlite3_finalize(statement);
  }
  sqlite3_close(database_);
}

sqlite3_stmt* RawSqlite::prepare(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  CHECK(sqlite3_prepare_v3(database_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) ==
        SQLITE_OK);
  return statement;
}

void RawSqlite::begin() { run(begin_); }

void RawSqlite::commit() { run(commit_); }

void RawSqlite::write(const casebook::Append& append) {
  for (const auto& e : append.events) {
    run(event_, e.landlord, e.stream, e.seq, e.kind, e.occurred_at, e.recorded_at, e.actor, e.body,
        e.salt, e.digest, e.personal, e.personal_salt, e.personal_digest, e.prev_hash, e.hash);
  }
  const auto& f = append.rows->casefile;
  run(casefile_, f.landlord, f.reference, f.version, f.edition, f.kind, f.person, f.summary,
      f.stage, f.procedure_state, f.work_state, f.outside_state, f.owner_role, f.owner,
      f.owner_name, f.received_at, storage::next_due_text(f.next_due), f.next_due_use,
      f.next_due_name, f.wake_at, std::int64_t{f.open}, f.made_from, f.channel,
      storage::keys_text(f.tags), storage::keys_text(f.bodies), storage::seen_by_text(f));
  run(drop_due_, f.landlord, f.reference);
  for (std::int64_t place = 0; const auto& d : append.rows->due) {
    run(due_, f.landlord, f.reference, place++, d.use, d.name, d.what, d.owner, d.started_at,
        d.due_at, d.met_at, d.state);
  }
  run(key_, append.landlord, append.idempotency_key, append.request_digest, append.stream,
      append.events.back().seq, append.events.back().recorded_at);
}

}  // namespace redress
