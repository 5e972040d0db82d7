#include "cli/rehearse_verb.h"

#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "base/text.h"
#include "cli/rehearse_output.h"

namespace redress::cli {

namespace {

using casework::Scenario;
using procedure::Edition;

constexpr auto kRehearseExamples = R"(Examples:
  redress rehearse tests/journeys/example.toml
  redress rehearse tests/journeys/example.toml --workings --why
  redress rehearse example.toml --edition procedures/example-homes/2024-04.toml --json
  redress rehearse example.toml --what-if procedures/example-homes/2026-04.toml
  redress rehearse --database redress.db --landlord example-homes --what-if code-2024

A scenario is a dated list of acts; docs/scenario-format.md describes the file. Without --edition it
is run against the edition it names, or else the one in force on the day of its first step. With
--what-if it is run under both editions, and every act, date and route that would differ is listed.
Exit status: 0 as the scenario expects, 1 an expectation does not hold or something would differ, 2 the scenario or the edition
cannot be used, 3 a file or the output failed.)";

/// A landlord's edition with this id; if the id is "", the latest in force on the day.
struct Wanted {
  std::string id;
  calendar::Date on;
};

bool is_file(const std::string& edition) { return edition.ends_with(".toml"); }

/// The edition that a scenario is run against, with the landlord's other editions.
struct Found {
  std::vector<Edition> editions;
  std::size_t chosen = 0;
};

/// Takes editions from their files, or reports why none fits.
class EditionSearch {
 public:
  EditionSearch(const Streams& streams, const EditionSource& editions)
      : streams_(streams), editions_(editions) {}

  std::optional<Found> find(const std::string& file_or_landlord,
                            const std::optional<Wanted>& wanted) {
    auto files = editions_(file_or_landlord);
    if (!files) {
      return none(render(files.error()));
    }
    Found found;
    std::optional<std::size_t> chosen;
    for (auto& file : *files) {
      if (!file.edition) {
        for (const auto& problem : file.edition.error()) {
          streams_.err << to_string(problem) << '\n';
        }
        return std::nullopt;
      }
      const Edition* best = chosen ? &found.editions[*chosen] : nullptr;
      if (!wanted || fits(*file.edition, *wanted, best)) {
        chosen = found.editions.size();
      }
      found.editions.push_back(std::move(*file.edition));
    }
    if (!chosen) {
      return none(missing(file_or_landlord, *wanted));
    }
    found.chosen = *chosen;
    return found;
  }

 private:
  static bool fits(const Edition& edition, const Wanted& wanted, const Edition* found) {
    if (!wanted.id.empty()) {
      return edition.id == wanted.id;
    }
    return edition.in_force <= wanted.on && (!found || found->in_force < edition.in_force);
  }

  static std::string missing(const std::string& landlord, const Wanted& wanted) {
    return wanted.id.empty() ? "No edition of " + landlord + " was in force on " +
                                   calendar::to_words(wanted.on) + "."
                             : "There is no edition '" + wanted.id + "' of " + landlord + ".";
  }

  std::optional<Found> none(const std::string& why) {
    streams_.err << "redress rehearse: " << why << '\n';
    return std::nullopt;
  }

  const Streams& streams_;
  const EditionSource& editions_;
};

std::optional<Found> edition_for(const std::string& asked, const Scenario& scenario,
                                 EditionSearch search) {
  if (is_file(asked)) {
    return search.find(asked, std::nullopt);
  }
  const auto received = std::chrono::floor<std::chrono::days>(scenario.steps.front().at);
  const auto& id = asked.empty() ? scenario.edition : asked;
  return search.find(scenario.landlord, Wanted{id, received});
}

/// Returns the calendar of each edition, in order, or reports which is missing.
std::optional<std::vector<calendar::WorkingCalendar>> calendars_for(
    const std::vector<Edition>& editions, const Streams& streams, const CalendarSource& source) {
  std::vector<calendar::WorkingCalendar> calendars;
  for (const auto& edition : editions) {
    const auto holidays = source(edition.calendar);
    if (!holidays) {
      streams.err << "redress rehearse: " << render(holidays.error()) << '\n';
      return std::nullopt;
    }
    calendars.emplace_back((*holidays)->table(), edition.office);
  }
  return calendars;
}

/// What a scenario is run on: an edition, the landlord's other editions and their calendars. It
/// must outlive the result.
class Stage {
 public:
  Stage(const std::string& asked, const Scenario& scenario, const Streams& streams,
        const RehearseSources& sources)
      : scenario_(scenario), found_(edition_for(asked, scenario, {streams, sources.editions})) {
    if (found_) {
      calendars_ = calendars_for(found_->editions, streams, sources.calendars);
    }
  }

  /// Returns false when something is missing, which has already been reported.
  [[nodiscard]] bool is_set() const { return calendars_.has_value(); }

  [[nodiscard]] const Edition& edition() const { return found_->editions[found_->chosen]; }

  [[nodiscard]] casework::Rehearsal play() const {
    std::vector<casework::EditionAndCalendar> editions;
    for (std::size_t i = 0; i < calendars_->size(); ++i) {
      editions.push_back({&found_->editions[i], &(*calendars_)[i]});
    }
    return casework::rehearse(scenario_, edition(), (*calendars_)[found_->chosen], editions);
  }

 private:
  const Scenario& scenario_;
  std::optional<Found> found_;
  std::optional<std::vector<calendar::WorkingCalendar>> calendars_;
};

}  // namespace

int run_rehearse(const RehearseOptions& options, const Streams& streams,
                 const RehearseSources& sources) {
  const auto scenario = casework::read_scenario(sources.files(options.scenario), options.scenario);
  if (!scenario) {
    for (const auto& problem : scenario.error()) {
      streams.err << to_string(problem) << '\n';
    }
    return kBadInput;
  }
  const Stage stage(options.edition, *scenario, streams, sources);
  if (!stage.is_set()) {
    return kBadInput;
  }
  const auto rehearsal = stage.play();
  if (!options.what_if.empty()) {
    const Stage other(options.what_if, *scenario, streams, sources);
    if (!other.is_set()) {
      return kBadInput;
    }
    const auto found = differences(rehearsal, other.play());
    streams.out << (options.json ? json_of(found) + "\n"
                                 : text_of(found, stage.edition(), other.edition()));
    return found.empty() ? kOk : kNotAsExpected;
  }
  streams.out << (options.json ? json_of(*scenario, rehearsal) + "\n"
                               : text_of(*scenario, rehearsal, {options.workings, options.why}));
  return rehearsal.as_expected() ? kOk : kNotAsExpected;
}

Verb rehearse_verb(const Streams& streams, RehearseSources sources) {
  return [streams, sources = std::move(sources)](CLI::App& app, int& status) {
    auto* rehearse = app.add_subcommand("rehearse", "Run a scenario and show what became of it");
    const auto options = std::make_shared<RehearseOptions>();
    rehearse->add_option("scenario", options->scenario, "The scenario's file")->type_name("FILE");
    rehearse
        ->add_option("--edition", options->edition,
                     "The edition to run it against: its file, or its id such as 2024-04")
        ->type_name("FILE-OR-ID");
    rehearse
        ->add_option("--what-if", options->what_if,
                     "Another edition: list what would be different under it")
        ->type_name("FILE-OR-ID");
    rehearse
        ->add_option("--database", options->database,
                     "Instead of a scenario, with --what-if and --landlord: stored casefiles")
        ->type_name("FILE-OR-URL");
    rehearse->add_option("--landlord", options->landlord, "Whose stored casefiles")
        ->type_name("SLUG");
    rehearse->add_option("--casefile", options->casefile, "Only this one of them")
        ->type_name("REFERENCE");
    rehearse->add_flag("--workings", options->workings, "Show every date day by day");
    rehearse->add_flag("--why", options->why, "Show why the other acts cannot be done");
    rehearse->add_flag("--json", options->json, "Answer in JSON, with every step");
    rehearse->footer(kRehearseExamples);
    rehearse->callback([=, &status] {
      status = options->scenario.empty() ? run_stored_what_if(*options, streams, sources)
                                         : run_rehearse(*options, streams, sources);
    });
  };
}

}  // namespace redress::cli
