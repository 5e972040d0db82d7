#pragma once

#include <string>

#include "casebook/event_store.h"
#include "storage/sqlite/sqlite_store.h"

namespace redress::storage {

/// Returns what is said when a file is not opened; nothing when it is.
inline std::string why_not_opened(const std::string& file, const SqliteOptions& options = {}) {
  try {
    const SqliteStore store(file, options);
    return "";
  } catch (const casebook::StorageFailure& failure) {
    return failure.what();
  }
}

}  // namespace redress::storage
