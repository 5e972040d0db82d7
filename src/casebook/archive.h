#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "casebook/event_store.h"
#include "casebook/upkeep.h"

// A store as files that outlive it: its contents as lines of JSON, the editions and calendars it
// was kept under, and a manifest of checksums (docs/archive-format.md). Backup, restore and export
// all use this, over different kinds of file.
namespace redress::casebook {

/// The format written here, and the only one read.
inline constexpr std::int64_t kArchiveFormat = 4;

/// The page that explains the contents to somebody who has only the archive.
inline constexpr const char* kArchivePage = "README.md";

struct ArchivedFile {
  std::string name;  // with / between folders
  std::string text;

  bool operator==(const ArchivedFile&) const = default;
};

/// Where an archive goes. Throws StorageFailure when it cannot be written.
class ArchiveSink {
 public:
  virtual ~ArchiveSink() = default;
  virtual void add(const ArchivedFile& file) = 0;
  /// Makes the archive durable under its name; until then nothing exists under that name.
  virtual void finish() = 0;
};

/// Where an archive comes from: its files in the order they were added.
class ArchiveSource {
 public:
  virtual ~ArchiveSource() = default;
  /// Returns the next file, or nothing after the last. Fails, naming the archive, when it is not an
  /// archive, or is truncated or damaged.
  virtual Result<std::optional<ArchivedFile>, Message> next() = 0;
};

/// What an archive says of itself.
struct ArchiveFacts {
  std::string release;
  Instant made_at;
  std::int64_t streams = 0;
  std::int64_t events = 0;
  std::int64_t attempts = 0;
  std::int64_t requests = 0;
  std::int64_t people = 0;
  std::int64_t properties = 0;
  std::int64_t imports = 0;
  std::string fingerprint;  // as verify gives it (upkeep.h)
  std::vector<ArchivedFile>
      companions;  // the editions and calendars it was kept under, and the page

  bool operator==(const ArchiveFacts&) const = default;
};

/// Writes everything that a store holds, as of one moment while others write, and finishes the
/// sink. Takes the release, the moment and the companions from `facts`, and returns them with the
/// rest filled in.
[[nodiscard]] ArchiveFacts pack(Copyable& store, ArchiveFacts facts, ArchiveSink& sink);

/// Reads an archive from start to end and checks that it is complete, that each file is as it was
/// packed, and that every chain holds. The problem names the file, the line or the event.
[[nodiscard]] Result<ArchiveFacts, Message> check_archive(ArchiveSource& source);

/// Fills an empty store from a checked archive, all or nothing. Refuses, and keeps nothing, when
/// the store is not empty, when a stream's rows cannot be made (its edition is missing), and for
/// whatever check_archive refuses line by line.
[[nodiscard]] Result<void, Message> unpack(ArchiveSource& source, Copyable& store,
                                           const RowMaker& rows_of);

}  // namespace redress::casebook
