#pragma once

#include <memory>
#include <string>

#include "casebook/archive.h"

namespace redress::formats {

/// An archive as a folder of plain files, for other programs to read. Written beside `folder` and
/// given its name when it is finished. Throws StorageFailure, naming the folder, when there is one
/// already or it cannot be written.
[[nodiscard]] std::unique_ptr<casebook::ArchiveSink> write_folder(const std::string& folder);

/// Every file in it and below, the manifest last. Throws StorageFailure when it cannot be listed.
[[nodiscard]] std::unique_ptr<casebook::ArchiveSource> read_folder(const std::string& folder);

}  // namespace redress::formats
