#include "cli/verify_verb.h"

#include <functional>
#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/progress.h"

namespace redress::cli {

namespace {

constexpr const char* kVerifyFooter =
    "Reads only, and may run beside a server. Exits with 0 when everything is whole and 1 when it "
    "is not.\n"
    "Keep the fingerprint in another place: as long as nothing was recorded since, the same "
    "database gives the same "
    "one.";

}  // namespace

std::string line_for(const casebook::StoreProblem& problem) {
  const std::string event = problem.seq == 0 ? "" : fmt::format(", event {}", problem.seq);
  return fmt::format("{} {}{}: {}\n", problem.landlord, problem.stream, event, problem.what);
}

int run_verify(const std::string& database, const Streams& streams, const StoreOpener& open,
               const casebook::RowMaker& rows_of) {
  const auto store = open(database);
  ProgressLine progress(streams, "streams verified");
  const auto found = casebook::verify(
      *store, rows_of,
      [&](const casebook::StoreProblem& problem) { streams.out << line_for(problem); },
      std::ref(progress));
  progress.end();
  streams.out << fmt::format("streams: {}\nevents: {}\nproblems: {}\nfingerprint: {}\n",
                             found.streams, found.events, found.problems, found.fingerprint);
  return found.problems == 0 ? kOk : kProblemsFound;
}

Verb verify_verb(const Streams& streams, StoreOpener open, casebook::RowMaker rows_of,
                 ArchiveVerifier verify_archive) {
  return [streams, open = std::move(open), rows_of = std::move(rows_of),
          verify_archive = std::move(verify_archive)](CLI::App& app, int& status) {
    auto* verify =
        app.add_subcommand("verify", "Check that nothing recorded was changed, moved or lost");
    const auto database = std::make_shared<std::string>();
    const auto archive = std::make_shared<std::string>();
    auto* which = verify->add_option_group("what", "One of these");
    which->add_option("--database", *database, kDatabaseHelp)->type_name("FILE-OR-URL");
    which->add_option("--archive", *archive, "What backup or export wrote")
        ->type_name("FILE-OR-FOLDER");
    which->require_option(1);
    verify->footer(kVerifyFooter);
    verify->callback([=, &status] {
      status = archive->empty() ? run_verify(*database, streams, open, rows_of)
                                : verify_archive(*archive);
    });
  };
}

}  // namespace redress::cli
