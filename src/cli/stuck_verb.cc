#include "cli/stuck_verb.h"

#include <memory>
#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/options.h"

namespace redress::cli {

int run_stuck(const std::string& database, const Streams& streams, const StuckSources& sources) {
  const auto shelf = sources.shelf();
  const auto store = sources.to_read(database);
  casebook::Casebook casebook(shelf, *store, {});
  int stuck = 0;
  for (const auto& [landlord, why] : sources.left_out()) {
    streams.out << fmt::format("{}: none of its casefiles proceeds: {}\n", landlord, why);
    ++stuck;
  }
  const int waiting = casebook.stalled(sources.now(), [&](const casebook::StoreProblem& problem) {
    streams.out << line_for(problem);
    ++stuck;
  });
  streams.out << fmt::format("stuck: {}\ndue and waiting: {}\n", stuck, waiting);
  return stuck == 0 ? kOk : kProblemsFound;
}

Verb stuck_verb(const Streams& streams, StuckSources sources) {
  return [streams, sources = std::move(sources)](CLI::App& app, int& status) {
    auto* verb = app.add_subcommand("stuck", "List what keeps clocks from proceeding");
    const auto database = std::make_shared<std::string>();
    add_database(*verb, *database);
    verb->footer(
        "Names each casefile whose clocks cannot proceed, and each landlord whose staff list, "
        "agreements and limits\nare damaged. Reads only, and may run beside a server. The server "
        "tries each casefile again by itself, at longer\nand longer intervals. Exits with 0 when "
        "there is none and 1 when there is one.");
    verb->callback([=, &status] { status = run_stuck(*database, streams, sources); });
  };
}

}  // namespace redress::cli
