#pragma once

#include <random>
#include <string>
#include <vector>

#include "storage/testing.h"

namespace redress::torture {

/// A small disk of our own, a file with ext4 in it, which can be filled up and whose power can be
/// cut: what was written and not synced is then gone. It is seen by this process and its children
/// alone, and is gone with them. Wants root and loop devices. Throws where the world fails.
class LoopDisk {
 public:
  LoopDisk(int megabytes, unsigned seed);
  ~LoopDisk();
  LoopDisk(const LoopDisk&) = delete;
  LoopDisk& operator=(const LoopDisk&) = delete;

  /// Makes one, cuts its power and restores it. False, saying why on standard error, where that
  /// cannot be. Call it before any thread begins.
  [[nodiscard]] static bool is_possible();

  /// The folder it is mounted at.
  [[nodiscard]] const std::string& folder() const { return folder_; }

  /// Everything written so far outlives the next cut.
  void sync() const;

  /// Every call on the disk fails from now on; nothing in memory reaches it any more.
  void cut_power() const;

  /// As after switching the machine on again. Nobody may have a file open.
  void restore_power() const;

  /// Takes all room but so much as some dozens to some hundreds of appends use up.
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
