#include "system/one_time_code.h"

#include <array>
#include <cstdlib>
#include <memory>

#include <liboath/oath.h>

#include "base/check.h"
#include "system/random.h"
#include "system/secret.h"

namespace redress::system {

namespace {

constexpr unsigned kDigits = 6;
constexpr std::int64_t kStepSeconds = 30;

struct FreeText {
  void operator()(char* text) const { std::free(text); }  // NOLINT: liboath allocates with malloc
};

using OathText = std::unique_ptr<char, FreeText>;

/// The bytes of a secret in base 32; "" when it is none.
std::string bytes_of_secret(std::string_view secret) {
  char* out = nullptr;
  std::size_t length = 0;
  if (oath_base32_decode(secret.data(), secret.size(), &out, &length) != OATH_OK) {
    return "";
  }
  const OathText text(out);
  return {text.get(), length};
}

std::string code_of_step(const std::string& secret, std::int64_t step) {
  std::array<char, kDigits + 1> code{};
  const int done =
      oath_hotp_generate(secret.data(), secret.size(), static_cast<std::uint64_t>(step), kDigits,
                         /*add_checksum=*/false, OATH_HOTP_DYNAMIC_TRUNCATION, code.data());
  CHECK(done == OATH_OK);
  return code.data();
}

std::int64_t step_at(std::chrono::sys_seconds moment) {
  return moment.time_since_epoch().count() / kStepSeconds;
}

}  // namespace

std::string new_code_secret() {
  constexpr std::size_t kSecretBytes = 20;  // as many as SHA-1 gives, which fills base 32 exactly
  const auto bytes = random_bytes(kSecretBytes);
  char* out = nullptr;
  std::size_t length = 0;
  CHECK(oath_base32_encode(bytes.data(), bytes.size(), &out, &length) == OATH_OK);
  const OathText text(out);
  return {text.get(), length};
}

std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view code,
                                         std::chrono::sys_seconds now, std::int64_t used) {
  const auto bytes = bytes_of_secret(secret);
  if (bytes.empty()) {
    return std::nullopt;
  }
  std::optional<std::int64_t> found;
  for (const auto step : {step_at(now) - 1, step_at(now), step_at(now) + 1}) {
    if (same_secret(code_of_step(bytes, step), code) && step > used) {
      found = step;
    }
  }
  return found;
}

std::string code_at(std::string_view secret, std::chrono::sys_seconds moment) {
  const auto bytes = bytes_of_secret(secret);
  return bytes.empty() ? "" : code_of_step(bytes, step_at(moment));
}

}  // namespace redress::system
