#include "storage/stored_text.h"

#include <fmt/format.h>

#include "calendar/stored_form.h"

namespace redress::storage {

casebook::Instant stored_instant(std::string_view text) {
  const auto at = calendar::parse_iso_utc(text);
  if (!at) {
    throw casebook::StorageFailure(fmt::format("a stored moment reads \"{}\"", text));
  }
  return *at;
}

casebook::Date stored_date(std::string_view text) {
  const auto day = calendar::parse_date(text);
  if (!day) {
    throw casebook::StorageFailure(fmt::format("a stored date reads \"{}\"", text));
  }
  return *day;
}

}  // namespace redress::storage
