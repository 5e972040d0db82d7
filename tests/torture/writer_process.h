#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include <sys/types.h>

namespace redress::torture {

/// A torture_writer in a process of its own, and its output.
class WriterProcess {
 public:
  using Clock = std::chrono::steady_clock;

  /// The arguments after `program` are those of torture_writer.
  WriterProcess(const std::string& program, const std::string& database, int round, int threads,
                const std::string& manner);
  ~WriterProcess();
  WriterProcess(const WriterProcess&) = delete;
  WriterProcess& operator=(const WriterProcess&) = delete;

  /// Waits for more output. Returns false once the process has ended.
  bool listen();

  /// Reads until this time, or until the process has ended.
  void listen_until(Clock::time_point end);

  /// Reads until the process has reported a failure or ended, or the time is up.
  void listen_until_failure(Clock::time_point end);

  /// Ignores output from now on. A computer without power is silent; this process lives on for a
  /// moment, and may report success for a sync that came after the cut.
  void stop_counting();

  /// Kills the process and returns its output that counts. Throws when it had ended by itself in an
  /// unexpected way.
  std::string end();

 private:
  pid_t child_ = 0;
  int pipe_ = -1;
  bool has_ended_ = false;
  std::string said_;
  std::optional<std::size_t> counted_;  // how much of the output counts; all of it when unset
};

}  // namespace redress::torture
