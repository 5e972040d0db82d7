#include "storage/postgres/values.h"

#include "calendar/london.h"

namespace redress::storage::postgres {

namespace {

// The server's fixed numbers for its types (pg_type.dat).
constexpr unsigned kBigint = 20;
constexpr unsigned kText = 25;

}  // namespace

void Values::put(unsigned type, const char* address, std::size_t length) {
  types_.push_back(type);
  addresses_.push_back(address);
  lengths_.push_back(static_cast<int>(length));
  formats_.push_back(1);
}

void Values::add(std::string_view text) {
  // The data pointer of an empty view may be null, which would mean NULL.
  put(kText, text.data() == nullptr ? "" : text.data(), text.size());
}

void Values::add_number(std::int64_t number) {
  std::string bytes;
  for (int shift = 56; shift >= 0; shift -= 8) {
    bytes += static_cast<char>(static_cast<std::uint64_t>(number) >> static_cast<unsigned>(shift));
  }
  made_.push_back(std::move(bytes));
  put(kBigint, made_.back().data(), made_.back().size());
}

void Values::add(casebook::Instant at) {
  made_.push_back(calendar::to_iso_utc(at));
  put(kText, made_.back().data(), made_.back().size());
}

void Values::add(const std::optional<casebook::Instant>& at) {
  if (at) {
    add(*at);
  } else {
    put(kText, nullptr, 0);
  }
}

void Values::add(const std::optional<casebook::Date>& day) {
  if (!day) {
    return put(kText, nullptr, 0);
  }
  made_.push_back(calendar::to_iso(*day));
  put(kText, made_.back().data(), made_.back().size());
}

}  // namespace redress::storage::postgres
