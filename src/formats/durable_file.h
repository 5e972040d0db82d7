#pragma once

#include <string>

namespace redress::formats {

/// Throws StorageFailure when something with that name already exists.
void expect_none(const std::string& path);

/// Makes a file, or a folder's list of names, survive a power cut. Throws StorageFailure.
void sync(const std::string& path);

/// Renames `from` to its final name, durably. Throws StorageFailure.
void rename_durably(const std::string& from, const std::string& to);

}  // namespace redress::formats
