#include "formats/folder_archive.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "casebook/archive_manifest.h"
#include "formats/durable_file.h"

namespace redress::formats {

namespace fs = std::filesystem;

namespace {

using casebook::ArchivedFile;
using casebook::StorageFailure;

class FolderSink : public casebook::ArchiveSink {
 public:
  explicit FolderSink(const std::string& folder) : folder_(folder), part_(folder + ".part") {
    expect_none(folder);
    fs::remove_all(part_);
    fs::create_directories(part_);
    fs::permissions(part_, fs::perms::owner_all);
  }

  ~FolderSink() override {
    std::error_code ignored;  // leftovers are named .part
    fs::remove_all(part_, ignored);
  }

  FolderSink(const FolderSink&) = delete;
  FolderSink& operator=(const FolderSink&) = delete;

  void add(const ArchivedFile& file) override {
    const auto path = fs::path(part_) / file.name;
    fs::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << file.text << std::flush;
    if (!out) {
      throw StorageFailure(fmt::format("cannot write {}", path.string()));
    }
    out.close();
    sync(path.string());
  }

  void finish() override {
    for (const auto& entry : fs::recursive_directory_iterator(part_)) {
      if (entry.is_directory()) {
        sync(entry.path().string());
      }
    }
    sync(part_);
    rename_durably(part_, folder_);
  }

 private:
  const std::string folder_;
  const std::string part_;
};

class FolderSource : public casebook::ArchiveSource {
 public:
  explicit FolderSource(std::string folder) : folder_(std::move(folder)) {
    std::error_code failed;
    for (const auto& entry : fs::recursive_directory_iterator(folder_, failed)) {
      if (entry.is_regular_file()) {
        names_.push_back(fs::relative(entry.path(), folder_).generic_string());
      }
    }
    if (failed) {
      throw StorageFailure(fmt::format("cannot list {}: {}", folder_, failed.message()));
    }
    std::sort(names_.begin(), names_.end(),
              [](const auto& a, const auto& b) { return place_of(a) < place_of(b); });
  }

  Result<std::optional<ArchivedFile>, Message> next() override {
    if (next_ == names_.size()) {
      return std::optional<ArchivedFile>();
    }
    const auto& name = names_[next_++];
    std::ifstream in(fs::path(folder_) / name, std::ios::binary);
    ArchivedFile file{name, {std::istreambuf_iterator<char>(in), {}}};
    if (!in) {
      return fail(Message{"archive-file-unreadable",
                          "{file} in {folder} cannot be read",
                          {{"file", name}, {"folder", folder_}}});
    }
    return std::optional(std::move(file));
  }

 private:
  // The header is first and the manifest last, as they were added.
  static std::pair<int, std::string> place_of(const std::string& name) {
    return {name == casebook::kHeaderName ? 0 : name == casebook::kManifestName ? 2 : 1, name};
  }

  const std::string folder_;
  std::vector<std::string> names_;
  std::size_t next_ = 0;
};

}  // namespace

std::unique_ptr<casebook::ArchiveSink> write_folder(const std::string& folder) {
  return std::make_unique<FolderSink>(folder);
}

std::unique_ptr<casebook::ArchiveSource> read_folder(const std::string& folder) {
  return std::make_unique<FolderSource>(folder);
}

}  // namespace redress::formats
