#include <utility>

#include <fmt/format.h>

#include "casebook/archive_lines.h"
#include "casebook/archive_reading.h"

namespace redress::casebook {

namespace {

constexpr std::size_t kFileBytes = 4U << 20U;

/// Writes files and records their checksums.
class Packer {
 public:
  explicit Packer(ArchiveSink& sink) : sink_(sink) {}

  void add(const ArchivedFile& file) {
    sums_[file.name] = system::sha256_hex(file.text);
    sink_.add(file);
  }

  /// Adds lines of one kind, in files of a few megabytes.
  template <class Record>
  void add_lines(std::string_view kind, const std::vector<Record>& records) {
    if (records.empty()) {
      return;  // a part holds one kind, and does not end another kind's file
    }
    if (kind != kind_) {
      end_file();
      kind_ = kind;
      number_ = 0;
    }
    for (const auto& record : records) {
      lines_ += to_line(record);
      if (lines_.size() >= kFileBytes) {
        end_file();
      }
    }
  }

  void end_file() {
    if (!lines_.empty()) {
      add({fmt::format("{}/{:06}.jsonl", kind_, ++number_), std::exchange(lines_, {})});
    }
  }

  [[nodiscard]] const FileSums& sums() const { return sums_; }

 private:
  ArchiveSink& sink_;
  FileSums sums_;
  std::string_view kind_;
  int number_ = 0;
  std::string lines_;
};

}  // namespace

ArchiveFacts pack(Copyable& store, ArchiveFacts facts, ArchiveSink& sink) {
  Packer packer(sink);
  packer.add(header_of(facts));
  for (const auto& companion : facts.companions) {
    packer.add(companion);
  }
  Streams streams([](const auto& /*events*/) { return std::nullopt; });
  store.read_all([&](const Holdings& part) {
    for (const auto& event : part.events) {
      (void)streams.add(event);
    }
    packer.add_lines(kEventsFolder, part.events);
    packer.add_lines(kAttemptsFolder, part.attempts);
    packer.add_lines(kRequestsFolder, part.requests);
    packer.add_lines(kPeopleFolder, part.people);
    packer.add_lines(kPropertiesFolder, part.properties);
    packer.add_lines(kImportsFolder, part.imports);
    count(part, facts);
  });
  packer.end_file();
  (void)streams.end();
  facts.streams = streams.count();
  facts.fingerprint = streams.fingerprint();
  sink.add(manifest_of(facts, packer.sums()));
  sink.finish();
  return facts;
}

}  // namespace redress::casebook
