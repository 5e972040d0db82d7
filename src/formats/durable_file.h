#pragma once

#include <string>

namespace redress::formats {

/// Throws StorageFailure when something of that name is there already.
void expect_none(const std::string& path);

/// Makes a file or a folder's list of names outlive a power cut. Throws StorageFailure.
void sync(const std::string& path);

/// Gives what lies at `from` its last name, durably. Throws StorageFailure.
void rename_durably(const std::string& from, const std::string& to);

}  // namespace redress::formats
