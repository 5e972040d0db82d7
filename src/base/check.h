#pragma once

namespace redress {

/// Says what was assumed and where, then aborts. For bugs only, never for input.
[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace redress

/// Checks an assumption of ours in every build. Input is refused with a Result, never with CHECK.
#define CHECK(condition)                                       \
  do {                                                         \
    if (!(condition)) {                                        \
      ::redress::check_failed(#condition, __FILE__, __LINE__); \
    }                                                          \
  } while (false)
