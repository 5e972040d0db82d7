#pragma once

#include <functional>

#include "casebook/archive.h"
#include "casebook/archive_manifest.h"
#include "system/hash.h"

// What checking and unpacking an archive have in common.
namespace redress::casebook {

/// The folders of an archive that hold lines.
inline constexpr const char* kEventsFolder = "events";
inline constexpr const char* kAttemptsFolder = "attempts";
inline constexpr const char* kRequestsFolder = "requests";
inline constexpr const char* kPeopleFolder = "people";
inline constexpr const char* kPropertiesFolder = "properties";
inline constexpr const char* kImportsFolder = "imports";

/// Gathers a store's events, which come in order, into whole streams, and adds up what verify adds
/// up.
class Streams {
 public:
  using Visit =
      std::function<std::optional<Message>(const std::vector<StoredEvent>& one_streams_events)>;

  explicit Streams(Visit visit) : visit_(std::move(visit)) {}

  std::optional<Message> add(StoredEvent event);

  /// After the last event of all.
  std::optional<Message> end();

  [[nodiscard]] std::int64_t count() const { return count_; }

  /// Call it once.
  [[nodiscard]] std::string fingerprint() { return fingerprint_.hex(); }

 private:
  Visit visit_;
  std::vector<StoredEvent> events_;
  std::int64_t count_ = 0;
  system::Sha256 fingerprint_;
};

/// Reads an archive's files one after another, header and manifest apart.
class Unpacker {
 public:
  explicit Unpacker(ArchiveSource& source) : source_(source) {}

  /// The header; call it first.
  Result<ArchiveFacts, Message> begin();

  /// The next file before the manifest, nothing once that was read.
  Result<std::optional<ArchivedFile>, Message> next();

  [[nodiscard]] Result<Manifest, Message> manifest() const { return read_manifest(manifest_text_); }

  [[nodiscard]] const FileSums& sums() const { return sums_; }

 private:
  ArchiveSource& source_;
  FileSums sums_;
  std::string manifest_text_;
};

/// Whether a file holds lines; the others are companions.
[[nodiscard]] bool holds_lines(const ArchivedFile& file);

/// Reads the lines of a file, if it holds any, into holdings, and its events through `streams` too.
/// The problem names the file and the line.
[[nodiscard]] std::optional<Message> read_lines(const ArchivedFile& file, Holdings& holdings,
                                                Streams& streams);

/// Adds what is held to the counts.
void count(const Holdings& holdings, ArchiveFacts& facts);

/// What is wrong with one stream's events; names the first.
[[nodiscard]] std::optional<Message> wrong_in_chain(const std::vector<StoredEvent>& events);

}  // namespace redress::casebook
