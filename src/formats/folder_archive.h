#pragma once

#include <memory>
#include <string>

#include "casebook/archive.h"

namespace redress::formats {

/// An archive as a folder of plain files, for other programs to read. It is written beside `folder`
/// and renamed when it is finished. Throws StorageFailure, naming the folder, when one already
/// exists or it cannot be written.
[[nodiscard]] std::unique_ptr<casebook::ArchiveSink> write_folder(const std::string& folder);

/// Returns every file in the folder and below, the manifest last. Throws StorageFailure when it
/// cannot be listed.
[[nodiscard]] std::unique_ptr<casebook::ArchiveSource> read_folder(const std::string& folder);

}  // namespace redress::formats
