#pragma once

#include <string>
#include <system_error>

#include "cli/serve_verb.h"

namespace redress::app {

/// Returns what the person who starts a server should know about its address; "" when there is
/// nothing to say.
[[nodiscard]] std::string listening_warning(const cli::ServeOptions& options);

/// Returns why it cannot listen there, as a sentence that says what to do.
[[nodiscard]] std::string why_not_listening(const cli::ServeOptions& options,
                                            const std::error_code& error);

}  // namespace redress::app
