#include <ostream>

#include <fmt/format.h>

#include "casebook/codec.h"
#include "casebook/landlords.h"
#include "cli/rehearse_output.h"
#include "cli/rehearse_verb.h"

namespace redress::cli {

using casework::Standing;

namespace {

constexpr int kPage = 500;

std::string missing_flags(const RehearseOptions& options) {
  if (options.database.empty()) {
    return "Name a scenario's file, or a --database whose casefiles to look at.";
  }
  return options.what_if.empty() || options.landlord.empty()
             ? "With --database, say --landlord, and with --what-if under which other edition."
             : "";
}

/// Returns the landlord's stored casefiles, or only the one asked for.
std::vector<std::string> casefiles_of(casebook::Store& store, const RehearseOptions& options) {
  if (!options.casefile.empty()) {
    return {options.casefile};
  }
  std::vector<std::string> references;
  casebook::StreamName last{options.landlord, ""};
  for (auto page = store.streams(last, kPage); !page.empty(); page = store.streams(last, kPage)) {
    for (const auto& name : page) {
      if (name.landlord == options.landlord && casebook::is_casefile(name.stream)) {
        references.push_back(name.stream);
      }
    }
    last = page.back();
  }
  return references;
}

/// The two editions that stored casefiles are compared under: their own and the other.
class Comparison {
 public:
  Comparison(const RehearseOptions& options, const casebook::Shelf& shelf, casebook::Store& store,
             const procedure::Edition& other, const calendar::WorkingCalendar& calendar)
      : options_(options),
        shelf_(shelf),
        store_(store),
        landlords_(shelf),
        other_(other),
        calendar_(calendar) {}

  /// Returns what would differ for one casefile, or a problem when it cannot be read.
  Result<std::vector<casework::Difference>, std::string> of(const std::string& reference,
                                                            calendar::Instant now) {
    const auto history = casebook::decode_all(store_.load(options_.landlord, reference));
    if (!history) {
      return fail(render(history.error()));
    }
    if (history->empty()) {
      return fail(fmt::format("There is no casefile {}.", reference));
    }
    const auto id = casework::replay(*history).edition;
    const auto* own = shelf_.edition(options_.landlord, id);
    if (own == nullptr) {
      return fail(fmt::format("The edition {} of {} is not there.", id, reference));
    }
    const auto agreed = landlords_.agreed(
        options_.landlord, store_.load(options_.landlord, casebook::kLandlordStream));
    return differences(Standing(*history, *own, agreed->calendar(*own), now, agreed->editions()),
                       Standing(*history, other_, calendar_, now));
  }

 private:
  const RehearseOptions& options_;
  const casebook::Shelf& shelf_;
  casebook::Store& store_;
  casebook::Landlords landlords_;
  const procedure::Edition& other_;
  const calendar::WorkingCalendar& calendar_;
};

/// The other edition, with its calendar; for a landlord's name, the newest.
struct Other {
  procedure::Edition edition;
  calendar::WorkingCalendar calendar;
};

Result<Other, std::string> other_of(const RehearseOptions& options,
                                    const RehearseSources& sources) {
  auto files = sources.editions(options.what_if);
  if (!files) {
    return fail(render(files.error()));
  }
  auto& newest = files->back();
  if (!newest.edition) {
    return fail(to_string(newest.edition.error().front()));
  }
  const auto holidays = sources.calendars(newest.edition->calendar);
  if (!holidays) {
    return fail(render(holidays.error()));
  }
  calendar::WorkingCalendar calendar((*holidays)->table(), newest.edition->office);
  return Other{std::move(*newest.edition), std::move(calendar)};
}

}  // namespace

int run_stored_what_if(const RehearseOptions& options, const Streams& streams,
                       const RehearseSources& sources) {
  if (const auto missing = missing_flags(options); !missing.empty()) {
    return refuse(streams, "rehearse", missing);
  }
  const auto other = other_of(options, sources);
  if (!other) {
    return refuse(streams, "rehearse", other.error());
  }
  const auto shelf = sources.stored.shelf();
  if (!shelf.landlord(options.landlord)) {
    return refuse(streams, "rehearse",
                  fmt::format("There is no landlord '{}' here.", options.landlord));
  }
  const auto store = sources.stored.to_read(options.database);
  Comparison comparison(options, shelf, *store, other->edition, other->calendar);
  int different = 0;
  const auto references = casefiles_of(*store, options);
  for (const auto& reference : references) {
    const auto found = comparison.of(reference, sources.stored.now());
    if (!found) {
      return refuse(streams, "rehearse", found.error());
    }
    if (!found->empty()) {
      ++different;
      streams.out << (options.json ? json_of(reference, *found) + "\n"
                                   : text_of(reference, *found));
    }
  }
  if (!options.json) {
    streams.out << fmt::format("casefiles: {}\ndifferent under {} {}: {}\n", references.size(),
                               other->edition.landlord, other->edition.id, different);
  }
  return different == 0 ? kOk : kNotAsExpected;
}

}  // namespace redress::cli
