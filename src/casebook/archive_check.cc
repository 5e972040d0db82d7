#include <utility>

#include "casebook/archive_reading.h"

namespace redress::casebook {

namespace {

/// Returns how what was read differs from what was packed; nothing when they match.
std::optional<Message> unlike(const Manifest& manifest, const FileSums& found) {
  const auto say = [](std::string key, std::string english, const std::string& file) {
    return Message{std::move(key), std::move(english), {{"file", file}}};
  };
  for (const auto& [name, sum] : manifest.sums) {
    const auto read = found.find(name);
    if (read == found.end()) {
      return say("archive-file-missing", "{file} is in the manifest and not in the archive", name);
    }
    if (read->second != sum) {
      return say("archive-altered", "{file} was altered after it was packed", name);
    }
  }
  for (const auto& [name, sum] : found) {
    if (!manifest.sums.contains(name)) {
      return say("archive-file-added", "{file} is in the archive and not in its manifest", name);
    }
  }
  return std::nullopt;
}

std::optional<Message> unlike(const ArchiveFacts& manifest, const ArchiveFacts& found) {
  const bool same = manifest.streams == found.streams && manifest.events == found.events &&
                    manifest.attempts == found.attempts && manifest.requests == found.requests &&
                    manifest.people == found.people && manifest.properties == found.properties &&
                    manifest.imports == found.imports && manifest.fingerprint == found.fingerprint;
  return same ? std::nullopt
              : std::optional(Message{
                    "archive-counts", "the manifest's counts are not those of what it holds", {}});
}

/// Reads everything up to the manifest, counting as it goes and checking each stream's chain.
Result<ArchiveFacts, Message> read_through(Unpacker& archive) {
  auto facts = archive.begin();
  if (!facts) {
    return facts;
  }
  Streams streams(wrong_in_chain);
  for (;;) {
    auto file = archive.next();
    if (!file) {
      return fail(std::move(file.error()));
    }
    Holdings holdings;
    auto problem = *file ? read_lines(**file, holdings, streams) : streams.end();
    if (problem) {
      return fail(std::move(*problem));
    }
    if (!*file) {
      break;
    }
    count(holdings, *facts);
    if (!holds_lines(**file)) {
      facts->companions.push_back(std::move(**file));
    }
  }
  facts->streams = streams.count();
  facts->fingerprint = streams.fingerprint();
  return facts;
}

}  // namespace

Result<ArchiveFacts, Message> check_archive(ArchiveSource& source) {
  Unpacker archive(source);
  auto facts = read_through(archive);
  if (!facts) {
    return facts;
  }
  const auto manifest = archive.manifest();
  if (!manifest) {
    return fail(manifest.error());
  }
  if (auto problem = unlike(*manifest, archive.sums())) {
    return fail(std::move(*problem));
  }
  if (auto problem = unlike(manifest->counts, *facts)) {
    return fail(std::move(*problem));
  }
  return facts;
}

}  // namespace redress::casebook
