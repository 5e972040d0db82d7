#include "cli/serve_verb.h"

#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

namespace redress::cli {

Verb serve_verb(const Streams& streams, ServerRunner run) {
  return [streams, run = std::move(run)](CLI::App& app, int& status) {
    auto* verb = app.add_subcommand("serve", "Serve the pages for residents and staff");
    const auto options = std::make_shared<ServeOptions>();
    verb->add_option("--database", options->database,
                     "The SQLite file, made when there is none; or postgres://user@host:5432/name")
        ->type_name("FILE-OR-URL")
        ->capture_default_str();
    verb->add_option("--connections", options->connections,
                     "With PostgreSQL: how many write at once, and as many again to read")
        ->check(CLI::Range(1, 500))
        ->capture_default_str();
    verb->add_option("--address", options->address, "The address to listen on")
        ->capture_default_str();
    verb->add_option("--port", options->port, "The port; 0 takes any that is free")
        ->capture_default_str();
    verb->add_flag("--behind-tls", options->behind_tls,
                   "A proxy in front terminates TLS: cookies are marked secure, and the client's "
                   "address is taken from the proxy");
    verb->add_option("--pages-per-second", options->pages_per_second,
                     "Pages per second for each address on average, with bursts of a minute's "
                     "worth; 0 for no limit")
        ->check(CLI::Range(0.0, 1e6))
        ->capture_default_str();
    verb->add_option("--posts-per-second", options->posts_per_second,
                     "Forms per second for each address, likewise")
        ->check(CLI::Range(0.0, 1e6))
        ->capture_default_str();
    auto* demo = verb->add_flag(
        "--demo", options->is_demo,
        "For a demonstration: invented casefiles, and staff sign in without a password");
    verb->add_option("--clock", options->clock_file,
                     "For a demonstration: take the time from this file (2021-05-28T16:00), read "
                     "at each request")
        ->type_name("FILE")
        ->needs(demo);
    verb->callback([streams, run, options, &status] { status = run(*options, streams); });
  };
}

}  // namespace redress::cli
