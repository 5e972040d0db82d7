#pragma once

#include <functional>

#include "casebook/archive.h"
#include "casebook/archive_manifest.h"
#include "system/hash.h"

// What checking and unpacking an archive share.
namespace redress::casebook {

/// The folders of an archive that hold lines.
inline constexpr const char* kEventsFolder = "events";
inline constexpr const char* kAttemptsFolder = "attempts";
inline constexpr const char* kRequestsFolder = "requests";
inline constexpr const char* kPeopleFolder = "people";
inline constexpr const char* kPropertiesFolder = "properties";
inline constexpr const char* kImportsFolder = "imports";

/// Gathers a store's events, which arrive in order, into whole streams, and computes the same sums
/// as verify.
class Streams {
 public:
  using Visit =
      std::function<std::optional<Message>(const std::vector<StoredEvent>& one_streams_events)>;

  explicit Streams(Visit visit) : visit_(std::move(visit)) {}

  std::optional<Message> add(StoredEvent event);

  /// Call it after the very last event.
  std::optional<Message> end();

  [[nodiscard]] std::int64_t count() const { return count_; }

  /// Returns the fingerprint. Call it only once.
  [[nodiscard]] std::string fingerprint() { return fingerprint_.hex(); }

 private:
  Visit visit_;
  std::vector<StoredEvent> events_;
  std::int64_t count_ = 0;
  system::Sha256 fingerprint_;
};

/// Reads an archive's files one after another, apart from the header and the manifest.
class Unpacker {
 public:
  explicit Unpacker(ArchiveSource& source) : source_(source) {}

  /// Reads the header; call it first.
  Result<ArchiveFacts, Message> begin();

  /// Returns the next file before the manifest, or nothing once the manifest has been read.
  Result<std::optional<ArchivedFile>, Message> next();

  [[nodiscard]] Result<Manifest, Message> manifest() const { return read_manifest(manifest_text_); }

  [[nodiscard]] const FileSums& sums() const { return sums_; }

 private:
  ArchiveSource& source_;
  FileSums sums_;
  std::string manifest_text_;
};

/// Returns whether a file holds lines; the others are companions.
[[nodiscard]] bool holds_lines(const ArchivedFile& file);

/// Reads the lines of a file, if it holds any, into holdings, and passes its events to `streams`.
/// The problem names the file and the line.
[[nodiscard]] std::optional<Message> read_lines(const ArchivedFile& file, Holdings& holdings,
                                                Streams& streams);

/// Adds the holdings to the counts.
void count(const Holdings& holdings, ArchiveFacts& facts);

/// Returns the first thing that is wrong with one stream's events.
[[nodiscard]] std::optional<Message> wrong_in_chain(const std::vector<StoredEvent>& events);

}  // namespace redress::casebook
