#include "torture/loop_disk.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include <fcntl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <unistd.h>

#include "storage/postgres/server_testing.h"

namespace redress::torture {

namespace {

// linux/fs/ext4/ext4.h: stop at once, and lose what the journal has not yet written.
constexpr auto kShutdown = _IOR('X', 125, std::uint32_t);
constexpr std::uint32_t kWithoutFlushingTheLog = 2;

void expect(bool is_done, const std::string& what) {
  if (!is_done) {
    throw std::system_error(errno, std::generic_category(), what);
  }
}

// Enters a mount namespace of our own: whatever is mounted in it goes with its last process.
void leave_the_mounts_of_others() {
  expect(::unshare(CLONE_NEWNS) == 0 &&
             ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0,
         "a name space for mounts");
}

}  // namespace

bool LoopDisk::is_possible() {
  try {
    leave_the_mounts_of_others();
    const LoopDisk trial(8, 0);
    trial.cut_power();
    trial.restore_power();
    return true;
  } catch (const std::exception& error) {
    std::fprintf(stderr,
                 "torture: SKIPPED, no disk of its own can be had here (it wants root, ext4 and "
                 "loop devices): %s\n",
                 error.what());
    return false;
  }
}

LoopDisk::LoopDisk(int megabytes, unsigned seed)
    : image_(place_.file("image")), folder_(place_.file("disk")), chance_(seed) {
  std::ofstream(image_).close();
  std::filesystem::resize_file(image_, static_cast<std::uintmax_t>(megabytes) << 20U);
  std::filesystem::create_directory(folder_);
  // The database server's user must be able to reach the folder.
  std::filesystem::permissions(std::filesystem::path(folder_).parent_path(),
                               std::filesystem::perms::others_exec,
                               std::filesystem::perm_options::add);
  run({"mkfs.ext4", "-q", "-m", "0", image_});
  mount();
}

// A process that still has a file open keeps the disk until it ends.
LoopDisk::~LoopDisk() { ::umount2(folder_.c_str(), MNT_DETACH); }

void LoopDisk::mount() const { run({"mount", "-o", "loop", image_, folder_}); }

void LoopDisk::unmount() const { run({"umount", folder_}); }

void LoopDisk::run(const std::vector<std::string>& words) const {
  const std::string log = place_.file("log");
  if (storage::postgres::run_program(words, log) != 0) {
    std::ostringstream said;
    said << std::ifstream(log).rdbuf();
    throw std::runtime_error(words.front() + " failed: " + said.str());
  }
}

void LoopDisk::sync() const {
  const int disk = ::open(folder_.c_str(), O_RDONLY | O_CLOEXEC);
  expect(disk >= 0 && ::syncfs(disk) == 0, "syncing the disk");
  ::close(disk);
}

void LoopDisk::cut_power() const {
  const int disk = ::open(folder_.c_str(), O_RDONLY | O_CLOEXEC);
  auto how = kWithoutFlushingTheLog;
  expect(disk >= 0 && ::ioctl(disk, kShutdown, &how) == 0, "cutting the disk's power");
  ::close(disk);
}

void LoopDisk::restore_power() const {
  unmount();
  mount();
}

void LoopDisk::fill_up() {
  const auto left = std::uniform_int_distribution<std::uintmax_t>(100, 1600)(chance_) << 10U;
  const auto free = std::filesystem::space(folder_).available;
  const int ballast = ::open((folder_ + "/ballast").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  expect(ballast >= 0, "filling the disk up");
  const int failed =
      free > left ? ::posix_fallocate(ballast, 0, static_cast<off_t>(free - left)) : 0;
  ::close(ballast);
  errno = failed;
  expect(failed == 0, "filling the disk up");
}

void LoopDisk::make_room() const { std::filesystem::remove(folder_ + "/ballast"); }

}  // namespace redress::torture
