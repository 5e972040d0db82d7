#pragma once

#include <random>
#include <string>
#include <vector>

#include "storage/testing.h"

namespace redress::torture {

/// A small disk of our own, a file containing ext4, which can be filled up and whose power can be
/// cut: what was written and not synced is then lost. Only this process and its children see it,
/// and it disappears with them. Needs root and loop devices. Throws when a system call fails.
class LoopDisk {
 public:
  LoopDisk(int megabytes, unsigned seed);
  ~LoopDisk();
  LoopDisk(const LoopDisk&) = delete;
  LoopDisk& operator=(const LoopDisk&) = delete;

  /// Creates one, cuts its power and restores it. Returns false, with the reason on standard error,
  /// when that is not possible. Call it before any thread starts.
  [[nodiscard]] static bool is_possible();

  /// Returns the folder it is mounted at.
  [[nodiscard]] const std::string& folder() const { return folder_; }

  /// Makes everything written so far survive the next cut.
  void sync() const;

  /// From now on every call on the disk fails, and nothing in memory reaches it.
  void cut_power() const;

  /// Brings the disk back, as after switching the computer on again. No file on it may be open.
  void restore_power() const;

  /// Uses up all space except enough for some dozens to some hundreds of appends.
  void fill_up();
  void make_room() const;

 private:
  void mount() const;
  void unmount() const;
  void run(const std::vector<std::string>& words) const;

  storage::TemporaryFolder place_;
  std::string image_;
  std::string folder_;
  std::mt19937 chance_;
};

}  // namespace redress::torture
