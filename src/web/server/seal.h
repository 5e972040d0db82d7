#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace redress::web {

/// Makes texts that only a server with the same key can make, so that what a stranger must send
/// back need not be stored. Any thread may call.
class Seal {
 public:
  using Instant = std::chrono::sys_seconds;

  /// The key has 32 bytes. The servers of one store share it, also across restarts.
  explicit Seal(std::string key);

  /// Returns the value with its expiry and a proof, fit for a cookie; `purpose` keeps what was made
  /// for one use from being used for another. Whoever has the text can read the value.
  [[nodiscard]] std::string sealed(std::string_view purpose, std::string_view value,
                                   Instant until) const;

  /// Returns the value, if the text was made for this purpose with this key and has not expired.
  [[nodiscard]] std::optional<std::string> opened(std::string_view purpose, std::string_view text,
                                                  Instant now) const;

  /// Returns a token for the forms of whoever holds the secret in their cookie. No two are alike,
  /// since compressed pages would otherwise reveal it digit by digit (docs/adr/0027).
  [[nodiscard]] std::string form_token(std::string_view secret, Instant now) const;

  /// Returns whether the token was made for the holder of that secret, no longer ago than
  /// kFormTime.
  [[nodiscard]] bool is_form_token(std::string_view token, std::string_view secret,
                                   Instant now) const;

  /// How long a form may stay open: somebody who begins a complaint in the evening may send it the
  /// next day.
  static constexpr std::chrono::seconds kFormTime = std::chrono::hours{24};

 private:
  [[nodiscard]] std::string proof(std::string_view purpose, std::string_view value,
                                  std::int64_t moment) const;

  std::string key_;
};

}  // namespace redress::web
