#pragma once

#include <string_view>

#include "casebook/event_store.h"

namespace redress::storage {

/// A moment or a day as it is kept. Throws StorageFailure, quoting the text, when it is neither.
[[nodiscard]] casebook::Instant stored_instant(std::string_view text);
[[nodiscard]] casebook::Date stored_date(std::string_view text);

}  // namespace redress::storage
