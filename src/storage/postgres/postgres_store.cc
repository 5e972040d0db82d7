#include "storage/postgres/postgres_store.h"

#include <algorithm>
#include <memory>

#include "storage/postgres/opening.h"
#include "storage/postgres/search_engine.h"
#include "storage/postgres/work.h"
#include "storage/store_over.cc.h"

namespace redress::storage {

namespace {

using casebook::StorageFailure;
using postgres::Connection;
using postgres::Deadline;
using postgres::Pool;

// One writer to a stream at a time, on any node; released when the transaction ends, however it
// ends.
constexpr Sql kLockStream("SELECT pg_advisory_xact_lock(hashtextextended(? || '/' || ?, 0))");
// A transaction that only reads does not make its commit wait. One that also writes a log message
// waits until that and everything before it is safe, here and on the standbys that count.
constexpr Sql kVouch("SELECT pg_logical_emit_message(true, 'redress', '')");
// No append begins while a store is being filled, on any node.
constexpr Sql kLockAgainstAll(
    "LOCK TABLE event, attempt, answered_request, person, property, import IN EXCLUSIVE MODE");
constexpr Sql kSnapshot("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");

}  // namespace

struct PostgresEngine {
  PostgresEngine(const std::string& url, const PostgresOptions& options)
      : address(url),
        deadline(options.deadline),
        is_writing(options.writing),
        writers(options.connections, [this](Deadline until) { return writer(until); }),
        readers(options.connections, [this](Deadline until) { return reader(until); }) {
    const std::string& name = address.shown();
    if (is_writing) {
      postgres::prepare_for_writing(*Pool::Loan(writers, in_time()), name);
    }
    postgres::expect_todays_schema(*Pool::Loan(readers, in_time()), name);
  }

  std::unique_ptr<Connection> writer(Deadline until) const {
    auto connection = std::make_unique<Connection>(address, until);
    const auto facts = postgres::facts_of(*connection);
    postgres::expect_readable(facts, address.shown());
    postgres::expect_durable(facts, address.shown());
    postgres::limit_waits_of_writer(*connection, deadline);
    return connection;
  }

  std::unique_ptr<Connection> reader(Deadline until) const {
    auto connection = std::make_unique<Connection>(address, until);
    postgres::expect_readable(postgres::facts_of(*connection), address.shown());
    postgres::limit_waits_of_reader(*connection, deadline);
    return connection;
  }

  void expect_writing() const {
    if (!is_writing) {
      throw StorageFailure("the database was opened only to read");
    }
  }

  [[nodiscard]] Deadline in_time() const { return std::chrono::steady_clock::now() + deadline; }

  // Streams are locked in one order everywhere, so that no two writers deadlock.
  template <class IsDone, class Work>
  auto write(StreamNames names, IsDone&& is_done, Work&& work) {
    expect_writing();
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
      return std::tie(a.landlord, a.stream) < std::tie(b.landlord, b.stream);
    });
    return postgres::write(writers, deadline, [&](Connection& database, bool perhaps_done) {
      const postgres::SchemaGuard guard(database, address.shown());
      for (const auto& name : names) {
        database.run(kLockStream, name.landlord, name.stream);
      }
      if (perhaps_done) {  // the lock has waited for the outcome of the earlier try
        if (auto done = is_done(database)) {
          vouch(database);
          return std::move(*done);
        }
      }
      auto result = work(database);
      guard.expect_unchanged();
      return result;
    });
  }

  template <class Work>
  auto read(Work&& work) {
    return postgres::read(readers, deadline, work);
  }

  template <class Work>
  auto read_moment(Work&& work) {
    return read([&](Connection& database) {
      const postgres::Transaction one_moment(database);
      database.run(kSnapshot);
      return work(database);
    });
  }

  // Not retried, since the parts can be read only once. The next call finds out whether they were
  // kept.
  template <class Work>
  bool fill(Work&& work) {
    expect_writing();
    const Pool::Loan writer(writers, in_time());
    postgres::Transaction transaction(*writer);
    const postgres::SchemaGuard guard(*writer, address.shown());
    (*writer).run(kLockAgainstAll);
    if (!work(*writer)) {
      return false;
    }
    guard.expect_unchanged();
    transaction.commit();
    return true;
  }

  void vouch(Connection& database) const { database.run(kVouch); }

  // Gives each part the full time of one call.
  void rest(Connection& database) const {
    database.once("SELECT");  // waits for what was sent
    database.answer_by(in_time());
  }

  void rest_reading(Connection& database) const { database.answer_by(in_time()); }

  const postgres::Address address;
  const std::chrono::milliseconds deadline;
  const bool is_writing;
  Pool writers;
  Pool readers;
};

template class StoreOver<PostgresEngine>;

PostgresStore::PostgresStore(const std::string& url, const PostgresOptions& options)
    : StoreOver(std::make_unique<PostgresEngine>(url, options)) {}

}  // namespace redress::storage
