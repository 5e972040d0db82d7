#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include <sys/types.h>

namespace redress::torture {

/// A torture_writer as a process of its own, and what it has said.
class WriterProcess {
 public:
  using Clock = std::chrono::steady_clock;

  /// The words behind `program` are those torture_writer takes.
  WriterProcess(const std::string& program, const std::string& database, int round, int threads,
                const std::string& manner);
  ~WriterProcess();
  WriterProcess(const WriterProcess&) = delete;
  WriterProcess& operator=(const WriterProcess&) = delete;

  /// Waits for what it says next. False once it has ended.
  bool listen();

  /// Waits until then, or until it has ended.
  void listen_until(Clock::time_point end);

  /// Waits until it has told of a failure, has ended or the time is up.
  void listen_until_failure(Clock::time_point end);

  /// What it says from now on does not count. A machine without power says nothing; this one lives
  /// on for a moment, in which a sync that the cut overtook may be told to have succeeded.
  void stop_counting();

  /// Kills it and gives all it said that counts. Throws when it had ended by itself in any but the
  /// usual way.
  std::string end();

 private:
  pid_t child_ = 0;
  int pipe_ = -1;
  bool has_ended_ = false;
  std::string said_;
  std::optional<std::size_t> counted_;  // so much of it counts; all where nobody said
};

}  // namespace redress::torture
