#pragma once

#include "casebook/shelf.h"
#include "cli/serve_verb.h"

namespace redress::app {

/// Opens the database, fills a new one with invented casefiles where it is a demonstration, and
/// serves until SIGTERM or SIGINT. Gives the exit status. Throws where the world fails at the
/// start.
[[nodiscard]] int serve(const cli::ServeOptions& options, const cli::Streams& streams,
                        const casebook::Shelf& shelf, const std::string& data_root);

}  // namespace redress::app
