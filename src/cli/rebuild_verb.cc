#include "cli/rebuild_verb.h"

#include <memory>
#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace redress::cli {

int run_rebuild(const std::string& database, const Streams& streams, const StoreOpener& open,
                const casebook::RowMaker& rows_of) {
  const auto store = open(database);
  const auto done = casebook::rebuild(*store, rows_of, [&](const casebook::StoreProblem& problem) {
    streams.out << line_for(problem);
  });
  streams.out << fmt::format("streams: {}\nproblems: {}\n", done.streams, done.problems);
  return done.problems == 0 ? kOk : kProblemsFound;
}

Verb rebuild_verb(const Streams& streams, StoreOpener open, casebook::RowMaker rows_of) {
  return [streams, open = std::move(open), rows_of = std::move(rows_of)](CLI::App& app,
                                                                         int& status) {
    auto* rebuild = app.add_subcommand(
        "rebuild", "Write the tables of lists and trays anew from what was recorded");
    const auto database = std::make_shared<std::string>();
    rebuild->add_option("--database", *database, kDatabaseHelp)
        ->type_name("FILE-OR-URL")
        ->required();
    rebuild->footer(
        "Stop the server first. Nothing recorded is changed; it may be stopped and repeated.");
    rebuild->callback([=, &status] { status = run_rebuild(*database, streams, open, rows_of); });
  };
}

}  // namespace redress::cli
