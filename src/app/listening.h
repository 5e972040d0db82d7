#pragma once

#include <string>
#include <system_error>

#include "cli/serve_verb.h"

namespace redress::app {

/// What whoever starts a server should know of where it listens; "" where there is nothing to say.
[[nodiscard]] std::string listening_warning(const cli::ServeOptions& options);

/// Why it cannot listen there, as a sentence with what to do.
[[nodiscard]] std::string why_not_listening(const cli::ServeOptions& options,
                                            const std::error_code& error);

}  // namespace redress::app
