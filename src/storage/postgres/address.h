#pragma once

#include <string>
#include <string_view>

namespace redress::storage::postgres {

/// The address of a PostgreSQL database: postgres://user@host:5432/name, with any other options
/// that libpq accepts (docs/command-line.md).
class Address {
 public:
  /// Throws StorageFailure, saying what is wrong with the address.
  explicit Address(const std::string& url);

  /// The address for libpq. It may hold a password, so never show it.
  [[nodiscard]] const std::string& url() const { return url_; }

  /// Returns "postgres://host:5432/name" for messages and logs, without user and password.
  [[nodiscard]] const std::string& shown() const { return shown_; }

  /// Returns whether a text begins like such an address.
  [[nodiscard]] static bool looks_like_one(std::string_view text);

 private:
  std::string url_;
  std::string shown_;
};

}  // namespace redress::storage::postgres
