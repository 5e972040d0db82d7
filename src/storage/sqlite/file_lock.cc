#include "storage/sqlite/file_lock.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "casebook/event_store.h"

namespace redress::storage {

namespace {

using casebook::StorageFailure;

constexpr mode_t kForItsOwner = 0600;
constexpr mode_t kForOthers = 0077;
constexpr const char* kParts[] = {"", "-wal", "-shm"};

// What this process holds. Check it before opening the file a second time: when a process closes
// any descriptor of a file, it loses the locks that keep SQLite's own connections apart.
class Held {
 public:
  static Held& get() {
    static Held held;
    return held;
  }

  [[nodiscard]] bool has(const FileId& id) {
    const std::lock_guard lock(mutex_);
    return holds_.contains({::getpid(), id});
  }

  void add(const FileId& id) {
    const std::lock_guard lock(mutex_);
    holds_.insert({::getpid(), id});
  }

  void remove(const FileId& id) {
    const std::lock_guard lock(mutex_);
    holds_.erase({::getpid(), id});
  }

 private:
  std::mutex mutex_;
  std::set<std::pair<pid_t, FileId>> holds_;  // a forked process holds nothing yet
};

// Returns "process 17" from the kernel's list, in which a line reads "3: FLOCK  ADVISORY  WRITE 17
// fe:01:4242 0 EOF".
std::string holder_of(const FileId& id) {
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream words(line);
    std::string number;
    std::string kind;
    std::string advisory;
    std::string access;
    std::string process;
    std::string file;
    words >> number >> kind >> advisory >> access >> process >> file;
    if (kind == "FLOCK" && file.ends_with(":" + std::to_string(id.inode))) {
      return "process " + process;
    }
  }
  return "another process";
}

[[noreturn]] void refuse_second(const std::string& database, const std::string& holder) {
  throw StorageFailure(fmt::format(
      "{} is being written to by {}. Only one process may write to it; stop that one first.",
      database, holder));
}

void keep_from_others(const std::string& name) {
  struct stat facts{};
  if (::stat(name.c_str(), &facts) == 0 && (facts.st_mode & kForOthers) != 0 &&
      ::chmod(name.c_str(), facts.st_mode & ~kForOthers & 07777) != 0) {
    throw StorageFailure(
        fmt::format("{} can be read by others than its owner, and that cannot be "
                    "changed: {}",
                    name, std::strerror(errno)));
  }
}

}  // namespace

FileId file_under(const std::string& name) {
  struct stat facts{};
  return ::stat(name.c_str(), &facts) == 0 ? FileId{facts.st_dev, facts.st_ino} : FileId();
}

FileLock::FileLock(const std::string& database) : database_(database) {
  const auto before = file_under(database);
  if (Held::get().has(before)) {
    refuse_second(database, fmt::format("process {}", ::getpid()));
  }
  // SQLite gives its log the same permissions as the file.
  file_ = ::open(database.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kForItsOwner);
  struct stat facts{};
  if (file_ < 0 || ::fstat(file_, &facts) != 0) {
    throw StorageFailure(fmt::format("{} cannot be opened: {}", database, std::strerror(errno)));
  }
  id_ = {facts.st_dev, facts.st_ino};
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    ::close(file_);
    refuse_second(database, holder_of(id_));
  }
  if (facts.st_nlink > 1) {
    ::close(file_);
    throw StorageFailure(
        fmt::format("{} is one of {} names (hard links) of the same file. Its log is beside "
                    "only one of them: remove the others.",
                    database, facts.st_nlink));
  }
  // Another process may have made it since we looked, and written to it.
  is_new_ = before == FileId() && facts.st_size == 0;
  Held::get().add(id_);
}

void FileLock::keep_from_others() const {
  for (const char* part : kParts) {
    storage::keep_from_others(database_ + part);
  }
}

void FileLock::remove() const {
  // Whoever the name belongs to by now, it is not the file that was made here.
  if (file_under(database_) != id_) {
    return;
  }
  std::error_code ignored;
  const auto real = std::filesystem::canonical(database_, ignored).string();
  for (const char* part : kParts) {
    std::filesystem::remove(real + part, ignored);
  }
}

FileLock::~FileLock() {
  if (is_new_ && !keeps_) {
    remove();  // while it is locked, so that nobody has begun to write to it
  }
  Held::get().remove(id_);
  ::close(file_);
}

}  // namespace redress::storage
