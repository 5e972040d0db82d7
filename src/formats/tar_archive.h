#pragma once

#include <memory>
#include <string>

#include "casebook/archive.h"

namespace redress::formats {

/// An archive as one file: tar, compressed with Zstandard, which every machine can open. Written
/// beside `file` and given its name when it is finished, synced with its folder. Throws
/// StorageFailure, naming the file, when there is one already or it cannot be written.
[[nodiscard]] std::unique_ptr<casebook::ArchiveSink> write_tar(const std::string& file);

/// Throws StorageFailure when the file cannot be opened at all.
[[nodiscard]] std::unique_ptr<casebook::ArchiveSource> read_tar(const std::string& file);

}  // namespace redress::formats
