#include "system/password.h"

#include <array>
#include <new>

#include <fmt/format.h>
#include <sodium.h>

#include "base/check.h"

namespace redress::system {

namespace {

/// Holds one of the places for hashing for as long as it lives.
class HashingPlace {
 public:
  HashingPlace(std::counting_semaphore<>& free, std::chrono::milliseconds patience)
      : free_(free), is_held_(free.try_acquire_for(patience)) {}

  ~HashingPlace() {
    if (is_held_) {
      free_.release();
    }
  }

  HashingPlace(const HashingPlace&) = delete;
  HashingPlace& operator=(const HashingPlace&) = delete;

  [[nodiscard]] bool is_held() const { return is_held_; }

 private:
  std::counting_semaphore<>& free_;
  bool is_held_;
};

/// A well-formed hash at this cost. Its salt and sum are all zeros, which no password gives.
std::string hash_of_nobody(const PasswordCost& cost) {
  constexpr std::size_t kSaltDigits = 22;
  constexpr std::size_t kSumDigits = 43;
  constexpr std::size_t kKilobyte = 1024;
  return fmt::format("$argon2id$v=19$m={},t={},p=1${}${}", cost.memory_bytes / kKilobyte,
                     cost.passes, std::string(kSaltDigits, 'A'), std::string(kSumDigits, 'A'));
}

}  // namespace

Passwords::Passwords(PasswordCost cost, int at_once, std::chrono::milliseconds patience)
    : cost_(cost), patience_(patience), free_(at_once), nobodys_(hash_of_nobody(cost)) {
  CHECK(sodium_init() >= 0);
}

std::optional<std::string> Passwords::hash(std::string_view password) {
  const HashingPlace place(free_, patience_);
  if (!place.is_held()) {
    return std::nullopt;
  }
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str(out.data(), password.data(), password.size(), cost_.passes,
                        cost_.memory_bytes) != 0) {
    throw std::bad_alloc();
  }
  return std::string(out.data());
}

std::optional<bool> Passwords::matches(const std::string& stored, std::string_view password) {
  const HashingPlace place(free_, patience_);
  if (!place.is_held()) {
    return std::nullopt;
  }
  const auto& against = stored.empty() ? nobodys_ : stored;
  const bool is_same =
      crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0;
  return is_same && !stored.empty();
}

bool Passwords::is_outdated(const std::string& stored) const {
  return crypto_pwhash_str_needs_rehash(stored.c_str(), cost_.passes, cost_.memory_bytes) != 0;
}

}  // namespace redress::system
