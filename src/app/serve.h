#pragma once

#include "app/shelf.h"
#include "cli/serve_verb.h"

namespace redress::app {

/// Opens the database, fills a new one with invented casefiles where it is a demonstration, and
/// serves until SIGTERM or SIGINT. Gives the exit status; what cannot be done as asked is said in a
/// sentence. Throws where the world fails at the start.
[[nodiscard]] int serve(const cli::ServeOptions& options, const cli::Streams& streams,
                        const ServedShelf& served, const std::string& data_root);

}  // namespace redress::app
