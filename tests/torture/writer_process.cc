#include "torture/writer_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <stdexcept>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/check.h"

namespace redress::torture {

WriterProcess::WriterProcess(const std::string& program, const std::string& database, int round,
                             int threads, const std::string& manner) {
  std::array<int, 2> pipe{};
  CHECK(::pipe2(pipe.data(), O_CLOEXEC) == 0);
  const std::string round_word = std::to_string(round);
  const std::string threads_word = std::to_string(threads);
  child_ = ::fork();
  if (child_ == 0) {
    ::dup2(pipe[1], STDOUT_FILENO);
    ::dup2(::open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
    ::execl(program.c_str(), "torture_writer", database.c_str(), round_word.c_str(),
            threads_word.c_str(), manner.c_str(), nullptr);
    ::_exit(127);
  }
  CHECK(child_ > 0);
  ::close(pipe[1]);
  pipe_ = pipe[0];
}

WriterProcess::~WriterProcess() {
  if (child_ > 0) {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }
  ::close(pipe_);
}

bool WriterProcess::listen() {
  std::array<char, 65536> bytes{};
  const auto count = ::read(pipe_, bytes.data(), bytes.size());
  if (count < 0 && errno == EINTR) {
    return true;
  }
  said_.append(bytes.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
  has_ended_ = count <= 0;
  return !has_ended_;
}

void WriterProcess::listen_until(Clock::time_point end) {
  while (!has_ended_ && Clock::now() < end) {
    pollfd one{pipe_, POLLIN, 0};
    if (::poll(&one, 1, 5) > 0) {
      listen();
    }
  }
}

void WriterProcess::listen_until_failure(Clock::time_point end) {
  while (!has_ended_ && said_.find("failed") == said_.npos && Clock::now() < end) {
    listen_until(Clock::now() + std::chrono::milliseconds(5));
  }
}

void WriterProcess::stop_counting() {
  pollfd one{pipe_, POLLIN, 0};
  while (::poll(&one, 1, 0) > 0 && listen()) {
  }
  counted_ = said_.size();
}

std::string WriterProcess::end() {
  ::kill(child_, SIGKILL);
  // What is still in the pipe was written before the end.
  while (listen()) {
  }
  int status = 0;
  ::waitpid(child_, &status, 0);
  child_ = 0;
  if (status != 0 && !(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)) {
    throw std::runtime_error(fmt::format("the writer ended by itself with status {}", status));
  }
  return said_.substr(0, counted_.value_or(said_.size()));
}

}  // namespace redress::torture
