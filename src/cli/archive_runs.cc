#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "calendar/london.h"
#include "casebook/unreadable.h"
#include "casebook/whole.h"
#include "cli/archive_verbs.h"
#include "cli/progress.h"

namespace redress::cli {

namespace {

using casebook::ArchiveFacts;

void write_facts(const ArchiveFacts& facts, const Streams& streams) {
  streams.out << fmt::format(
      "made: {} by release {}\nstreams: {}\nevents: {}\nrefused attempts: {}\n"
      "answered requests: {}\npeople: {}\nproperties: {}\nimports: {}\nfingerprint: {}\n",
      calendar::to_iso_utc(facts.made_at), facts.release, facts.streams, facts.events,
      facts.attempts, facts.requests, facts.people, facts.properties, facts.imports,
      facts.fingerprint);
}

int refuse(const std::string& archive, const Message& why, const Streams& streams) {
  streams.err << "redress: " << archive << ": " << render(why) << '\n';
  return kProblemsFound;
}

/// Dates are counted by the files here. Say so where they differ from those the archive was kept
/// under.
void note_differences(const ArchiveFacts& facts,
                      const std::vector<casebook::ArchivedFile>& companions,
                      const Streams& streams) {
  for (const auto& packed : facts.companions) {
    const auto here = std::find_if(companions.begin(), companions.end(),
                                   [&](const auto& one) { return one.name == packed.name; });
    if (packed.name == casebook::kArchivePage) {
      continue;
    }
    if (here == companions.end()) {
      streams.out << "note: " << packed.name << " from the archive does not exist here\n";
    } else if (here->text != packed.text) {
      streams.out << "note: " << packed.name
                  << " here differs from the archive's; dates use the one here\n";
    }
  }
}

Message other_fingerprint(const ArchiveFacts& facts) {
  return {"archive-other-fingerprint",
          "its fingerprint is {found}, made {made}: it is not the archive you named, or it is an "
          "older one",
          {{"found", facts.fingerprint}, {"made", calendar::to_iso_utc(facts.made_at)}}};
}

Message not_packed(const casebook::Unreadable& unreadable) {
  return {"database-unreadable",
          "nothing was packed, since part of it cannot be read: {why}. redress verify lists all "
          "that is damaged; the last backup that it finds whole still holds it",
          {{"why", unreadable.what()}}};
}

/// Says which casefiles have lost events, which the archive therefore lacks. Returns how many.
std::size_t tell_what_is_lost(casebook::Store& store, const Streams& streams) {
  const auto lost = store.out_of_step();
  for (const auto& [name, events, rows] : lost) {
    if (const auto why = casebook::out_of_step(name.landlord, name.stream, events, rows)) {
      streams.out << "note: " << render(*why) << '\n';
    }
  }
  return lost.size();
}

/// Counts the bytes that pass through it, to show progress.
class CountedSink : public casebook::ArchiveSink {
 public:
  CountedSink(std::unique_ptr<casebook::ArchiveSink> sink, const Streams& streams)
      : sink_(std::move(sink)), progress_(streams, "bytes packed") {}

  void add(const casebook::ArchivedFile& file) override {
    sink_->add(file);
    progress_(bytes_ += std::ssize(file.text));
  }

  void finish() override { sink_->finish(); }

 private:
  std::unique_ptr<casebook::ArchiveSink> sink_;
  ProgressLine progress_;
  std::int64_t bytes_ = 0;
};

class CountedSource : public casebook::ArchiveSource {
 public:
  CountedSource(std::unique_ptr<casebook::ArchiveSource> source, const Streams& streams,
                std::string what)
      : source_(std::move(source)), progress_(streams, std::move(what)) {}

  Result<std::optional<casebook::ArchivedFile>, Message> next() override {
    auto file = source_->next();
    if (file && *file) {
      progress_(bytes_ += std::ssize((*file)->text));
    }
    return file;
  }

 private:
  std::unique_ptr<casebook::ArchiveSource> source_;
  ProgressLine progress_;
  std::int64_t bytes_ = 0;
};

Result<ArchiveFacts, Message> checked(const Archives& archives, const std::string& archive,
                                      const Streams& streams) {
  CountedSource source(archives.read(archive), streams, "bytes checked");
  return casebook::check_archive(source);
}

}  // namespace

int run_pack(const std::string& database, const std::string& to, const Archives::Writer& write,
             const Archives& archives, const Streams& streams, const StoreOpener& open) {
  const auto store = open(database);
  ArchiveFacts about;
  about.release = REDRESS_VERSION;
  about.made_at = archives.now();
  about.companions = archives.companions();
  ArchiveFacts packed;
  try {
    CountedSink sink(write(to), streams);
    packed = casebook::pack(*store, std::move(about), sink);
  } catch (const casebook::Unreadable& unreadable) {
    return refuse(to, not_packed(unreadable), streams);
  }
  if (const auto whole = checked(archives, to, streams); !whole) {
    return refuse(to, whole.error(), streams);
  }
  write_facts(packed, streams);
  return tell_what_is_lost(*store, streams) == 0 ? kOk : kProblemsFound;
}

int run_verify_archive(const std::string& archive, const Archives& archives,
                       const Streams& streams) {
  const auto facts = checked(archives, archive, streams);
  if (!facts) {
    return refuse(archive, facts.error(), streams);
  }
  write_facts(*facts, streams);
  return kOk;
}

int run_restore(const RestoreOptions& options, const Archives& archives, const Streams& streams,
                const StoreOpener& open, const casebook::RowMaker& rows_of) {
  const auto facts = checked(archives, options.archive, streams);
  if (!facts) {
    return refuse(options.archive, facts.error(), streams);
  }
  if (!options.fingerprint.empty() && options.fingerprint != facts->fingerprint) {
    return refuse(options.archive, other_fingerprint(*facts), streams);
  }
  note_differences(*facts, archives.companions(), streams);
  const auto store = open(options.database);
  CountedSource source(archives.read(options.archive), streams, "bytes restored");
  if (const auto done = casebook::unpack(source, *store, rows_of); !done) {
    return refuse(options.archive, done.error(), streams);
  }
  write_facts(*facts, streams);
  ProgressLine verified(streams, "streams verified");
  const auto found = casebook::verify(
      *store, rows_of,
      [&](const casebook::StoreProblem& problem) { streams.out << line_for(problem); },
      std::ref(verified));
  verified.end();
  const bool same = found.problems == 0 && found.fingerprint == facts->fingerprint;
  streams.out << (same ? "restored and verified\n" : "restored, and not as it was packed\n");
  return same ? kOk : kProblemsFound;
}

}  // namespace redress::cli
