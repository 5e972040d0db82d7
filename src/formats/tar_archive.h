#pragma once

#include <memory>
#include <string>

#include "casebook/archive.h"

namespace redress::formats {

/// An archive as one file: tar compressed with Zstandard, which every common system can open. It is
/// written beside `file`, synced with its folder, and renamed when it is finished. Throws
/// StorageFailure, naming the file, when one already exists or it cannot be written.
[[nodiscard]] std::unique_ptr<casebook::ArchiveSink> write_tar(const std::string& file);

/// Throws StorageFailure when the file cannot be opened.
[[nodiscard]] std::unique_ptr<casebook::ArchiveSource> read_tar(const std::string& file);

}  // namespace redress::formats
