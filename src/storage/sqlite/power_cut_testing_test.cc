#include "storage/sqlite/power_cut_testing.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/check.h"
#include "storage/sqlite/testing.h"

namespace redress::storage {

namespace {

constexpr std::size_t kSector = 512;

const char* path_of(sqlite3_file* file) { return reinterpret_cast<faulty_disk::File*>(file)->path; }

int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
  const std::string_view text(static_cast<const char*>(bytes), static_cast<std::size_t>(count));
  if (!CuttableDisk::get().written(path_of(file), at, text)) {
    return SQLITE_IOERR_WRITE;
  }
  sqlite3_file* real = faulty_disk::real(file);
  return real->pMethods->xWrite(real, bytes, count, at);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (!CuttableDisk::get().cut_off(path_of(file), size)) {
    return SQLITE_IOERR_TRUNCATE;
  }
  sqlite3_file* real = faulty_disk::real(file);
  return real->pMethods->xTruncate(real, size);
}

// The real disk is not asked: what survives the cut is what is held here.
int sync(sqlite3_file* file, int /*flags*/) {
  return CuttableDisk::get().synced(path_of(file)) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* opened) {
  static const sqlite3_io_methods methods = [] {
    sqlite3_io_methods m = *faulty_disk::methods();
    m.xWrite = write;
    m.xTruncate = truncate;
    m.xSync = sync;
    return m;
  }();
  const int code = faulty_disk::open(vfs, name, file, flags, opened);
  if (file->pMethods != nullptr && name != nullptr) {
    file->pMethods = &methods;
    CuttableDisk::get().opened(name);
  }
  return code;
}

int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
  if (!CuttableDisk::get().removed(name)) {
    return SQLITE_IOERR_DELETE;
  }
  sqlite3_vfs* usual = faulty_disk::usual(vfs);
  return usual->xDelete(usual, name, sync_folder);
}

}  // namespace

CuttableDisk& CuttableDisk::get() {
  static CuttableDisk disk;
  return disk;
}

CuttableDisk::CuttableDisk() {
  sqlite3_vfs* usual = sqlite3_vfs_find(nullptr);
  vfs_ = *usual;
  vfs_.szOsFile = static_cast<int>(sizeof(faulty_disk::File)) + usual->szOsFile;
  vfs_.zName = kName;
  vfs_.pAppData = usual;
  vfs_.xOpen = open;
  vfs_.xDelete = remove;
  CHECK(sqlite3_vfs_register(&vfs_, 0) == SQLITE_OK);
}

void CuttableDisk::cut_at(int nth, bool is_lying) {
  const std::lock_guard lock(mutex_);
  files_.clear();
  left_ = nth;
  is_lying_ = is_lying;
}

void CuttableDisk::restore(std::mt19937& chance) {
  const std::lock_guard lock(mutex_);
  for (const auto& [path, file] : files_) {
    std::string content = file.synced;
    for (const Write& write : file.since) {
      apply_some(write, content, chance);
    }
    std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
    std::filesystem::remove(path + "-shm");
  }
  files_.clear();
}

void CuttableDisk::opened(const std::string& path) {
  const std::lock_guard lock(mutex_);
  if (!files_.contains(path)) {
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    files_[path].synced = content.str();
  }
}

bool CuttableDisk::written(const std::string& path, std::int64_t at, std::string_view bytes) {
  return change(path, {static_cast<std::size_t>(at), std::string(bytes), false});
}

bool CuttableDisk::cut_off(const std::string& path, std::int64_t size) {
  return change(path, {static_cast<std::size_t>(size), "", true});
}

bool CuttableDisk::change(const std::string& path, Write write) {
  const std::lock_guard lock(mutex_);
  if (!has_power()) {
    return false;
  }
  files_[path].since.push_back(std::move(write));
  return true;
}

bool CuttableDisk::synced(const std::string& path) {
  const std::lock_guard lock(mutex_);
  if (!has_power()) {
    return false;
  }
  if (!is_lying_) {
    File& file = files_[path];
    for (const Write& write : file.since) {
      apply(write, file.synced);
    }
    file.since.clear();
  }
  return true;
}

bool CuttableDisk::removed(const std::string& path) {
  const std::lock_guard lock(mutex_);
  if (left_ <= 0) {
    return false;
  }
  files_.erase(path);
  return true;
}

bool CuttableDisk::has_power() {
  left_ = std::max(left_ - 1, 0);
  return left_ > 0;
}

void CuttableDisk::apply(const Write& write, std::string& content) {
  if (write.cuts_off) {
    content.resize(write.at);
    return;
  }
  content.resize(std::max(content.size(), write.at + write.bytes.size()));
  content.replace(write.at, write.bytes.size(), write.bytes);
}

// Half of all writes are kept whole, a quarter are lost, and of a quarter only some sectors are
// kept.
void CuttableDisk::apply_some(const Write& write, std::string& content, std::mt19937& chance) {
  const auto fate = chance() % 4;
  if (fate == 0 || (fate == 1 && write.cuts_off)) {
    return;
  }
  const auto sectors = std::max<std::size_t>(write.bytes.size() / kSector, 1);
  const auto arrived = fate == 1 ? kSector * (chance() % sectors) : write.bytes.size();
  if (arrived > 0 || write.cuts_off) {
    apply({write.at, write.bytes.substr(0, arrived), write.cuts_off}, content);
  }
}

}  // namespace redress::storage
