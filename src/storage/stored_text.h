#pragma once

#include <string_view>

#include "casebook/event_store.h"

namespace redress::storage {

/// Returns a stored moment or day. Throws StorageFailure, quoting the text, when it is not one.
[[nodiscard]] casebook::Instant stored_instant(std::string_view text);
[[nodiscard]] casebook::Date stored_date(std::string_view text);

}  // namespace redress::storage
