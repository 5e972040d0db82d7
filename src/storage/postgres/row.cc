#include "storage/postgres/row.h"

#include <libpq-fe.h>

#include "storage/stored_text.h"

namespace redress::storage::postgres {

std::optional<std::string_view> Row::next() {
  const int column = column_++;
  if (PQgetisnull(result_, row_, column) != 0) {
    return std::nullopt;
  }
  return std::string_view(PQgetvalue(result_, row_, column),
                          static_cast<std::size_t>(PQgetlength(result_, row_, column)));
}

std::string Row::text() { return std::string(next().value_or("")); }

std::int64_t Row::number() {
  const std::string_view bytes = next().value_or("");
  // Most significant byte first, in as many bytes as the column's type has.
  std::uint64_t number = !bytes.empty() && (bytes.front() & 0x80) != 0 ? ~std::uint64_t{0} : 0;
  for (const char byte : bytes) {
    number = number << 8U | static_cast<unsigned char>(byte);
  }
  return static_cast<std::int64_t>(number);
}

casebook::Instant Row::instant() { return stored_instant(next().value_or("")); }

std::optional<casebook::Instant> Row::instant_if_set() {
  const auto text = next();
  return text ? std::optional(stored_instant(*text)) : std::nullopt;
}

std::optional<casebook::Date> Row::date_if_set() {
  const auto text = next();
  return text ? std::optional(stored_date(*text)) : std::nullopt;
}

}  // namespace redress::storage::postgres
