#include "system/random.h"

#include <sodium.h>

#include "base/check.h"
#include "system/hash.h"

namespace redress::system {

std::string random_bytes(std::size_t count) {
  // Without this, libsodium reopens /dev/urandom in some sandboxes. The call is cheap and may be
  // repeated.
  static const bool ready = sodium_init() >= 0;
  CHECK(ready);
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

std::string random_hex(std::size_t bytes) { return to_hex(random_bytes(bytes)); }

}  // namespace redress::system
