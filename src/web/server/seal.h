#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace redress::web {

/// Makes texts that only a server with the same key can have made, so that what a stranger must
/// bring back need not be kept for them. Any thread may call.
class Seal {
 public:
  using Instant = std::chrono::sys_seconds;

  /// The key: 32 bytes. Servers of one store share it, also after a restart.
  explicit Seal(std::string key);

  /// The value with its end and a proof, fit for a cookie; `purpose` keeps what was made for one
  /// use from another. The value may be read by whoever has it.
  [[nodiscard]] std::string sealed(std::string_view purpose, std::string_view value,
                                   Instant until) const;

  /// The value, where the text was made for this purpose by this key and its time is not over.
  [[nodiscard]] std::optional<std::string> opened(std::string_view purpose, std::string_view text,
                                                  Instant now) const;

  /// A token for the forms of whoever holds the secret in their cookie. No two are alike:
  /// compressed pages would otherwise give it away digit by digit (docs/adr/0027).
  [[nodiscard]] std::string form_token(std::string_view secret, Instant now) const;

  /// Whether the token was made for the holder of that secret, not longer ago than kFormTime.
  [[nodiscard]] bool is_form_token(std::string_view token, std::string_view secret,
                                   Instant now) const;

  /// How long a form may stay open: whoever begins a complaint in the evening may send it the next
  /// day.
  static constexpr std::chrono::seconds kFormTime = std::chrono::hours{24};

 private:
  [[nodiscard]] std::string proof(std::string_view purpose, std::string_view value,
                                  std::int64_t moment) const;

  std::string key_;
};

}  // namespace redress::web
