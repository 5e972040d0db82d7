#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "casebook/event_store.h"
#include "casebook/upkeep.h"

// A store as files that outlive it: what is held as lines of JSON, the editions and calendars it
// was kept under, and a manifest of their sums (docs/archive-format.md). Backup, restore and export
// are this, over one kind of file or another.
namespace redress::casebook {

/// The form written here, and the only one read.
inline constexpr std::int64_t kArchiveFormat = 3;

/// The page that says what is in it, for whoever has only the archive.
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
  /// Makes it durable under its name; until then there is none of that name.
  virtual void finish() = 0;
};

/// Where an archive comes from: its files in the order they were added.
class ArchiveSource {
 public:
  virtual ~ArchiveSource() = default;
  /// Nothing after the last; a problem, naming the archive, when it is none, is cut off or damaged.
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
  std::string fingerprint;               // as verify gives it (upkeep.h)
  std::vector<ArchivedFile> companions;  // the editions and calendars it was kept under, its page

  bool operator==(const ArchiveFacts&) const = default;
};

/// Writes all that a store holds, as it stands at one moment while others write, and finishes the
/// sink. Of `facts` the release, the moment and the companions are taken; the rest is given back.
[[nodiscard]] ArchiveFacts pack(Copyable& store, ArchiveFacts facts, ArchiveSink& sink);

/// Reads an archive from first to last: that it is whole, that each file is as it was packed, that
/// every chain holds. The problem names the file, the line or the event.
[[nodiscard]] Result<ArchiveFacts, Message> check_archive(ArchiveSource& source);

/// Fills an empty store from an archive that was checked, all or nothing. Refuses, and keeps
/// nothing: a store that is not empty, a stream whose rows cannot be made (its edition is not
/// there), and whatever check_archive refuses line by line.
[[nodiscard]] Result<void, Message> unpack(ArchiveSource& source, Copyable& store,
                                           const RowMaker& rows_of);

}  // namespace redress::casebook
