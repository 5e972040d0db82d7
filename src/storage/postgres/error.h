#pragma once

#include <string>

#include "casebook/event_store.h"

namespace redress::storage::postgres {

enum class ErrorKind {
  constraint,  // the row is there already, or is not as it must be
  collision,   // a serialization failure or a deadlock: the same work done again may succeed
  lost,        // the connection, or the server behind it, is gone
  unknown,     // the connection was lost while it committed: it may have been kept, or not
  late,        // no answer within the deadline; the connection is of no use any more
  other,
};

class PostgresError : public casebook::StorageFailure {
 public:
  PostgresError(ErrorKind kind, const std::string& what) : StorageFailure(what), kind_(kind) {}

  [[nodiscard]] ErrorKind kind() const { return kind_; }

 private:
  ErrorKind kind_;
};

/// The kind of a failure by its SQLSTATE; an empty one is that of a connection which broke.
[[nodiscard]] ErrorKind kind_of(const std::string& sqlstate);

}  // namespace redress::storage::postgres
