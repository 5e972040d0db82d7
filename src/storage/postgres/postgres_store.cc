#include "storage/postgres/postgres_store.h"

#include <algorithm>

#include "storage/copying.h"
#include "storage/postgres/opening.h"
#include "storage/postgres/work.h"
#include "storage/server_state_over.h"

namespace redress::storage {

namespace {

using casebook::Append;
using casebook::Appended;
using casebook::AppendProblem;
using casebook::Attempt;
using casebook::CasefileRow;
using casebook::Instant;
using casebook::KeySeen;
using casebook::Rows;
using casebook::StorageFailure;
using casebook::StoredEvent;
using postgres::Connection;
using postgres::Deadline;
using postgres::Pool;

// One writer to a stream at a time, on whichever node; let go when the transaction ends, however it
// ends.
constexpr Sql kLockStream("SELECT pg_advisory_xact_lock(hashtextextended(? || '/' || ?, 0))");
constexpr Sql kHashAt("SELECT hash FROM event WHERE landlord = ? AND stream = ? AND seq = ?");
// Reading alone makes no commit wait. A commit that also says something in the log waits until that
// and all before it is safe, here and on the standbys that count.
constexpr Sql kVouch("SELECT pg_logical_emit_message(true, 'redress', '')");
// No append begins while a store is filled, on whichever node.
constexpr Sql kLockAgainstAll(
    "LOCK TABLE event, attempt, answered_request, person, property, import IN EXCLUSIVE MODE");
// One import at a time, of each landlord: the journal's numbers follow on.
constexpr std::string_view kImportsLock = "#imports";
constexpr Sql kSnapshot("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");

bool is_kept(Connection& connection, const Append& append) {
  const StoredEvent& last = append.events.back();
  return connection.first(
             kHashAt, [](postgres::Row& row) { return row.text(); }, last.landlord, last.stream,
             last.seq) == last.hash;
}

bool is_last(Connection& connection, const Attempt& attempt) {
  const auto attempts = read_attempts(connection, attempt.landlord, attempt.stream);
  return !attempts.empty() && attempts.back() == attempt;
}

bool is_last(Connection& connection, const casebook::Import& import) {
  const auto imports = read_imports(connection, import.landlord);
  return !imports.empty() && imports.back() == import;
}

Result<Appended, AppendProblem> append_or_find(Connection& connection, const Append& append,
                                               bool perhaps_done) {
  // Waits for whatever became of an earlier try, too.
  connection.run(kLockStream, append.landlord, append.stream);
  if (perhaps_done && is_kept(connection, append)) {
    connection.run(kVouch);
    return Appended{append.events.back().seq, append.stream, false};
  }
  auto result = write_append(connection, append);
  if (result && result->done_before) {
    connection.run(kVouch);
  }
  return result;
}

// A part at a time, each within the store's time for one call.
bool fill_in(Connection& writer, std::chrono::milliseconds longest,
             const std::function<std::optional<casebook::Filling>()>& next) {
  writer.run(kLockAgainstAll);
  if (!holds_nothing(writer)) {
    return false;
  }
  while (const auto part = next()) {
    writer.answer_by(std::chrono::steady_clock::now() + longest);
    write_filling(writer, *part);
    writer.once("SELECT");  // waits for what was sent
  }
  writer.answer_by(std::chrono::steady_clock::now() + longest);
  return true;
}

}  // namespace

struct PostgresStore::Parts {
  Parts(const std::string& url, const PostgresOptions& options)
      : address(url),
        deadline(options.deadline),
        is_writing(options.writing),
        writers(options.connections, [this](Deadline until) { return writer(until); }),
        readers(options.connections, [this](Deadline until) { return reader(until); }) {}

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

  template <class Work>
  auto write(Work&& work) {
    expect_writing();
    return postgres::write(writers, deadline, work);
  }

  template <class Work>
  auto read(Work&& work) {
    return postgres::read(readers, deadline, work);
  }

  template <class Work>
  auto write_again(Work&& work) {
    return write([&](Connection& database, bool /*perhaps_done*/) { return work(database); });
  }

  ServerStateOver<Parts> server_state{*this};
  const postgres::Address address;
  const std::chrono::milliseconds deadline;
  const bool is_writing;
  Pool writers;
  Pool readers;
};

PostgresStore::PostgresStore(const std::string& url, const PostgresOptions& options)
    : parts_(std::make_unique<Parts>(url, options)) {
  const std::string& name = parts_->address.shown();
  const Deadline until = std::chrono::steady_clock::now() + options.deadline;
  if (options.writing) {
    postgres::prepare_for_writing(*Pool::Loan(parts_->writers, until), name);
  }
  postgres::expect_todays_schema(*Pool::Loan(parts_->readers, until), name);
}

PostgresStore::~PostgresStore() = default;

std::vector<StoredEvent> PostgresStore::load(std::string_view landlord, std::string_view stream) {
  return parts_->read([&](Connection& reader) { return read_stream(reader, landlord, stream); });
}

Result<Appended, AppendProblem> PostgresStore::append(const Append& append) {
  casebook::check_hangs_together(append);
  return parts_->write([&](Connection& writer, bool perhaps_done) {
    return append_or_find(writer, append, perhaps_done);
  });
}

std::optional<KeySeen> PostgresStore::seen(std::string_view landlord,
                                           std::string_view idempotency_key) {
  return parts_->read(
      [&](Connection& reader) { return key_seen(reader, landlord, idempotency_key); });
}

void PostgresStore::record_attempt(const Attempt& attempt) {
  parts_->write([&](Connection& writer, bool perhaps_done) {
    writer.run(kLockStream, attempt.landlord, attempt.stream);
    if (perhaps_done && is_last(writer, attempt)) {
      writer.run(kVouch);
    } else {
      insert_attempt(writer, attempt);
    }
    return true;
  });
}

std::vector<Attempt> PostgresStore::attempts(std::string_view landlord, std::string_view stream) {
  return parts_->read([&](Connection& reader) { return read_attempts(reader, landlord, stream); });
}

std::vector<PostgresStore::StreamName> PostgresStore::streams(const StreamName& after, int limit) {
  return parts_->read([&](Connection& reader) { return read_streams(reader, after, limit); });
}

bool PostgresStore::replace_rows(std::string_view landlord, std::string_view stream,
                                 const Rows& rows) {
  return parts_->write([&](Connection& writer, bool /*perhaps_done*/) {
    writer.run(kLockStream, landlord, stream);
    return write_rows(writer, landlord, stream, rows);
  });
}

std::vector<CasefileRow> PostgresStore::tray(const casebook::TrayQuery& query) {
  return parts_->read([&](Connection& reader) { return read_tray(reader, query); });
}

std::int64_t PostgresStore::tray_count(const casebook::TrayQuery& query) {
  return parts_->read([&](Connection& reader) { return count_tray(reader, query); });
}

std::optional<Rows> PostgresStore::find(std::string_view landlord, std::string_view reference) {
  return parts_->read([&](Connection& reader) {
    const postgres::Transaction one_moment(reader);
    reader.run(kSnapshot);
    return read_rows(reader, landlord, reference);
  });
}

std::vector<PostgresStore::HeldMarker> PostgresStore::markers_on(std::string_view landlord,
                                                                 std::string_view person_number) {
  return parts_->read(
      [&](Connection& reader) { return read_markers_on(reader, landlord, person_number); });
}

bool PostgresStore::has_outdated_rows() {
  return parts_->read([](Connection& reader) { return finds_outdated_rows(reader); });
}

std::vector<PostgresStore::StreamName> PostgresStore::to_wake(Instant now, int limit) {
  return parts_->read([&](Connection& reader) { return read_to_wake(reader, now, limit); });
}

void PostgresStore::keep(const casebook::Copied& copied) {
  parts_->write([&](Connection& writer, bool perhaps_done) {
    writer.run(kLockStream, copied.import.landlord, kImportsLock);
    if (perhaps_done && is_last(writer, copied.import)) {
      writer.run(kVouch);
      return true;
    }
    write_copied(writer, copied, [&] {
      writer.once("SELECT");  // waits for what was sent
      writer.answer_by(std::chrono::steady_clock::now() + parts_->deadline);
    });
    return true;
  });
}

std::optional<casebook::Person> PostgresStore::person(std::string_view landlord,
                                                      std::string_view number) {
  return parts_->read([&](Connection& reader) { return find_person(reader, landlord, number); });
}

std::optional<casebook::Property> PostgresStore::property(std::string_view landlord,
                                                          std::string_view number) {
  return parts_->read([&](Connection& reader) { return find_property(reader, landlord, number); });
}

std::vector<casebook::Import> PostgresStore::imports(std::string_view landlord) {
  return parts_->read([&](Connection& reader) { return read_imports(reader, landlord); });
}

void PostgresStore::read_all(const std::function<void(const casebook::Holdings&)>& visit) {
  const auto in_time = [&] { return std::chrono::steady_clock::now() + parts_->deadline; };
  const Pool::Loan reader(parts_->readers, in_time());
  const postgres::Transaction one_moment(*reader);
  (*reader).run(kSnapshot);
  read_everything(*reader, [&](const casebook::Holdings& part) {
    visit(part);
    (*reader).answer_by(in_time());
  });
}

bool PostgresStore::fill(const std::function<std::optional<casebook::Filling>()>& next) {
  parts_->expect_writing();
  // Not tried again: the parts come once. The next call finds out whether they were kept.
  const Pool::Loan writer(parts_->writers, std::chrono::steady_clock::now() + parts_->deadline);
  postgres::Transaction transaction(*writer);
  if (!fill_in(*writer, parts_->deadline, next)) {
    return false;
  }
  transaction.commit();
  return true;
}

casebook::ServerState& PostgresStore::server_state() { return parts_->server_state; }

}  // namespace redress::storage
