#include "cli/rebuild_verb.h"

#include <functional>
#include <memory>
#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/options.h"
#include "cli/progress.h"

namespace redress::cli {

int run_rebuild(const std::string& database, const Streams& streams, const StoreOpener& open,
                const casebook::RowMaker& rows_of) {
  const auto store = open(database);
  ProgressLine progress(streams, "streams rebuilt");
  const auto done = casebook::rebuild(
      *store, rows_of,
      [&](const casebook::StoreProblem& problem) { streams.out << line_for(problem); },
      std::ref(progress));
  progress.end();
  streams.out << fmt::format("streams: {}\nproblems: {}\n", done.streams, done.problems);
  return done.problems == 0 ? kOk : kProblemsFound;
}

Verb rebuild_verb(const Streams& streams, StoreOpener open, casebook::RowMaker rows_of) {
  return [streams, open = std::move(open), rows_of = std::move(rows_of)](CLI::App& app,
                                                                         int& status) {
    auto* rebuild =
        app.add_subcommand("rebuild", "Rebuild the tables for lists and trays from the events");
    const auto database = std::make_shared<std::string>();
    add_database(*rebuild, *database);
    rebuild->footer(
        "Stop a server on SQLite first. After a changed calendar or edition the server rebuilds "
        "what is needed by itself.\nNothing recorded is changed; it may be stopped and repeated.");
    rebuild->callback([=, &status] { status = run_rebuild(*database, streams, open, rows_of); });
  };
}

}  // namespace redress::cli
