#pragma once

#include <map>
#include <string>
#include <string_view>

#include "casebook/archive.h"

// The first and the last file of an archive: what the archive is, and what it holds.
namespace redress::casebook {

inline constexpr const char* kHeaderName = "redress-archive.json";
inline constexpr const char* kManifestName = "manifest.json";

/// The SHA-256 of each file when it was packed, by name.
using FileSums = std::map<std::string, std::string>;

[[nodiscard]] ArchivedFile header_of(const ArchiveFacts& facts);
/// Takes the release and the moment. Refuses a file that is not a header, and names the number of
/// any other format.
[[nodiscard]] Result<ArchiveFacts, Message> read_header(const ArchivedFile& file);

[[nodiscard]] ArchivedFile manifest_of(const ArchiveFacts& facts, const FileSums& sums);

struct Manifest {
  FileSums sums;
  ArchiveFacts counts;  // with the counts and the fingerprint
};

[[nodiscard]] Result<Manifest, Message> read_manifest(std::string_view text);

}  // namespace redress::casebook
