#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "casebook/event_store.h"

struct pg_result;

namespace redress::storage::postgres {

/// A row of a result in binary form. Each call reads the next column.
class Row {
 public:
  Row(const pg_result* result, int row) : result_(result), row_(row) {}

  std::string text();
  /// Returns 0 for NULL.
  std::int64_t number();
  /// Throws StorageFailure when the text is not a moment.
  casebook::Instant instant();
  std::optional<casebook::Instant> instant_if_set();
  std::optional<casebook::Date> date_if_set();

 private:
  std::optional<std::string_view> next();

  const pg_result* result_;
  int row_;
  int column_ = 0;
};

}  // namespace redress::storage::postgres
