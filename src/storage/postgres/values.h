#pragma once

#include <concepts>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casebook/event_store.h"

namespace redress::storage::postgres {

/// The values of one statement in libpq's form, all binary: texts as they are, numbers in eight
/// bytes. Texts that are passed in must outlive this object.
class Values {
 public:
  template <class... All>
  explicit Values(const All&... all) {
    (add(all), ...);
  }

  [[nodiscard]] int count() const { return static_cast<int>(addresses_.size()); }

  [[nodiscard]] const unsigned* types() const { return types_.data(); }

  [[nodiscard]] const char* const* addresses() const { return addresses_.data(); }

  [[nodiscard]] const int* lengths() const { return lengths_.data(); }

  [[nodiscard]] const int* formats() const { return formats_.data(); }

 private:
  void add(std::string_view text);
  void add(casebook::Instant at);
  void add(const std::optional<casebook::Instant>& at);
  void add(const std::optional<casebook::Date>& day);
  void add_number(std::int64_t number);

  template <std::integral Number>
  void add(Number number) {
    add_number(static_cast<std::int64_t>(number));
  }

  void put(unsigned type, const char* address, std::size_t length);

  std::deque<std::string> made_;  // texts that had to be made here, for the addresses to point to
  std::vector<unsigned> types_;
  std::vector<const char*> addresses_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

}  // namespace redress::storage::postgres
