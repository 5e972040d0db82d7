#include "storage/sqlite/file_lock.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/text.h"
#include "casebook/event_store.h"

namespace redress::storage {

namespace {

std::string process_in(int file) {
  std::array<char, 32> text{};
  const auto size = ::pread(file, text.data(), text.size(), 0);
  const std::string number(trimmed({text.data(), size > 0 ? static_cast<std::size_t>(size) : 0}));
  return number.empty() ? "another process" : "process " + number;
}

}  // namespace

FileLock::FileLock(const std::string& database) {
  const std::string name = database + ".lock";
  file_ = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640);
  if (file_ < 0) {
    throw casebook::StorageFailure(
        fmt::format("{} cannot be opened: {}", name, std::strerror(errno)));
  }
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    const std::string holder = process_in(file_);
    ::close(file_);
    throw casebook::StorageFailure(fmt::format(
        "{} is being written to by {}. Only one process may write to it; stop that one first.",
        database, holder));
  }
  const std::string number = std::to_string(::getpid()) + "\n";
  // Only for the message above: a full disk must not keep the server from starting.
  if (::ftruncate(file_, 0) == 0) {
    [[maybe_unused]] const auto written = ::pwrite(file_, number.data(), number.size(), 0);
  }
}

FileLock::~FileLock() { ::close(file_); }

}  // namespace redress::storage
