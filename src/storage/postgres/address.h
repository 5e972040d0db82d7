#pragma once

#include <string>
#include <string_view>

namespace redress::storage::postgres {

/// Where a PostgreSQL database is: postgres://user@host:5432/name, with whatever else libpq takes
/// (docs/command-line.md).
class Address {
 public:
  /// Throws StorageFailure, saying what is wrong with it.
  explicit Address(const std::string& url);

  /// For libpq. May hold a password: never shown.
  [[nodiscard]] const std::string& url() const { return url_; }

  /// "postgres://host:5432/name": for messages and logs, without user and password.
  [[nodiscard]] const std::string& shown() const { return shown_; }

  /// True for what begins like such an address.
  [[nodiscard]] static bool looks_like_one(std::string_view text);

 private:
  std::string url_;
  std::string shown_;
};

}  // namespace redress::storage::postgres
