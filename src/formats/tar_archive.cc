#include "formats/tar_archive.h"

#include <filesystem>
#include <optional>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include "formats/durable_file.h"

namespace redress::formats {

namespace {

using casebook::ArchivedFile;
using casebook::StorageFailure;

constexpr int kPermissions = 0600;  // it holds residents' words: readable only by whoever made it
constexpr std::size_t kBlockBytes = 64 * 1024;
// Our files are a few megabytes. A larger file is not one of ours, and is not read into memory.
constexpr std::int64_t kLargestFile = 1 << 30;

struct FreeWriter {
  void operator()(archive* one) const { archive_write_free(one); }
};

struct FreeReader {
  void operator()(archive* one) const { archive_read_free(one); }
};

struct FreeEntry {
  void operator()(archive_entry* one) const { archive_entry_free(one); }
};

std::string why(archive* one) {
  const char* words = archive_error_string(one);
  return words == nullptr ? "for no reason given" : words;
}

class TarSink : public casebook::ArchiveSink {
 public:
  explicit TarSink(const std::string& file) : file_(file), part_(file + ".part") {
    expect_none(file);
    or_throw(archive_write_set_format_pax_restricted(archive_.get()));
    or_throw(archive_write_add_filter_zstd(archive_.get()));
    or_throw(archive_write_open_filename(archive_.get(), part_.c_str()));
    std::filesystem::permissions(part_, std::filesystem::perms(kPermissions));
  }

  ~TarSink() override {
    archive_.reset();
    std::error_code ignored;  // leftovers are named .part
    std::filesystem::remove(part_, ignored);
  }

  TarSink(const TarSink&) = delete;
  TarSink& operator=(const TarSink&) = delete;

  void add(const ArchivedFile& file) override {
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), file.name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.text.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), kPermissions);
    or_throw(archive_write_header(archive_.get(), entry.get()));
    const auto written = archive_write_data(archive_.get(), file.text.data(), file.text.size());
    if (written < 0 || static_cast<std::size_t>(written) != file.text.size()) {
      fail_writing();
    }
  }

  void finish() override {
    or_throw(archive_write_close(archive_.get()));
    sync(part_);
    rename_durably(part_, file_);
  }

 private:
  void or_throw(int status) {
    if (status != ARCHIVE_OK) {
      fail_writing();
    }
  }

  [[noreturn]] void fail_writing() {
    throw StorageFailure(fmt::format("cannot write {}: {}", part_, why(archive_.get())));
  }

  const std::string file_;
  const std::string part_;
  std::unique_ptr<archive, FreeWriter> archive_{archive_write_new()};
};

class TarSource : public casebook::ArchiveSource {
 public:
  explicit TarSource(const std::string& file) : file_(file) {
    if (!std::filesystem::is_regular_file(file)) {
      throw StorageFailure(fmt::format("there is no file {}", file));
    }
    archive_read_support_format_tar(archive_.get());
    archive_read_support_filter_zstd(archive_.get());
    opened_ = archive_read_open_filename(archive_.get(), file.c_str(), kBlockBytes) == ARCHIVE_OK;
  }

  Result<std::optional<ArchivedFile>, Message> next() override {
    if (!opened_) {
      return damaged();
    }
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(archive_.get(), &entry);
    if (status == ARCHIVE_EOF) {
      return std::optional<ArchivedFile>();
    }
    if (status != ARCHIVE_OK || archive_entry_size(entry) > kLargestFile) {
      return damaged();
    }
    ArchivedFile file{archive_entry_pathname(entry), {}};
    file.text.resize(static_cast<std::size_t>(archive_entry_size(entry)));
    const auto read = archive_read_data(archive_.get(), file.text.data(), file.text.size());
    if (read < 0 || static_cast<std::size_t>(read) != file.text.size()) {
      return damaged();
    }
    return std::optional(std::move(file));
  }

 private:
  Result<std::optional<ArchivedFile>, Message> damaged() {
    return fail(Message{"archive-damaged",
                        "{file} is not an archive, or is truncated or damaged: {why}",
                        {{"file", file_}, {"why", why(archive_.get())}}});
  }

  const std::string file_;
  std::unique_ptr<archive, FreeReader> archive_{archive_read_new()};
  bool opened_ = false;
};

}  // namespace

std::unique_ptr<casebook::ArchiveSink> write_tar(const std::string& file) {
  return std::make_unique<TarSink>(file);
}

std::unique_ptr<casebook::ArchiveSource> read_tar(const std::string& file) {
  return std::make_unique<TarSource>(file);
}

}  // namespace redress::formats
