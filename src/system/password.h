#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

namespace redress::system {

/// What one hash costs whoever makes it: passes over so much memory.
struct PasswordCost {
  std::uint64_t passes = 3;
  std::size_t memory_bytes = std::size_t{32} * 1024 * 1024;
};

/// Hashes passwords with Argon2id (RFC 9106), a few at once: each takes memory and most of a core
/// for a moment, and strangers decide how often. Any thread may call.
class Passwords {
 public:
  /// Makes at most `at_once` hashes at the same time. Who waits longer than `patience` is told.
  explicit Passwords(PasswordCost cost = {}, int at_once = 2,
                     std::chrono::milliseconds patience = std::chrono::seconds{5});

  /// Returns the hash to store, with its salt and cost in it; nothing when too many wait.
  [[nodiscard]] std::optional<std::string> hash(std::string_view password);

  /// Returns whether the stored hash is of this password; nothing when too many wait. With "" in
  /// place of a hash the answer is no, and takes as long as any other.
  [[nodiscard]] std::optional<bool> matches(const std::string& stored, std::string_view password);

  /// Returns whether the hash was made at another cost than today's, and is to be made again.
  [[nodiscard]] bool is_outdated(const std::string& stored) const;

 private:
  PasswordCost cost_;
  std::chrono::milliseconds patience_;
  std::counting_semaphore<> free_;
  std::string nobodys_;  // a hash that no password has
};

}  // namespace redress::system
