#include "storage/postgres/connection.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include <fmt/format.h>
#include <libpq-fe.h>
#include <poll.h>

#include "base/text.h"
#include "storage/postgres/dialect.h"

namespace redress::storage::postgres {

namespace {

constexpr Sql kBegin("BEGIN");
constexpr Sql kCommit("COMMIT");
constexpr Sql kRollback("ROLLBACK");

int milliseconds_until(Deadline deadline) {
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
  return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 1'000'000));
}

std::string_view field(const pg_result* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text == nullptr ? "" : text;
}

// The name of a prepared statement: its first word, for people who read the server's log, and the
// address of its text in the program.
std::string name_of(Sql sql) {
  const std::string_view text = sql.text();
  return fmt::format("{} {:x}", text.substr(0, text.find(' ')),
                     reinterpret_cast<std::uintptr_t>(sql.text()));
}

}  // namespace

void Connection::Free::operator()(pg_result* result) const { PQclear(result); }

Connection::Connection(const Address& address, Deadline deadline) : deadline_(deadline) {
  try {
    connect(address);
  } catch (...) {
    PQfinish(connection_);
    throw;
  }
}

Connection::~Connection() { PQfinish(connection_); }

void Connection::connect(const Address& address) {
  // The address can override what comes before dbname, but not what comes after it.
  const std::array keywords = {"fallback_application_name", "keepalives_idle", "dbname",
                               "client_encoding", static_cast<const char*>(nullptr)};
  const std::array values = {"redress", "30", address.url().c_str(), "UTF8",
                             static_cast<const char*>(nullptr)};
  connection_ = PQconnectStartParams(keywords.data(), values.data(), 1);
  const auto refuse = [&](std::string_view why) {
    broken_ = true;
    throw PostgresError(ErrorKind::lost,
                        fmt::format("{} cannot be reached: {}", address.shown(), trimmed(why)));
  };
  if (connection_ == nullptr || PQstatus(connection_) == CONNECTION_BAD) {
    refuse(connection_ == nullptr ? "out of memory" : PQerrorMessage(connection_));
  }
  for (auto state = PGRES_POLLING_WRITING; state != PGRES_POLLING_OK;
       state = PQconnectPoll(connection_)) {
    if (state == PGRES_POLLING_FAILED) {
      refuse(PQerrorMessage(connection_));
    }
    pollfd socket{PQsocket(connection_),
                  static_cast<short>(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
    if (::poll(&socket, 1, milliseconds_until(deadline_)) == 0) {
      refuse("there was no answer in time");
    }
  }
  PQsetNoticeReceiver(connection_, note, this);
  if (PQsetnonblocking(connection_, 1) != 0 || PQenterPipelineMode(connection_) != 1) {
    refuse(PQerrorMessage(connection_));
  }
}

void Connection::note(void* connection, const pg_result* notice) {
  if (field(notice, PG_DIAG_SEVERITY_NONLOCALIZED) == "WARNING") {
    static_cast<Connection*>(connection)->warning_ = field(notice, PG_DIAG_MESSAGE_PRIMARY);
  }
}

int Connection::row_count(const pg_result* result) { return PQntuples(result); }

int Connection::server_version() const { return PQserverVersion(connection_); }

void Connection::break_off(ErrorKind kind, const std::string& why) {
  broken_ = true;
  owed_.clear();
  throw PostgresError(kind, why);
}

void Connection::sent(int ok) {
  if (ok != 1) {
    break_off(ErrorKind::lost, fmt::format("the database could not be asked: {}",
                                           trimmed(PQerrorMessage(connection_))));
  }
}

void Connection::prepare(Sql sql, const Values& values) {
  const std::string text = in_postgres(sql.text());
  sent(PQsendPrepare(connection_, name_of(sql).c_str(), text.c_str(), values.count(),
                     values.types()));
  preparing_.insert(sql.text());
  owed_.push_back({sql.text(), [](const pg_result*) {}});
}

void Connection::queue(Sql sql, const Values& values, Use use) {
  if (!known_.contains(sql.text()) && !preparing_.contains(sql.text())) {
    prepare(sql, values);
  }
  sent(PQsendQueryPrepared(connection_, name_of(sql).c_str(), values.count(), values.addresses(),
                           values.lengths(), values.formats(), 1));
  owed_.push_back({nullptr, std::move(use)});
}

void Connection::send_once(const std::string& sql, Use use) {
  sent(PQsendQueryParams(connection_, sql.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 1));
  owed_.push_back({nullptr, std::move(use)});
}

void Connection::begin() { run(kBegin); }

void Connection::roll_back() {
  run(kRollback);
  wait();
}

void Connection::commit() {
  warning_.clear();
  std::string done;
  queue(kCommit, Values(),
        [&](const pg_result* result) { done = PQcmdStatus(const_cast<pg_result*>(result)); });
  try {
    wait();
  } catch (const PostgresError& error) {
    if (error.kind() == ErrorKind::lost || is_broken()) {
      throw PostgresError(ErrorKind::unknown, error.what());
    }
    throw;
  }
  if (done != "COMMIT") {
    throw PostgresError(ErrorKind::other, "the database rolled back what it was told to commit");
  }
  // COMMIT gives only one warning: it stopped waiting for the standbys that it should have waited
  // for.
  if (!warning_.empty()) {
    throw PostgresError(ErrorKind::unknown, warning_);
  }
}

// Reads the replies to everything that was sent, then throws the first failure among them.
void Connection::wait() {
  sent(PQpipelineSync(connection_));
  std::exception_ptr failure;
  while (!owed_.empty()) {
    const Owed owed = std::move(owed_.front());
    owed_.pop_front();
    take(owed, failure);
  }
  const Result sync = next_result();
  if (PQresultStatus(sync.get()) != PGRES_PIPELINE_SYNC) {
    break_off(ErrorKind::lost, error_of(sync.get()).what());
  }
  preparing_.clear();
  if (failure) {
    std::rethrow_exception(failure);
  }
}

void Connection::take(const Owed& owed, std::exception_ptr& failure) {
  const Result result = next_result();
  const auto status = PQresultStatus(result.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
    if (owed.prepared != nullptr) {
      known_.insert(owed.prepared);
    }
    try {
      owed.use(result.get());
    } catch (...) {
      failure = failure ? failure : std::current_exception();
    }
  } else if (status != PGRES_PIPELINE_ABORTED) {
    const PostgresError error = error_of(result.get());
    if (error.kind() == ErrorKind::lost) {
      break_off(error.kind(), error.what());
    }
    failure = failure ? failure : std::make_exception_ptr(error);
  }
  // Each reply ends with a null result.
  if (next_result()) {
    break_off(ErrorKind::lost, "the database answered twice");
  }
}

Connection::Result Connection::next_result() {
  for (;;) {
    const int unsent = PQflush(connection_);
    if (unsent < 0) {
      sent(0);
    }
    if (PQisBusy(connection_) == 0) {
      return Result(PQgetResult(connection_));
    }
    wait_for_socket(static_cast<short>(unsent > 0 ? POLLIN | POLLOUT : POLLIN));
    sent(PQconsumeInput(connection_));
  }
}

void Connection::wait_for_socket(short events) {
  pollfd socket{PQsocket(connection_), events, 0};
  const int ready = ::poll(&socket, 1, milliseconds_until(deadline_));
  if (ready == 0) {
    break_off(ErrorKind::late, "the database did not answer in time");
  }
  if (ready < 0 && errno != EINTR) {
    break_off(ErrorKind::lost,
              fmt::format("the database's connection failed: {}", std::strerror(errno)));
  }
}

PostgresError Connection::error_of(const pg_result* result) const {
  const std::string state(field(result, PG_DIAG_SQLSTATE));
  if (state.empty()) {
    return {ErrorKind::lost, fmt::format("the database's connection was lost: {}",
                                         trimmed(PQerrorMessage(connection_)))};
  }
  return {kind_of(state), fmt::format("the database failed while running a statement: {} ({})",
                                      field(result, PG_DIAG_MESSAGE_PRIMARY), state)};
}

}  // namespace redress::storage::postgres
