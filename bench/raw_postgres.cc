#include "raw_postgres.h"

#include <fmt/format.h>

#include "base/check.h"
#include "storage/postgres/dialect.h"
#include "storage/rows.h"
#include "storage/statements.h"

namespace redress {

namespace {

void take(PGresult* result) {
  CHECK(PQresultStatus(result) == PGRES_COMMAND_OK);
  PQclear(result);
}

}  // namespace

RawPostgres::RawPostgres(const std::string& url, Sending sending)
    : connection_(PQconnectdb(url.c_str())), sending_(sending) {
  CHECK(PQstatus(connection_) == CONNECTION_OK);
  CHECK(sending_ == Sending::one_by_one || PQenterPipelineMode(connection_) == 1);
}

RawPostgres::~RawPostgres() { PQfinish(connection_); }

void RawPostgres::write(const casebook::Append& append) {
  run("BEGIN");
  for (const auto& e : append.events) {
    run(storage::kInsertEvent.text(), e.landlord, e.stream, e.seq, e.kind, e.occurred_at,
        e.recorded_at, e.actor, e.body, e.salt, e.digest, e.personal, e.personal_salt,
        e.personal_digest, e.prev_hash, e.hash);
  }
  write_rows(*append.rows);
  run(storage::kInsertKey.text(), append.landlord, append.idempotency_key, append.request_digest,
      append.stream, append.events.back().seq, append.events.back().recorded_at);
  run("COMMIT");
  finish();
}

void RawPostgres::write_rows(const casebook::Rows& rows) {
  const auto& f = rows.casefile;
  run(storage::kPutCasefile.text(), f.landlord, f.reference, f.version, f.edition, f.kind, f.person,
      f.summary, f.stage, f.procedure_state, f.work_state, f.outside_state, f.owner_role, f.owner,
      f.owner_name, f.received_at, storage::next_due_text(f.next_due), f.next_due_use,
      f.next_due_name, f.wake_at, f.open, f.made_from, f.channel, storage::keys_text(f.tags),
      storage::keys_text(f.bodies), storage::seen_by_text(f));
  run(storage::kDropDue.text(), f.landlord, f.reference);
  for (int place = 0; const auto& d : rows.due) {
    run(storage::kInsertDue.text(), f.landlord, f.reference, place++, d.use, d.name, d.what,
        d.owner, d.started_at, d.due_at, d.met_at, d.state);
  }
}

template <class... All>
void RawPostgres::run(const char* sql, const All&... all) {
  const storage::postgres::Values values(all...);
  auto& name = names_[sql];
  if (name.empty()) {
    name = fmt::format("s{}", names_.size());
    prepare(name, storage::postgres::in_postgres(sql), values);
  }
  send(name, values);
}

void RawPostgres::send(const std::string& name, const storage::postgres::Values& values) {
  if (sending_ == Sending::one_by_one) {
    return take(PQexecPrepared(connection_, name.c_str(), values.count(), values.addresses(),
                               values.lengths(), values.formats(), 1));
  }
  CHECK(PQsendQueryPrepared(connection_, name.c_str(), values.count(), values.addresses(),
                            values.lengths(), values.formats(), 1) == 1);
  ++owed_;
}

void RawPostgres::prepare(const std::string& name, const std::string& sql,
                          const storage::postgres::Values& values) {
  if (sending_ == Sending::one_by_one) {
    return take(PQprepare(connection_, name.c_str(), sql.c_str(), values.count(), values.types()));
  }
  CHECK(PQsendPrepare(connection_, name.c_str(), sql.c_str(), values.count(), values.types()) == 1);
  ++owed_;
}

void RawPostgres::finish() {
  if (sending_ == Sending::one_by_one) {
    return;
  }
  CHECK(PQpipelineSync(connection_) == 1);
  for (; owed_ > 0; --owed_) {
    take(PQgetResult(connection_));
    CHECK(PQgetResult(connection_) == nullptr);
  }
  PGresult* sync = PQgetResult(connection_);
  CHECK(PQresultStatus(sync) == PGRES_PIPELINE_SYNC);
  PQclear(sync);
}

}  // namespace redress
