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

// A thin typed layer over libpq: prepared once, bound by type, read column after column, every
// failure an exception that says what kind it is, and no wait beyond a deadline.
namespace redress::storage::postgres {

using Deadline = std::chrono::steady_clock::time_point;

/// One connection, for one thread at a time. Statements are sent in a pipeline: those that give no
/// rows wait for the next that does, or for the commit, and travel with it.
class Connection {
 public:
  using Row = postgres::Row;

  /// Throws PostgresError (lost) when nobody answers there by the deadline or we are not let in.
  Connection(const Address& address, Deadline deadline);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// What is asked from now on is answered by then, or fails as late.
  void answer_by(Deadline deadline) { deadline_ = deadline; }

  /// Queues a statement that gives no rows. Its failure comes out of the next call that waits.
  template <class... All>
  void run(Sql sql, const All&... values) {
    queue(sql, Values(values...), [](const pg_result*) {});
  }

  /// Queues a statement; read(Row&) is called for each of its rows within the next call that waits.
  template <class Read, class... All>
  void later(Sql sql, Read read, const All&... values) {
    queue(sql, Values(values...),
          [read](const pg_result* result) mutable { rows_of(result, read); });
  }

  /// Calls read(Row&) for each row, after all that was queued.
  template <class Read, class... All>
  void each(Sql sql, Read&& read, const All&... values) {
    queue(sql, Values(values...), [&read](const pg_result* result) { rows_of(result, read); });
    wait();
  }

  /// read(Row&) of the first row, nothing when there is none.
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

  /// Runs a text that is not kept prepared, for schema steps and settings.
  void once(const std::string& sql) {
    each_once(sql, [](Row&) {});
  }

  /// The same, with read(Row&) for each row.
  template <class Read>
  void each_once(const std::string& sql, Read&& read) {
    send_once(sql, [&read](const pg_result* result) { rows_of(result, read); });
    wait();
  }

  /// Begins a transaction, with the next statement.
  void begin();

  /// Sends all that is queued with a COMMIT; what it wrote is durable when this returns. Throws
  /// PostgresError: constraint, collision, late or other when nothing was kept, unknown when the
  /// connection was lost before the answer came or the server would not vouch for its standbys.
  void commit();

  /// Ends the transaction without keeping anything.
  void roll_back();

  /// Of no use any more: lost, or an answer is still owed.
  [[nodiscard]] bool is_broken() const { return broken_; }

  /// Makes it of no use any more.
  void give_up() { broken_ = true; }

  [[nodiscard]] int server_version() const;

 private:
  using Use = std::function<void(const pg_result*)>;

  // A statement that was sent and not yet answered.
  struct Owed {
    const void* prepared;  // which one, where this is its preparation
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
  std::set<const void*> preparing_;  // sent to be
  std::string warning_;              // the server's last, since the last commit began
  bool broken_ = false;
};

}  // namespace redress::storage::postgres
