#include "storage/postgres/error.h"

namespace redress::storage::postgres {

ErrorKind kind_of(const std::string& sqlstate) {
  if (sqlstate == "40001" || sqlstate == "40P01") {
    return ErrorKind::collision;
  }
  if (sqlstate.starts_with("23")) {
    return ErrorKind::constraint;
  }
  // 55P03 and 57014: a lock or a statement exceeded the server-side timeout we set.
  if (sqlstate == "55P03" || sqlstate == "57014") {
    return ErrorKind::late;
  }
  // 08: the connection; 57P: the server is shutting down, has crashed or is starting.
  if (sqlstate.empty() || sqlstate.starts_with("08") || sqlstate.starts_with("57P")) {
    return ErrorKind::lost;
  }
  return ErrorKind::other;
}

}  // namespace redress::storage::postgres
