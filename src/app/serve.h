#pragma once

#include "app/shelf.h"
#include "cli/serve_verb.h"

namespace redress::app {

/// Opens the database, fills a new one with invented casefiles for a demonstration, and serves
/// until SIGTERM or SIGINT. Returns the exit status; what cannot be done as asked is explained in a
/// sentence. Throws when the system fails at startup.
[[nodiscard]] int serve(const cli::ServeOptions& options, const cli::Streams& streams,
                        const ServedShelf& served, const std::string& data_root);

}  // namespace redress::app
