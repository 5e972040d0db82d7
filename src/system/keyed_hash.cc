#include "system/keyed_hash.h"

#include <sodium.h>

#include "base/check.h"
#include "system/bytes.h"

namespace redress::system {

static_assert(kKeyBytes == crypto_auth_hmacsha256_KEYBYTES);

std::string keyed_hash(std::string_view key, std::string_view text) {
  CHECK(key.size() == kKeyBytes);
  std::string out(crypto_auth_hmacsha256_BYTES, '\0');
  crypto_auth_hmacsha256(reinterpret_cast<unsigned char*>(out.data()), bytes_of(text), text.size(),
                         bytes_of(key));
  return out;
}

}  // namespace redress::system
