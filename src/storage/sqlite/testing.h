#pragma once

#include <atomic>
#include <climits>
#include <cstring>

#include <sqlite3.h>

#include "base/check.h"

namespace redress::storage {

/// A file-system layer that counts writes and syncs, and fails or fakes them when told to:
/// SqliteOptions::vfs = FaultyDisk::kName. One for the whole process, so call reset() in each test.
class FaultyDisk {
 public:
  static constexpr const char* kName = "faulty-disk";

  enum class Act { write, sync };

  static FaultyDisk& get() {
    static FaultyDisk disk;
    return disk;
  }

  void reset() {
    fail(Act::write, INT_MAX, SQLITE_OK);
    fail(Act::sync, INT_MAX, SQLITE_OK);
    lie_about_syncs(false);
  }

  /// From now on, syncs report success and do nothing.
  void lie_about_syncs(bool lying) { lies_ = lying; }

  [[nodiscard]] bool lies() const { return lies_; }

  /// The `nth` act from now fails with an SQLite code, as do the `times - 1` after it.
  void fail(Act act, int nth, int code, int times = 1) {
    Plan& plan = plan_for(act);
    plan.count = 0;
    plan.first = nth;
    plan.last = times > INT_MAX - nth ? INT_MAX : nth + times - 1;
    plan.every = INT_MAX;
    plan.code = code;
  }

  /// Every `nth` act from now fails with an SQLite code.
  void fail_every(Act act, int nth, int code) {
    fail(act, INT_MAX, code);
    plan_for(act).every = nth;
  }

  /// Returns how often it happened since it was last told to fail, or reset.
  int count(Act act) { return plan_for(act).count; }

  int outcome(Act act) {
    Plan& plan = plan_for(act);
    const int n = ++plan.count;
    const bool fails = (n >= plan.first && n <= plan.last) || n % plan.every == 0;
    return fails ? plan.code.load() : SQLITE_OK;
  }

 private:
  struct Plan {
    std::atomic<int> count = 0;
    std::atomic<int> first = INT_MAX;
    std::atomic<int> last = INT_MAX;
    std::atomic<int> every = INT_MAX;
    std::atomic<int> code = SQLITE_OK;
  };

  FaultyDisk();

  Plan& plan_for(Act act) { return act == Act::write ? writes_ : syncs_; }

  Plan writes_;
  Plan syncs_;
  std::atomic<bool> lies_ = false;
  sqlite3_vfs vfs_{};
};

namespace faulty_disk {

struct File {
  sqlite3_file base;
  const char* path;  // null for a temporary file of SQLite's own
  // SQLite's own file object follows in the same block of memory.
};

inline sqlite3_file* real(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}

inline sqlite3_vfs* usual(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

inline int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
  const int code = FaultyDisk::get().outcome(FaultyDisk::Act::write);
  return code != SQLITE_OK ? code : real(file)->pMethods->xWrite(real(file), bytes, count, at);
}

inline int sync(sqlite3_file* file, int flags) {
  if (FaultyDisk::get().lies()) {
    return SQLITE_OK;
  }
  const int code = FaultyDisk::get().outcome(FaultyDisk::Act::sync);
  return code != SQLITE_OK ? code : real(file)->pMethods->xSync(real(file), flags);
}

// Passes every other call on to SQLite's own file object.
template <auto method, class... Values>
auto pass(sqlite3_file* file, Values... values) {
  return (real(file)->pMethods->*method)(real(file), values...);
}

inline const sqlite3_io_methods* methods() {
  using M = sqlite3_io_methods;
  static const M methods = [] {
    M m{};
    m.iVersion = 2;
    m.xWrite = write;
    m.xSync = sync;
    m.xClose = pass<&M::xClose>;
    m.xRead = pass<&M::xRead>;
    m.xTruncate = pass<&M::xTruncate>;
    m.xFileSize = pass<&M::xFileSize>;
    m.xLock = pass<&M::xLock>;
    m.xUnlock = pass<&M::xUnlock>;
    m.xCheckReservedLock = pass<&M::xCheckReservedLock>;
    m.xFileControl = pass<&M::xFileControl>;
    m.xSectorSize = pass<&M::xSectorSize>;
    m.xDeviceCharacteristics = pass<&M::xDeviceCharacteristics>;
    m.xShmMap = pass<&M::xShmMap>;
    m.xShmLock = pass<&M::xShmLock>;
    m.xShmBarrier = pass<&M::xShmBarrier>;
    m.xShmUnmap = pass<&M::xShmUnmap>;
    return m;
  }();
  return &methods;
}

inline int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* opened) {
  file->pMethods = nullptr;
  reinterpret_cast<File*>(file)->path = name;  // valid for as long as the file is open
  const int code = usual(vfs)->xOpen(usual(vfs), name, real(file), flags, opened);
  if (real(file)->pMethods != nullptr) {
    file->pMethods = methods();
  }
  return code;
}

}  // namespace faulty_disk

inline FaultyDisk::FaultyDisk() {
  sqlite3_vfs* usual = sqlite3_vfs_find(nullptr);
  vfs_ = *usual;
  vfs_.szOsFile = static_cast<int>(sizeof(faulty_disk::File)) + usual->szOsFile;
  vfs_.zName = kName;
  vfs_.pAppData = usual;
  vfs_.xOpen = faulty_disk::open;
  CHECK(sqlite3_vfs_register(&vfs_, 0) == SQLITE_OK);
}

}  // namespace redress::storage
