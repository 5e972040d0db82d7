#pragma once

#include <string>

#include "casebook/event_store.h"

namespace redress::storage::postgres {

enum class ErrorKind {
  constraint,  // the row already exists, or is not valid
  collision,   // a serialisation failure or a deadlock: a retry may succeed
  lost,        // the connection or the server is gone
  unknown,     // the connection was lost during a commit, which may or may not have been kept
  late,        // no reply within the deadline; the connection is unusable
  other,
};

class PostgresError : public casebook::StorageFailure {
 public:
  PostgresError(ErrorKind kind, const std::string& what) : StorageFailure(what), kind_(kind) {}

  [[nodiscard]] ErrorKind kind() const { return kind_; }

 private:
  ErrorKind kind_;
};

/// Returns the kind of a failure by its SQLSTATE; an empty one means that the connection broke.
[[nodiscard]] ErrorKind kind_of(const std::string& sqlstate);

}  // namespace redress::storage::postgres
