#pragma once

#include <chrono>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "storage/postgres/address.h"
#include "storage/postgres/error.h"
#include "storage/postgres/row.h"
#include "storage/postgres/values.h"
#include "storage/sql.h"

struct pg_conn;
struct pg_result;

// A thin typed layer over libpq: statements are prepared once, values bound by type and columns
// read in order; every failure is an exception that gives its kind, and nothing waits beyond a
// deadline.
namespace redress::storage::postgres {

using Deadline = std::chrono::steady_clock::time_point;

/// One connection, for one thread at a time. Statements are sent in a pipeline: those that return
/// no rows wait for the next that does, or for the commit, and are sent with it.
class Connection {
 public:
  using Row = postgres::Row;

  /// Throws PostgresError (lost) when the server does not reply by the deadline or refuses the
  /// connection.
  Connection(const Address& address, Deadline deadline);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Sets the deadline for all later statements, which fail as late when it has passed.
  void answer_by(Deadline deadline) { deadline_ = deadline; }

  /// Queues a statement that returns no rows. Its failure is thrown by the next call that waits.
  template <class... All>
  void run(Sql sql, const All&... values) {
    queue(sql, Values(values...), [](const pg_result*) {});
  }

  /// Queues a statement. The next call that waits calls read(Row&) for each of its rows.
  template <class Read, class... All>
  void later(Sql sql, Read read, const All&... values) {
    queue(sql, Values(values...),
          [read](const pg_result* result) mutable { rows_of(result, read); });
  }

  /// Runs everything queued and then this statement, and calls read(Row&) for each row.
  template <class Read, class... All>
  void each(Sql sql, Read&& read, const All&... values) {
    queue(sql, Values(values...), [&read](const pg_result* result) { rows_of(result, read); });
    wait();
  }

  /// Returns read(Row&) of the first row; nothing when there is none.
  template <class Read, class... All>
  auto first(Sql sql, Read&& read, const All&... values) {
    std::optional<decltype(read(std::declval<Row&>()))> value;
    each(
        sql,
        [&](Row& row) {
          if (!value) {
            value = read(row);
          }
        },
        values...);
    return value;
  }

  /// Runs SQL without keeping it prepared, for schema steps and settings.
  void once(const std::string& sql) {
    each_once(sql, [](Row&) {});
  }

  /// The same, calling read(Row&) for each row.
  template <class Read>
  void each_once(const std::string& sql, Read&& read) {
    send_once(sql, [&read](const pg_result* result) { rows_of(result, read); });
    wait();
  }

  /// Begins a transaction, together with the next statement.
  void begin();

  /// Sends everything queued with a COMMIT; what it wrote is durable when this returns. Throws
  /// PostgresError: constraint, collision, late or other when nothing was kept; unknown when the
  /// connection was lost before the reply, or the server could not confirm its standbys.
  void commit();

  /// Ends the transaction without keeping anything.
  void roll_back();

  /// Returns whether the connection is unusable: it was lost, or a reply is still outstanding.
  [[nodiscard]] bool is_broken() const { return broken_; }

  /// Marks the connection as unusable.
  void give_up() { broken_ = true; }

  [[nodiscard]] int server_version() const;

 private:
  using Use = std::function<void(const pg_result*)>;

  // A statement that was sent and is still unanswered.
  struct Owed {
    const void* prepared;  // set when this is a statement's preparation: which one
    Use use;
  };

  struct Free {
    void operator()(pg_result* result) const;
  };

  using Result = std::unique_ptr<pg_result, Free>;

  template <class Read>
  static void rows_of(const pg_result* result, Read& read) {
    for (int i = 0; i < row_count(result); ++i) {
      Row row(result, i);
      read(row);
    }
  }

  static int row_count(const pg_result* result);
  static void note(void* connection, const pg_result* notice);

  void connect(const Address& address);
  void send_once(const std::string& sql, Use use);
  void queue(Sql sql, const Values& values, Use use);
  void prepare(Sql sql, const Values& values);
  void wait();
  void take(const Owed& owed, std::exception_ptr& failure);
  Result next_result();
  void wait_for_socket(short events);
  [[nodiscard]] PostgresError error_of(const pg_result* result) const;
  [[noreturn]] void break_off(ErrorKind kind, const std::string& why);
  void sent(int ok);

  pg_conn* connection_ = nullptr;
  Deadline deadline_;
  std::deque<Owed> owed_;
  std::set<const void*> known_;      // prepared on the server
  std::set<const void*> preparing_;  // sent to be prepared
  std::string warning_;              // the server's latest since the last commit began
  bool broken_ = false;
};

}  // namespace redress::storage::postgres
