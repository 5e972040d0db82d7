#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/verb.h"

namespace redress::cli {

/// Shows the progress of a long verb to a person at a terminal, on one line of the error stream
/// that is rewritten each time; shows nothing elsewhere.
class ProgressLine {
 public:
  /// `what` ends the line: "streams verified". The streams must outlive it.
  ProgressLine(const Streams& streams, std::string what);
  /// The same, told whether anybody is watching.
  ProgressLine(const Streams& streams, std::string what, bool is_watched);

  ~ProgressLine() { end(); }

  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// Reports how many are done. Cheap: writes at most a few times a second.
  void operator()(std::int64_t done);

  /// Removes the line, before anything else is written.
  void end();

 private:
  const Streams& streams_;
  const std::string what_;
  const bool is_watched_;
  bool is_shown_ = false;
  std::chrono::steady_clock::time_point next_;
};

/// Returns whether the error stream is the process's own and is a terminal.
[[nodiscard]] bool is_watched(const Streams& streams);

}  // namespace redress::cli
