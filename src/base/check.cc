#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace redress {

void check_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: this should always hold: %s\n", file, line, condition);
  std::abort();
}

}  // namespace redress
