#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "calendar/london.h"
#include "cli/archive_verbs.h"

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

/// Dates are counted by what lies here: where that is not what the archive was kept under, somebody
/// should know.
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
      streams.out << "note: the archive's " << packed.name << " is not here\n";
    } else if (here->text != packed.text) {
      streams.out << "note: " << packed.name
                  << " here is not the archive's; dates are counted by the one here\n";
    }
  }
}

Message other_fingerprint(const ArchiveFacts& facts) {
  return {"archive-other-fingerprint",
          "it has the fingerprint {found}, made {made}: it is another archive than the one meant, "
          "or an older one",
          {{"found", facts.fingerprint}, {"made", calendar::to_iso_utc(facts.made_at)}}};
}

}  // namespace

int run_pack(const std::string& database, const std::string& to, const Archives::Writer& write,
             const Archives& archives, const Streams& streams, const StoreOpener& open) {
  const auto store = open(database);
  ArchiveFacts about;
  about.release = REDRESS_VERSION;
  about.made_at = archives.now();
  about.companions = archives.companions();
  const auto packed = casebook::pack(*store, std::move(about), *write(to));
  const auto checked = casebook::check_archive(*archives.read(to));
  if (!checked) {
    return refuse(to, checked.error(), streams);
  }
  write_facts(packed, streams);
  return kOk;
}

int run_verify_archive(const std::string& archive, const Archives& archives,
                       const Streams& streams) {
  const auto facts = casebook::check_archive(*archives.read(archive));
  if (!facts) {
    return refuse(archive, facts.error(), streams);
  }
  write_facts(*facts, streams);
  return kOk;
}

int run_restore(const RestoreOptions& options, const Archives& archives, const Streams& streams,
                const StoreOpener& open, const casebook::RowMaker& rows_of) {
  const auto facts = casebook::check_archive(*archives.read(options.archive));
  if (!facts) {
    return refuse(options.archive, facts.error(), streams);
  }
  if (!options.fingerprint.empty() && options.fingerprint != facts->fingerprint) {
    return refuse(options.archive, other_fingerprint(*facts), streams);
  }
  note_differences(*facts, archives.companions(), streams);
  const auto store = open(options.database);
  if (const auto done = casebook::unpack(*archives.read(options.archive), *store, rows_of); !done) {
    return refuse(options.archive, done.error(), streams);
  }
  write_facts(*facts, streams);
  const auto found = casebook::verify(
      *store, [&](const casebook::StoreProblem& problem) { streams.out << line_for(problem); });
  const bool same = found.problems == 0 && found.fingerprint == facts->fingerprint;
  streams.out << (same ? "restored and verified\n" : "restored, and not as it was packed\n");
  return same ? kOk : kProblemsFound;
}

}  // namespace redress::cli
