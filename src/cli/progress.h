#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/verb.h"

namespace redress::cli {

/// How far a long verb has come, in one line of the error stream that is written over and over, for
/// a person at a terminal; nothing at all elsewhere.
class ProgressLine {
 public:
  /// `what` ends the line: "streams verified". The streams must outlive it.
  ProgressLine(const Streams& streams, std::string what);
  /// The same, told whether somebody watches.
  ProgressLine(const Streams& streams, std::string what, bool is_watched);

  ~ProgressLine() { end(); }

  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// So many are done. Cheap: writes a few times a second at most.
  void operator()(std::int64_t done);

  /// Takes the line away, before anything else is written.
  void end();

 private:
  const Streams& streams_;
  const std::string what_;
  const bool is_watched_;
  bool is_shown_ = false;
  std::chrono::steady_clock::time_point next_;
};

/// Whether the error stream is the process's own and ends in a terminal.
[[nodiscard]] bool is_watched(const Streams& streams);

}  // namespace redress::cli
