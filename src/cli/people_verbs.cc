#include "cli/people_verbs.h"

#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/options.h"

namespace redress::cli {

namespace {

constexpr const char* kStaffFooter =
    "Without a change it lists who is there. Everybody who works on casefiles has a number here: "
    "two people of one\nname are told apart by it, and somebody who is renamed stays who they "
    "were. On SQLite the server is stopped first.\nExit status: 0 done, 2 the change is refused "
    "and standard error says why.";

constexpr const char* kEraseFooter =
    "What was done and when is kept, and so are numbers. Names, contact details and everything "
    "anybody said or wrote are\nerased, from the entries given or from all. Nothing brings them "
    "back. Backups made "
    "before still hold it: restore none of them without\nerasing again. On SQLite the server is "
    "stopped first. On PostgreSQL the old rows leave the disk with the next\nvacuum. Exit status: "
    "0 erased, 2 refused.";

/// What the list says of somebody's work, and who stands in for them.
void add_directory(CLI::App& verb, StaffOptions& options, const std::vector<CLI::Option*>& others) {
  const auto for_one = [&](const char* name, std::optional<std::string>& number,
                           const char* words) {
    auto* option = verb.add_option(name, number, words)->type_name("NUMBER");
    for (auto* other : others) {
      option->excludes(other);
    }
    return option;
  };
  auto* place = for_one("--place", options.place, "Record the title, team and manager of this one");
  const auto of_place = [&](const char* name, std::string& value, const char* words) {
    verb.add_option(name, value, words)->type_name("TEXT")->needs(place);
  };
  of_place("--title", options.title, "What they are called by their work; left out: none");
  of_place("--team", options.team, "The team they are in; left out: none");
  of_place("--manager", options.manager, "The number of who manages them; left out: none");
  auto* away =
      for_one("--away", options.away, "Record on which days this one is away")->excludes(place);
  const auto of_away = [&](const char* name, std::string& value, const char* type,
                           const char* words) {
    away->needs(verb.add_option(name, value, words)->type_name(type)->needs(away));
  };
  of_away("--from", options.from, "DATE", "The first day");
  of_away("--until", options.until, "DATE", "The last day");
  of_away("--deputy", options.deputy, "NUMBER", "Who stands in for them, with their roles");
  for_one("--back", options.back, "Nobody stands in for this one any longer")
      ->excludes(place)
      ->excludes(away);
}

}  // namespace

Verb staff_verb(const Streams& streams, AgreementSources sources) {
  return [streams, sources = std::move(sources)](CLI::App& app, int& status) {
    auto* verb = app.add_subcommand("staff", "Who works for a landlord, by number");
    const auto options = std::make_shared<StaffOptions>();
    add_database(*verb, options->database);
    add_landlord(*verb, options->landlord);
    auto* join =
        verb->add_option("--join", options->join, "Put somebody on the list")->type_name("NAME");
    verb->add_option("--number", options->number, "Under this number; else under the next")
        ->type_name("NUMBER")
        ->needs(join);
    auto* rename =
        verb->add_option("--rename", options->rename, "Rename the person with this number")
            ->type_name("NUMBER")
            ->excludes(join);
    auto* to = verb->add_option("--to", options->to, "What they are called now")
                   ->type_name("NAME")
                   ->needs(rename);
    rename->needs(to);
    auto* leave = verb->add_option("--leave", options->leave, "Who works here no longer")
                      ->type_name("NUMBER")
                      ->excludes(join)
                      ->excludes(rename);
    add_directory(*verb, *options, {join, rename, leave});
    verb->footer(kStaffFooter);
    verb->callback([=, &status] { status = run_staff(*options, streams, sources); });
  };
}

Verb erase_verb(const Streams& streams, EraseSources sources) {
  return [streams, sources = std::move(sources)](CLI::App& app, int& status) {
    auto* verb = app.add_subcommand("erase", "Erase personal words from a casefile permanently");
    const auto options = std::make_shared<EraseOptions>();
    add_database(*verb, options->database);
    add_landlord(*verb, options->landlord);
    verb->add_option("--reference", options->reference, "Which casefile")
        ->type_name("REFERENCE")
        ->required();
    verb->add_option("--entry", options->events, "Only this entry of its history, counted from 1")
        ->type_name("NUMBER");
    verb->add_option("--why", options->why, "The reason. It is kept, so do not name anybody")
        ->type_name("TEXT")
        ->required();
    verb->footer(kEraseFooter);
    verb->callback([=, &status] { status = run_erase(*options, streams, sources); });
  };
}

}  // namespace redress::cli
