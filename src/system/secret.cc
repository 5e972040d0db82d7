#include "system/secret.h"

#include <sodium.h>

namespace redress::system {

bool same_secret(std::string_view one, std::string_view other) {
  return !one.empty() && one.size() == other.size() &&
         sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace redress::system
