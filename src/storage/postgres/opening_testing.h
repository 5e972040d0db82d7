#pragma once

#include <string>

#include "casebook/event_store.h"
#include "storage/postgres/postgres_store.h"

namespace redress::storage::postgres {

/// Returns what is said when a database is not opened; nothing when it is.
inline std::string why_not_opened(const std::string& url, const PostgresOptions& options = {}) {
  try {
    const PostgresStore store(url, options);
    return "";
  } catch (const casebook::StorageFailure& failure) {
    return failure.what();
  }
}

/// Returns the name of the database in its address.
inline std::string name_in(const std::string& url) {
  const auto begin = url.rfind('/', url.find('?')) + 1;
  return url.substr(begin, url.find('?') - begin);
}

}  // namespace redress::storage::postgres
